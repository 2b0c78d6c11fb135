import { kept, NOTHING_KEPT, type Beat } from './frame-thinner.ts';

/** A place in a video from which on its pictures can be had without those before. */
export interface Cut {
  /** When its first picture stands, on the clock of the video's pictures, milliseconds. */
  timeMs: number;
  /** What is kept of the pictures before it, so that the same ones are kept after it as without a cut. */
  beat: Beat;
}

/** A picture as a file lists it, not decoded. */
export interface ListedPicture {
  /** On the clock of the video's pictures, milliseconds. */
  timeMs: number;
  /** Whether it can be decoded by itself. */
  isKey: boolean;
}

/** Pictures are decoded at most this many places before they are shown (the most that H.264 and HEVC allow). */
const REORDERED = 16;

/**
 * No more than this has to be decoded, for nothing, before the first picture after a cut, milliseconds: about as long as encoders leave
 * between two pictures that can be decoded by themselves (x264: 250 pictures). [our own choice]
 */
const MOST_DECODED_MS = 15_000;

/** Finds cuts, each by the time from which on it is wanted; null where there is none any more. */
export type FindCut = (fromMs: number, keyWithinMs: number) => Promise<Cut | null>;

/**
 * Finds cuts in the pictures that a file lists, as it lists them: in the order in which they are decoded. The first one that can be decoded by
 * itself is taken, if it comes within `keyWithinMs`; otherwise the first one for which little has to be decoded.
 *
 * `list` is read only as far as it has to be, and again from its beginning where a cut is wanted that lies before the last one.
 */
export function createCuts(list: () => AsyncIterable<ListedPicture>): FindCut {
  let reader = readKept(list());
  /** What has been read, and lies beyond the last cut. */
  let ahead: IteratorResult<KeptPicture, void> | null = null;
  let reachedMs = -Infinity;

  return async (fromMs, keyWithinMs) => {
    if (fromMs < reachedMs) {
      await reader.return();
      reader = readKept(list());
      ahead = null;
    }
    reachedMs = fromMs;
    let plain: Cut | null = null;
    for (;;) {
      ahead ??= await reader.next();
      if (ahead.done) return plain;
      const { timeMs, isKey, sinceKeyMs, beat } = ahead.value;
      if (timeMs >= fromMs) {
        const isNear = timeMs - fromMs <= keyWithinMs;
        if (isKey && isNear) return { timeMs, beat };
        if (sinceKeyMs <= MOST_DECODED_MS) plain ??= { timeMs, beat };
        if (plain && !isNear) return plain;
        reachedMs = timeMs;
      }
      ahead = null;
    }
  };
}

interface KeptPicture extends Cut {
  isKey: boolean;
  /** From the last picture that can be decoded by itself, milliseconds. */
  sinceKeyMs: number;
}

/** The pictures that are kept, in the order of their times. */
async function* readKept(list: AsyncIterable<ListedPicture>): AsyncGenerator<KeptPicture, void, void> {
  let beat = NOTHING_KEPT;
  let keyMs = -Infinity;
  for await (const { timeMs, isKey } of inOrderOfTime(list)) {
    if (isKey) keyMs = timeMs;
    const after = kept(beat, timeMs);
    // Where a picture that can be decoded by itself is left out, the next one stands in for it.
    if (after) yield { timeMs, isKey: keyMs > beat.lastMs, beat, sinceKeyMs: timeMs - keyMs };
    beat = after ?? beat;
  }
}

async function* inOrderOfTime(list: AsyncIterable<ListedPicture>): AsyncGenerator<ListedPicture, void, void> {
  const waiting: ListedPicture[] = [];
  for await (const picture of list) {
    const at = waiting.findLastIndex(({ timeMs }) => timeMs <= picture.timeMs);
    waiting.splice(at + 1, 0, picture);
    const [first] = waiting;
    if (waiting.length > REORDERED && first) {
      waiting.shift();
      yield first;
    }
  }
  yield* waiting;
}
