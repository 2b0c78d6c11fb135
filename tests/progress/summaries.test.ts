import { describe, expect, it } from 'vitest';
import { EXERCISES, exerciseById } from '../../src/exercises/index.ts';
import { fakeEvents, need } from '../../src/gallery/fake-data.ts';
import { fakeQuarter } from '../../src/gallery/fake-history.ts';
import { summaryOf } from '../../src/log/past-set.ts';
import { workoutsFrom } from '../../src/log/session-log.ts';
import { setsFrom, type PastSet, type SetRecord } from '../../src/log/set-records.ts';
import { entriesFrom } from '../../src/progress/entries.ts';
import { formOf, minutesOf } from '../../src/progress/entry-facts.ts';
import { exerciseProgress, setsOfProgress } from '../../src/progress/exercise-progress.ts';
import { personalBests } from '../../src/progress/personal-bests.ts';
import { newPlan, standingIn, standingsThrough, LADDERS } from '../../src/programme/index.ts';
import { ourSetsOf } from '../../src/recording/our-sets.ts';
import { exerciseSummaries, setsToCompare } from '../../src/ui/parts/workout-summary-model.ts';
import { countWords, scoreOf } from '../../src/ui/words/words.ts';
import { historyFrom } from '../../src/workout/history.ts';
import { workingSideOf } from '../../src/workout/set-side.ts';

const single = (exercise: string, id: string) => fakeEvents(need(exerciseById(exercise), exercise), { id });
const events = [...fakeQuarter(), ...single('couch-3', 'stretch'), ...single('side-step', 'steps')];
const workouts = workoutsFrom(events);
const sets = setsFrom(events);
const summaries = sets.map(summaryOf);

describe('a set whose movements have not been read', () => {
  it('is told in the same words, and counts as much as with them', () => {
    const told = (set: PastSet) => [countWords(set), scoreOf(set), workingSideOf(set)];
    expect(summaries.map(told)).toEqual(sets.map(told));
    expect(new Set(sets.map(countWords)).size).toBeGreaterThan(5);
  });

  it('is the same in the history, by which the programme goes, and in that of entries, bests and times', () => {
    expect(historyFrom(workouts, summaries)).toEqual(historyFrom(workouts, sets));
    const facts = (some: readonly PastSet[]) =>
      entriesFrom(workouts, some).map((entry) => [entry.id, formOf(entry, EXERCISES), minutesOf(entry)]);
    expect(facts(summaries)).toEqual(facts(sets));
    const bests = (some: readonly PastSet[]) =>
      personalBests(some).map(({ exercise, reps, holdMs }) => [
        exercise,
        reps?.value,
        reps?.set.id,
        holdMs?.value,
        holdMs?.set.id,
      ]);
    expect(bests(summaries)).toEqual(bests(sets));
    expect(ourSetsOf(summaries)).toEqual(ourSetsOf(sets));
  });
});

const byId = new Map(sets.map((set) => [set.id, set]));
const read = (some: readonly PastSet[]): SetRecord[] => some.flatMap(({ id }) => byId.get(id) ?? []);

describe('of many sets only those are read', () => {
  it('that the progress of an exercise shows: its last sessions, and the last ones with both sides', () => {
    for (const exercise of EXERCISES) {
      const whole = exerciseProgress(exercise, sets);
      const wanted = setsOfProgress(exercise, summaries, 3);
      const shown = exerciseProgress(exercise, read(wanted));
      expect(shown.sessions.slice(-3)).toEqual(whole.sessions.slice(-3));
      expect(shown.symmetry).toMatchObject({ percent: whole.symmetry.percent, sentence: whole.symmetry.sentence });
    }
    const squat = exerciseById('squat');
    expect(squat && setsOfProgress(squat, summaries, 1).length).toBeLessThan(
      sets.filter(({ exercise }) => exercise === 'squat').length,
    );
  });

  it('that a session is compared with', () => {
    const entry = entriesFrom(workouts, sets).find(({ workout }) => workout !== null);
    if (!entry?.workout) throw new Error('There is no session.');
    const exercises = [...new Set(entry.sets.map(({ exercise }) => exercise))];
    const wanted = new Set(setsToCompare(exercises, summaries).map(({ id }) => id));
    const mixed = summaries.map((set) => (wanted.has(set.id) ? (byId.get(set.id) ?? set) : set));
    const { items, pain } = entry.workout;
    const notes = (pastSets: readonly PastSet[]) =>
      exerciseSummaries({ items, sets: entry.sets, pain, pastSets }, exerciseById).map((each) => each.notes);
    expect(notes(mixed)).toEqual(notes(sets));
    expect(wanted.size).toBeLessThan(sets.length / 2);
  });
});

describe('where somebody stood after each session', () => {
  it.each([undefined, '2024-12-20', '2025-01-15'])(
    'is what the history up to it says, harder exercises from %s',
    (strongerSince) => {
      const history = historyFrom(workouts, sets);
      const plan = newPlan('2024-12-01', { begin: 'gentle', ...(strongerSince !== undefined && { strongerSince }) });
      for (const { id } of LADDERS)
        expect(standingsThrough(plan, id, history)).toEqual(
          history.map((_, at) => standingIn(plan, id, history.slice(0, at + 1))),
        );
    },
  );
});
