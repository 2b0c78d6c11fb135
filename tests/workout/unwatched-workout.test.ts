import { describe, expect, it } from 'vitest';
import '../english-messages.ts';
import { EXERCISES } from '../../src/exercises/index.ts';
import { fakeSets } from '../../src/gallery/fake-data.ts';
import { createFakeWorkout, FAKE_PLAN } from '../../src/gallery/fake-workout.ts';
import type { WorkoutRecord } from '../../src/log/session-log.ts';
import type { SetRecord } from '../../src/log/set-records.ts';
import { articleDose, LADDERS } from '../../src/programme/index.ts';
import { standingOn } from '../../src/programme/progression.ts';
import { personalBests } from '../../src/progress/personal-bests.ts';
import { UNWATCHED, type PickedSource } from '../../src/session/set-runner-port.ts';
import { announcementsOf } from '../../src/workout/announce.ts';
import { historyFrom } from '../../src/workout/history.ts';
import { beginWorkoutWith } from '../../src/workout/workout.ts';
import { READ_MS, stepOf } from '../../src/workout/workout-state.ts';

const LISTENER = { changed: () => undefined, effect: () => undefined, gesture: () => undefined, over: () => undefined };
const turn = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 40));

async function begun(source: PickedSource) {
  const fake = createFakeWorkout();
  const workout = beginWorkoutWith(fake.services, FAKE_PLAN, source, LISTENER, fake.clock);
  await turn();
  return { ...fake, workout };
}

describe('a session without the camera', () => {
  it('walks the same steps, and asks each set for its side', async () => {
    const { services, workout, clock, place, endSet } = await begun(UNWATCHED);
    expect(services.started[0]).toMatchObject({ exercise: 'squat', source: { kind: 'unwatched', side: null }, armed: false });
    place();
    clock.pass(READ_MS);
    await turn();
    expect(stepOf(workout.state)).toMatchObject({ kind: 'set', exercise: 'squat', set: 1 });
    endSet();
    clock.pass(30_000);
    await turn();
    endSet();
    await turn();
    expect(services.started.at(-1)).toMatchObject({ exercise: 'clamshell', source: { kind: 'unwatched', side: 'left' } });
  });

  it('says nothing of a camera', () => {
    const set = { exercise: 'squat', side: null, view: 'side', near: 'left' } as const;
    const setUp = {
      type: 'step-began',
      step: { kind: 'set-up', ...set, spot: { lensHeightM: [0.6, 1], distanceM: [2.5, 3] }, moves: true, restS: 0, seconds: 0 },
    } as const;
    expect(announcementsOf(setUp, null)).toMatchObject([{ type: 'exercise-next', camera: { view: 'side' } }]);
    expect(announcementsOf(setUp, null, true)).toMatchObject([{ type: 'exercise-next', camera: null }]);
    const rest = {
      type: 'step-began',
      step: { kind: 'rest', why: 'rest', seconds: 30, next: { ...set, set: 2, sets: 3 } },
    } as const;
    expect(announcementsOf(rest, null, true)).toMatchObject([{ type: 'rest-began', next: { camera: null } }]);
  });
});

describe('a session whose camera does not come', () => {
  it('goes on without it at the same card', async () => {
    const { services, workout } = await begun({ kind: 'camera' });
    expect(workout.isUnwatched).toBe(false);
    workout.goOnUnwatched();
    await turn();
    expect(workout.isUnwatched).toBe(true);
    expect(services.calls).toContain('stop cancelled');
    expect(stepOf(workout.state)).toMatchObject({ kind: 'set-up', exercise: 'squat' });
    expect(services.started.map(({ source }) => source.kind)).toEqual(['camera', 'unwatched']);
  });

  it('keeps what was counted of a set that was under way, and begins it anew', async () => {
    const { services, workout, clock, place, count } = await begun({ kind: 'camera' });
    place();
    clock.pass(READ_MS);
    count(3);
    workout.goOnUnwatched();
    await turn();
    expect(services.calls).toContain('stop finished');
    expect(stepOf(workout.state)).toMatchObject({ kind: 'set', exercise: 'squat', set: 1 });
    expect(services.started.at(-1)).toMatchObject({ exercise: 'squat', set: 1, source: { kind: 'unwatched' } });
  });
});

const squat = EXERCISES.find(({ id }) => id === 'squat');
const ladder = LADDERS.find(({ rungs }) => rungs.some(({ exercise }) => exercise === 'squat'));

/** All sets of the squat, done on this day: nobody watched, unless it is said. */
function doneOn(daysAgo: number, pain: number | null, source: 'camera' | 'unwatched') {
  if (!squat) throw new Error('There is no squat.');
  const rung = ladder?.rungs[0];
  const dose = rung?.dose ?? articleDose(squat);
  if (dose.kind !== 'reps') throw new Error('Squats are counted.');
  const workoutId = `w${daysAgo}`;
  const sets = Array.from({ length: dose.sets }, (_, at): SetRecord => {
    const [made] = fakeSets([squat, { id: `${workoutId}-${at}`, daysAgo, count: dose.reps, source, workoutId }]);
    if (!made) throw new Error('No set.');
    const reps = made.reps.map((rep) =>
      source === 'camera'
        ? { ...rep, outcome: 'full' as const }
        : { ...rep, outcome: 'full' as const, source: 'unwatched' as const, findings: [], peak: 0, amplitude: 0 },
    );
    return { ...made, reps, counts: { ...made.counts, full: reps.length, partial: 0, void: 0 } };
  });
  const first = sets[0];
  const workout: WorkoutRecord = {
    id: workoutId,
    session: 'A',
    name: 'Session A',
    items: [{ exercise: 'squat', dose }],
    plannedSets: sets.length,
    startedMs: first?.startedMs ?? 0,
    startedOffsetMin: 0,
    endedMs: first?.endedMs ?? 0,
    endedOffsetMin: 0,
    how: 'done',
    pain: pain === null ? {} : { squat: pain },
    worseNextMorning: null,
    effort: null,
    note: '',
  };
  return { workout, sets };
}

describe('what nobody watched', () => {
  const standing = (...days: ReturnType<typeof doneOn>[]) => {
    if (!ladder) throw new Error('There is no ladder of squats.');
    const history = historyFrom(
      days.map(({ workout }) => workout),
      days.flatMap(({ sets }) => sets),
    );
    return { history, now: standingOn(ladder, 0, history) };
  };

  it('counts as done, and leaves the difficulty as it is, however often', () => {
    const { history, now } = standing(...[9, 7, 5, 3].map((day) => doneOn(day, 0, 'unwatched')));
    expect(history[0]?.exercises[0]?.sets.every(({ done, quality }) => done > 0 && quality === null)).toBe(true);
    expect(now.at).toBe(0);
    expect(now.decision).toMatchObject({
      change: 'stay',
      verdict: 'unseen',
      reason: 'All of it done. Your form could not be checked, so it stays as it is.',
    });
  });

  it('eases where it hurt, as any set does', () => {
    expect(standing(doneOn(3, 4, 'unwatched')).now.decision?.verdict).toBe('painful');
  });

  it('is no personal best', () => {
    const { sets } = doneOn(3, null, 'unwatched');
    expect(personalBests(sets)).toEqual([]);
    expect(personalBests(doneOn(3, null, 'camera').sets)).toHaveLength(1);
  });
});
