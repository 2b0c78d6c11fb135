import * as v from 'valibot';
import { LOG_LIMITS } from '../../programme/limits.ts';
import { open, seal, type Opening } from '../encryption/sealed-file.ts';
import type { StoreKey } from '../encryption/keys.ts';
import type { Refusal } from '../backup/refusal.ts';

/** Which files a device has written, encrypted as they are: what a server takes away, exchanges or puts back does not fit it. */
export interface Manifest {
  /** Counts up with each file that the device writes, this one too. */
  counter: number;
  /** By name, the count with which a file was written. */
  files: Readonly<Record<string, number>>;
  /** By device, the highest counter that was seen of it: who is new here learns from it what there was. */
  seen: Readonly<Record<string, number>>;
}

export const MANIFEST = 'manifest.enc';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** Of a hundred years of months there are 1200. */
const counts = v.pipe(v.record(v.pipe(v.string(), v.maxLength(200)), count), v.maxEntries(5000));
const schema = v.strictObject({
  format: v.literal('hipwise-manifest'),
  version: v.literal(1),
  writtenMs: v.pipe(v.number(), v.minValue(LOG_LIMITS.timeMs[0]), v.maxValue(LOG_LIMITS.timeMs[1])),
  files: counts,
  seen: counts,
});

/** Bytes. Five thousand names of months are 200 kB. */
export const LONGEST_MANIFEST = 2e6;

export const sealManifest = (
  key: StoreKey,
  context: string,
  { counter, files, seen }: Manifest,
  nowMs: number,
): Promise<Blob> => {
  const data = { format: 'hipwise-manifest', version: 1, writtenMs: nowMs, files, seen } satisfies v.InferOutput<typeof schema>;
  return seal(key, { context, sequence: counter }, new Blob([JSON.stringify(data)]));
};

export async function openManifest(file: Blob, opening: Opening): Promise<{ manifest: Manifest } | { refusal: Refusal }> {
  const opened = await open(file, opening);
  if ('refusal' in opened) return opened;
  if (opened.sequence === null) return { refusal: { kind: 'not-encrypted' } };
  try {
    const { files, seen } = v.parse(schema, JSON.parse(await opened.plain.text()));
    return { manifest: { counter: opened.sequence, files, seen } };
  } catch {
    // Whoever wrote it has the key: it is one of ours.
    return { refusal: { kind: 'newer' } };
  }
}
