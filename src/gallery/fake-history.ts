import { exerciseById } from '../exercises/index.ts';
import { workoutsFrom, type WorkoutRecord } from '../log/session-log.ts';
import { setsFrom, type SetRecord } from '../log/set-records.ts';
import type { WorkoutEvent } from '../log/events.ts';
import { articleDose, newPlan, type Plan } from '../programme/index.ts';
import { fakeEvents, need } from './fake-data.ts';

/** A made-up past for the gallery and the tests of what looks back on it. */

/** The day of the sets that were made no days ago, a Monday. */
export const FAKE_TODAY = '2025-03-03';
const TODAY_MS = Date.UTC(2025, 2, 3, 18);
const DAY_MS = 86_400_000;

const known = (id: string) => need(exerciseById(id), `the exercise ${id}`);
const IDS = { A: ['bridge', 'clamshell', 'couch-3'], B: ['squat', 'donkey-bent', 'couch-3'] } as const;

/** A session of the plan with two sets of each exercise; the user did `count` movements in each. */
export function fakeSession(id: string, session: 'A' | 'B', daysAgo: number, count: number): WorkoutEvent[] {
  const startMs = TODAY_MS - daysAgo * DAY_MS;
  const exercises = IDS[session].map(known);
  const items = exercises.map((exercise) => ({ exercise: exercise.id, dose: { ...articleDose(exercise), sets: 2 } }));
  const stamp = (name: string, minutes: number) => ({
    id: `${id}-${name}`,
    timeMs: startMs + minutes * 60_000,
    offsetMin: 0,
    workoutId: id,
  });
  return [
    { type: 'workout-started', ...stamp('start', 0), session, name: `Session ${session}`, items, plannedSets: 6 },
    ...exercises.flatMap((exercise, at) =>
      [1, 2].flatMap((set) =>
        fakeEvents(exercise, { id: `${id}-${at}-${set}`, daysAgo, set, workoutId: id, count, traces: true }),
      ),
    ),
    { type: 'pain-told', ...stamp('pain', 30), exercise: IDS[session][0], pain: count % 3 },
    { type: 'effort-told', ...stamp('effort', 31), effort: 5 + (count % 3) },
    { type: 'workout-ended', ...stamp('end', 32), how: 'done' },
  ];
}

/** Thirteen weeks with three sessions each, but for the fifth, which had one; a little more from week to week. */
export function fakeQuarter(): WorkoutEvent[] {
  return Array.from({ length: 39 }, (_, at) => ({
    at,
    week: Math.floor(at / 3),
    daysAgo: 90 - 7 * Math.floor(at / 3) - 2 * (at % 3),
  }))
    .filter(({ at, week }) => week !== 4 || at % 3 === 0)
    .flatMap(({ at, week, daysAgo }) =>
      fakeSession(`w${at}`, at % 2 === 0 ? 'A' : 'B', daysAgo, 8 + Math.floor(week / 2) + (at % 3)),
    );
}

export interface FakePast {
  workouts: readonly WorkoutRecord[];
  sets: readonly SetRecord[];
}

export const pastFrom = (events: readonly WorkoutEvent[]): FakePast => ({
  workouts: workoutsFrom(events),
  sets: setsFrom(events),
});

/** Begun thirteen weeks before. */
export const fakePlan: Plan = newPlan('2024-12-03');
