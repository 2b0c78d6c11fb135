import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exerciseById } from '../../src/exercises/index.ts';
import { addDays, daysBetween, newPlan, perWeek, type Plan } from '../../src/programme/index.ts';
import { followed, MOVEMENTS, type FollowedSession, type Follower } from '../../scripts/pages/twelve-weeks.ts';

/** 2 March 2026 is a Monday. */
const START = '2026-03-02';
const DAYS = 84;
const FORTNIGHT = 14;
/** Minutes may be so far from what was asked for, as a share. */
const FITS = 0.1;
/** Each takes 0.4 s of a processor; `FC_RUNS=100` goes further. */
const RUNS = Number(process.env.FC_RUNS ?? 12);

const plans = fc
  .record({
    minutes: fc.constantFrom(10 as const, 20 as const, 40 as const),
    sessionsPerWeek: fc.constantFrom(3 as const, 4 as const),
    begin: fc.constantFrom('article' as const, 'gentle' as const),
    kick: fc.constantFrom('donkey' as const, 'quad-hip-ext' as const),
    restS: fc.integer({ min: 0, max: 18 }).map((steps) => 5 * steps),
  })
  .map((choices) => newPlan(START, choices));

const results = fc.record({
  share: fc.oneof({ weight: 4, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) }),
  quality: fc.constantFrom(null, 40, 75, 90, 100),
  pain: fc.oneof({ weight: 30, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 10 }) }),
});

/** Whoever follows a plan; what is drawn is gone through again when it is used up. */
const followers = fc
  .record({
    plan: plans,
    missed: fc.oneof(fc.constant([false]), fc.array(fc.boolean(), { minLength: 3, maxLength: 20 })),
    results: fc.array(results, { minLength: 1, maxLength: 40 }),
    then: fc.constantFrom('stronger' as const, 'keep' as const),
  })
  .map(({ plan, missed, results: drawn, then }): Follower => {
    let used = 0;
    return {
      plan,
      days: DAYS,
      misses: (day) => missed[day % missed.length] ?? false,
      resultOf: () => drawn[used++ % drawn.length] ?? { share: 1, quality: 90, pain: 0 },
      then,
    };
  });

/** Fourteen days of one plan in which all sessions that it asks for were done. */
function wholeFortnights(sessions: readonly FollowedSession[]): FollowedSession[][] {
  return Array.from({ length: DAYS }, (_, at) => addDays(START, at)).flatMap((from) => {
    const within = sessions.filter(({ day }) => day >= from && daysBetween(from, day) < FORTNIGHT);
    const [first] = within;
    const isWhole = first && within.every(({ plan }) => plan === first.plan) && within.length >= inFortnight(first.plan);
    return isWhole ? [within] : [];
  });
}

const isPerfect: Pick<Follower, 'days' | 'misses' | 'resultOf'> = {
  days: DAYS,
  misses: () => false,
  resultOf: () => ({ share: 1, quality: 95, pain: 0 }),
};

const everyPlan: [string, Plan][] = ([10, 20, 40] as const).flatMap((minutes) =>
  ([3, 4] as const).flatMap((sessionsPerWeek) =>
    (['gentle', 'article'] as const).flatMap((begin) =>
      (['donkey', 'quad-hip-ext'] as const).map((kick): [string, Plan] => [
        `${minutes} min, ${sessionsPerWeek} a week, ${begin}, ${kick}`,
        newPlan(START, { minutes, sessionsPerWeek, begin, kick }),
      ]),
    ),
  ),
);

/** What asks for no day of rest. */
const LIGHT: readonly string[] = ['donkey', 'couch'];

const fullSetsOf = (exercise: string): number | undefined => exerciseById(exercise)?.prescription.sets;

/** Of four a week one in a fortnight may be left out, and every movement comes all the same. */
const inFortnight = (plan: Plan): number => Math.min(2 * perWeek(plan), 7);

