import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { changeDemo, type Demo } from '../../src/core/demo.ts';
import { squat } from '../../src/exercises/squat.ts';
import { front } from '../../src/exercises/squat.demo.ts';
import type { World } from '../../src/figure/bones.ts';
import type { DrawnTake } from '../../tests/exercises/movements.ts';
import { SETTING_UP } from '../../tests/exercises/setting-up.ts';
import { CLIP_FPS, fingerprint } from './clip-truth.ts';

/** Clips of what people do before a set, in which nothing is to be counted, whatever the exercise. */

const FOLDER = resolve(import.meta.dirname, '../../tests/fixtures/setting-up');

export interface TakePlan {
  /** File name without its ending. */
  name: string;
  take: DrawnTake;
}

export const TAKES: readonly TakePlan[] = Object.entries(SETTING_UP).map(([title, take]) => ({
  name: title.replaceAll(' ', '-'),
  take,
}));

export const takeFile = (name: string): string => resolve(FOLDER, `${name}.webm`);
export const TAKE_PRINTS_FILE = resolve(FOLDER, 'fingerprints.json');

/** A camera on a table, which sees somebody come up to it. */
export const TAKE_VIEW: Demo = changeDemo(changeDemo(squat.demo, front), {
  camera: { lensHeightM: 0.9, distanceM: 4.2, aimHeightM: 0.85 },
});

/** The posture of each picture. */
export const worldsOf = ({ take }: TakePlan): World[] =>
  Array.from({ length: Math.floor((take.durationMs * CLIP_FPS) / 1000) + 1 }, (_, index) =>
    take.worldAt((index * 1000) / CLIP_FPS),
  );

/** Tells whether a clip is what would be rendered now; to a tenth of a millimetre, so that no rounding of another machine matters. */
export const printOf = ({ take }: TakePlan): string =>
  fingerprint(
    Array.from({ length: Math.floor(take.durationMs / 500) + 1 }, (_, index) => {
      const { pelvis, head } = take.worldAt(index * 500);
      return [...pelvis.position, ...head.position].map((metres) => Math.round(metres * 1e4) + 0);
    }),
  );

/** @throws Error when nothing has been rendered. */
export const readPrints = (): Record<string, string> =>
  JSON.parse(readFileSync(TAKE_PRINTS_FILE, 'utf8')) as Record<string, string>;
