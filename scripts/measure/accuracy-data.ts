import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { CLIPS } from '../clips/clip-list.ts';
import type { ClipResult } from './measure-clip.ts';
import type { Collection, FalseCounts, FolderResult } from './people/tally.ts';

/** What has been measured so far, `docs/accuracy.json`. What comes from series stands under the name of their folder. */
export interface AccuracyData {
  rendered: readonly ClipResult[];
  people: Readonly<Record<string, Collection>>;
  motionCapture: Readonly<Record<string, Collection>>;
  falseCounts: Readonly<Record<string, FalseCounts>>;
}

export const MODELS = ['lite', 'full', 'heavy'] as const;

const FILE = resolve(import.meta.dirname, '../../docs/accuracy.json');

export const readAccuracy = (): AccuracyData => JSON.parse(readFileSync(FILE, 'utf8')) as AccuracyData;

export const writeAccuracy = (data: AccuracyData): void => writeFileSync(FILE, `${JSON.stringify(data, null, 1)}\n`);

/** With clips measured anew, in the order of the clips; a clip that is gone goes. */
export function withClips(data: AccuracyData, results: readonly ClipResult[]): AccuracyData {
  const keyOf = ({ clip, model }: ClipResult): string => `${clip} ${model}`;
  const byKey = new Map([...data.rendered, ...results].map((result) => [keyOf(result), result]));
  const rendered = CLIPS.flatMap(({ name }) => MODELS.flatMap((model) => byKey.get(`${name} ${model}`) ?? []));
  return { ...data, rendered };
}

/** With a folder measured anew; what was measured of other folders stays. */
export const withFolder = (data: AccuracyData, name: string, result: FolderResult): AccuracyData => ({
  ...data,
  people: replaced(data.people, name, result.people),
  motionCapture: replaced(data.motionCapture, name, result.motionCapture),
  falseCounts: replaced(data.falseCounts, name, result.falseCounts),
});

function replaced<T>(old: Readonly<Record<string, T>>, name: string, value: T | null): Record<string, T> {
  const others = Object.entries(old).filter(([other]) => other !== name);
  const all = value === null ? others : [...others, [name, value] as const];
  return Object.fromEntries(all.toSorted(([a], [b]) => a.localeCompare(b)));
}
