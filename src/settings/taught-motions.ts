import * as v from 'valibot';
import { LEAST_SWING_G, MOST_OFF_MS } from '../motion/lesson.ts';
import { swingOf } from '../motion/motion-counter.ts';
import type { Teaching } from '../motion/motion-state.ts';
import { WORN_PLACES } from '../motion/places.ts';
import { parsed, storedChoice } from './stored-choice.ts';

/** What a sensor has learned of one exercise. */
export interface TaughtMotions extends Teaching {
  /** Id of the exercise. */
  exercise: string;
}

/** So many are remembered: every exercise, both sides, four places, two devices. The oldest are forgotten. [our own choice] */
const MOST = 400;
/** An accelerometer feels no more than this in any of its axes, g. */
const HARDEST_G = 16;
/** No repetition is faster or slower, milliseconds. [our own choice] */
const REP_MS = [200, 120_000] as const;

const g = v.pipe(v.number(), v.minValue(-HARDEST_G), v.maxValue(HARDEST_G));
const axes = v.strictTuple([g, g, g]);

const taughtMotion = v.object({
  exercise: v.string(),
  source: v.string(),
  place: v.nullable(v.picklist(WORN_PLACES)),
  side: v.nullable(v.picklist(['left', 'right'])),
  taught: v.pipe(
    v.object({
      rest: axes,
      peak: axes,
      repMs: v.pipe(v.number(), v.minValue(REP_MS[0]), v.maxValue(REP_MS[1])),
      lateMs: v.pipe(v.number(), v.minValue(-MOST_OFF_MS), v.maxValue(MOST_OFF_MS)),
    }),
    v.check((taught) => swingOf(taught) >= LEAST_SWING_G),
  ),
});

const schema = v.fallback(v.array(v.fallback(v.nullable(taughtMotion), null)), []);

/** Reads stored text; what does not fit, or could not count, is left out. */
export const taughtMotionsFrom = (text: string | null): readonly TaughtMotions[] =>
  v
    .parse(schema, parsed(text))
    .flatMap((each) => each ?? [])
    .slice(-MOST);

export const taughtMotionsStore = storedChoice('hipwise-taught-motions', taughtMotionsFrom);

const isSame = (a: TaughtMotions, b: TaughtMotions): boolean =>
  a.exercise === b.exercise && a.source === b.source && a.place === b.place && a.side === b.side;

/** Remembers what was learned; of the same exercise, side, place and device the last one holds. */
export function rememberMotions(exercise: string, teachings: readonly Teaching[]): void {
  if (teachings.length === 0) return;
  const learned = teachings.map((each) => ({ ...each, exercise }));
  taughtMotionsStore.change((now) =>
    [...now.filter((each) => !learned.some((other) => isSame(each, other))), ...learned].slice(-MOST),
  );
}

export const motionsOf = (exercise: string): readonly TaughtMotions[] =>
  taughtMotionsStore.load().filter((each) => each.exercise === exercise);
