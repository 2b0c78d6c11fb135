import type { PastSet } from '../log/set-records.ts';
import { personalBests, type Best } from './personal-bests.ts';

/** More than ever before of one exercise. */
export interface NewBest {
  /** Id of the exercise. */
  exercise: string;
  /** Full repetitions in a set, on one side where each side has its own; or milliseconds in the posture without a break. */
  kind: 'reps' | 'holdMs';
  value: number;
  /** The most there was before; more than 0, because the first time is no comparison. */
  before: number;
}

const KINDS = ['reps', 'holdMs'] as const;

/** What the sets of a session have beaten. `own`: the session's; `all`: every set, which may hold those of the session too. */
export function newBests(own: readonly PastSet[], all: readonly PastSet[]): NewBest[] {
  const ids = new Set(own.map(({ id }) => id));
  const earlier = new Map(personalBests(all.filter(({ id }) => !ids.has(id))).map((best) => [best.exercise, best]));
  return personalBests(own).flatMap((now) =>
    KINDS.flatMap((kind) => beaten(kind, now.exercise, now[kind], earlier.get(now.exercise)?.[kind] ?? null)),
  );
}

const beaten = (kind: NewBest['kind'], exercise: string, now: Best | null, before: Best | null): NewBest[] =>
  now && before && now.value > before.value ? [{ exercise, kind, value: now.value, before: before.value }] : [];
