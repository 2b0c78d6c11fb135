import type { Body, BodyPoint, BodySide } from '../core/seeing/body.ts';
import { SIDES, type Joint } from '../core/pose.ts';
import { COUNT_GATE } from '../core/signals/index.ts';

/** What tells whether somebody moves: the ends of trunk and limbs. */
const WATCHED: readonly Joint[] = ['shoulder', 'elbow', 'wrist', 'hip', 'knee', 'ankle', 'heel', 'toe'];

/** Looked at over this long, milliseconds: a slow movement goes far enough in it, a tremor does not. [our own choice] */
const WINDOW_MS = 600;
/**
 * From one half of that time to the other the middle of no point moves by more than this, and none leaves the middle of where it was by
 * more than the second, in trunk lengths. [our own choice]
 */
const DRIFTS_WITHIN = 0.03;
const TREMBLES_WITHIN = 0.12;

type Place = readonly (readonly [x: number, y: number] | null)[];

interface Seen {
  timeMs: number;
  place: Place;
}

/** Says whether somebody has stood still for the last moment. */
export class StillWatch {
  #recent: Seen[] = [];

  push(body: Body | null, timeMs: number): boolean {
    if (!body) {
      this.#recent = [];
      return false;
    }
    this.#recent.push({ timeMs, place: placeOf(body) });
    while ((this.#recent[1]?.timeMs ?? timeMs) <= timeMs - WINDOW_MS) this.#recent.shift();
    const sinceMs = this.#recent[0]?.timeMs ?? timeMs;
    return timeMs - sinceMs >= 0.9 * WINDOW_MS && this.#isStill(timeMs);
  }

  #isStill(timeMs: number): boolean {
    const halfMs = timeMs - WINDOW_MS / 2;
    for (let point = 0; point < SIDES.length * WATCHED.length; point++)
      for (const axis of [0, 1] as const) {
        const earlier: number[] = [];
        const later: number[] = [];
        for (const { timeMs: seenMs, place } of this.#recent) {
          const along = place[point]?.[axis];
          if (along !== undefined) (seenMs <= halfMs ? earlier : later).push(along);
        }
        const all = [...earlier, ...later];
        if (all.length > 0 && Math.max(...all) - Math.min(...all) > 2 * TREMBLES_WITHIN) return false;
        if (earlier.length > 0 && later.length > 0 && Math.abs(meanOf(earlier) - meanOf(later)) > DRIFTS_WITHIN) return false;
      }
    return true;
  }
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function placeOf(body: Body): Place {
  const { trunk } = body.scale;
  const of = ({ x, y, visibility }: BodyPoint): Place[number] => (visibility < COUNT_GATE ? null : [x / trunk, y / trunk]);
  return SIDES.flatMap((side) => WATCHED.map((joint) => of((body[side] satisfies BodySide)[joint])));
}