/** Sessions of each two weeks since a plan began, those of the next plan left out, and those of a fortnight that is not over. */
function countsOf(sessions: readonly FollowedSession[]): { asked: number; done: number[] }[] {
  const plans = [...new Set(sessions.map(({ plan }) => plan))];
  return plans.map((plan, at) => {
    const days = sessions.filter((each) => each.plan === plan).map(({ day }) => daysBetween(plan.startDay, day));
    const end = plans[at + 1]?.startDay ?? addDays(START, DAYS);
    const fortnights = Math.floor(daysBetween(plan.startDay, end) / FORTNIGHT);
    const done = Array.from({ length: fortnights }, (_, n) => days.filter((day) => Math.floor(day / FORTNIGHT) === n).length);
    return { asked: 2 * perWeek(plan), done };
  });
}

/** However many are missed: no three days in a row, and in any seven days neither more sessions than are asked for nor two such pairs. */
function expectToRest(sessions: readonly FollowedSession[]): void {
  const heavy = sessions.filter(({ movements }) => !movements.every((id) => LIGHT.includes(id)));
  const gaps = heavy.slice(1).map(({ day }, at) => daysBetween(heavy[at]?.day ?? day, day));
  for (const [at, { day, plan }] of heavy.entries()) {
    const week = heavy.slice(at).filter((each) => daysBetween(day, each.day) < 7);
    if (week.every((each) => each.plan === plan)) expect(week.length, day).toBeLessThanOrEqual(perWeek(plan));
    expect(gaps.slice(at, at + week.length - 1).filter((gap) => gap < 2).length, day).toBeLessThanOrEqual(1);
  }
}

/** Movements that did not come, nor rest after pain. */
function missing(fortnight: readonly FollowedSession[]): string[] {
  const came = new Set([...fortnight.flatMap(({ movements }) => movements), ...fortnight.flatMap(({ resting }) => resting)]);
  return MOVEMENTS.filter((id) => !came.has(id));
}

/** Whether there is nothing to add: one kick and every other movement that does not rest, with all of its sets. */
function isAllThereIs({ session, movements, resting }: FollowedSession): boolean {
  const isIn = (id: string): boolean => movements.includes(id) || resting.includes(id);
  const kicks = ['donkey', 'quad-hip-ext'];
  const others = MOVEMENTS.filter((id) => !kicks.includes(id) && id !== 'couch');
  return (
    others.every(isIn) && kicks.some(isIn) && session.items.every(({ exercise, dose }) => dose.sets === fullSetsOf(exercise))
  );
}

function expectToFit(followed: FollowedSession): void {
  const { plan, minutes, spots, day } = followed;
  expect(spots, day).toBeLessThanOrEqual(2);
  if (minutes < plan.minutes && isAllThereIs(followed)) return;
  expect(Math.abs(minutes / plan.minutes - 1), `${day}: ${minutes} minutes`).toBeLessThanOrEqual(FITS);
}

describe('twelve weeks of sessions', () => {
  it(
    'move the camera once at the most, last as long as was asked for, leave days of rest, and bring every movement in a whole fortnight',
    () => {
      fc.assert(
        fc.property(followers, (follower) => {
          const sessions = followed(follower);
          for (const each of sessions) expectToFit(each);
          expectToRest(sessions);
          for (const fortnight of wholeFortnights(sessions)) expect(missing(fortnight), fortnight[0]?.day).toEqual([]);
        }),
        { numRuns: RUNS, endOnFailure: true },
      );
    },
    12_000 * RUNS,
  );

  it.each(everyPlan)('do so, as many as are asked for, for who does well: %s', (_, plan) => {
    const sessions = followed({ ...isPerfect, plan, then: plan.begin === 'gentle' ? 'keep' : 'stronger' });
    for (const each of sessions) expectToFit(each);
    expectToRest(sessions);
    for (const { asked, done } of countsOf(sessions)) expect(done).toEqual(done.map(() => asked));
    const fortnights = wholeFortnights(sessions);
    expect(fortnights.length).toBeGreaterThan(20);
    for (const fortnight of fortnights) expect(missing(fortnight), fortnight[0]?.day).toEqual([]);
  });
});
