import { EXERCISES } from '../../../src/exercises/index.ts';
import { repetitionsCsv, setsCsv } from '../../../src/data/export/csv.ts';
import { fitFrom } from '../../../src/data/export/fit.ts';
import { reportFrom } from '../../../src/data/export/report.ts';
import { calendarEntries } from '../../../src/calendar/calendar-entries.ts';
import { calendarText } from '../../../src/calendar/calendar-file.ts';
import { trainingToCome } from '../../../src/calendar/training-to-come.ts';
import { newBests } from '../../../src/progress/new-bests.ts';
import { cardOf } from '../../../src/share/card.ts';
import { workoutsFrom } from '../../../src/log/session-log.ts';
import { setsFrom, type SetRecord } from '../../../src/log/set-records.ts';
import type { LoggedEvent } from '../../../src/log/events.ts';
import { newPlan, stepsOf, todayOf } from '../../../src/programme/index.ts';
import { LIMITS } from '../../../src/programme/limits.ts';
import { dayTotals, entriesFrom } from '../../../src/progress/entries.ts';
import { exerciseProgress } from '../../../src/progress/exercise-progress.ts';
import { weeksFrom } from '../../../src/progress/weeks.ts';
import { linesOf, spanOf, ticksOf } from '../../../src/ui/history/timeline-model.ts';
import { historyFrom } from '../../../src/workout/history.ts';
import { leftBehind, stepsLeft } from '../../../src/workout/unfinished.ts';

/**
 * What a log comes to on every screen, and how much that is. Nothing here looks at a clock: what is made is counted, and has to be in
 * proportion to the log.
 */

/** Each exercise is set up, and each of its sets is done on two sides with a rest before; then comes the end. */
const MOST_STEPS = LIMITS.exercises[1] * (1 + 4 * LIMITS.sets[1]) + 1;
/** From 1970, where a clock begins that was never set. */
const MOST_WEEKS = 58 * 53;
/** A dozen, and those at both ends. */
const MOST_TICKS = 14;
const TODAY = '2027-01-31';

function sizeOfSet(set: SetRecord): [what: string, size: number, most: number][] {
  const span = spanOf(set);
  if (!span) return [];
  const parts = set.reps.length + set.traces.reduce((sum, { values }) => sum + values.length, 0);
  return [
    ['moments on the line of time', ticksOf(span, 3.5).length, MOST_TICKS],
    ['lines that are drawn', linesOf(set, span).length, parts],
    ['letters of what is drawn', linesOf(set, span).join().length, 200 + 40 * parts],
  ];
}

/** What is made of a log, and how much of it there may be at the most. */
export function sizesOf(events: readonly LoggedEvent[]): [what: string, size: number, most: number][] {
  const [sets, workouts] = [setsFrom(events), workoutsFrom(events)];
  const entries = entriesFrom(workouts, sets);
  const history = historyFrom(workouts, sets);
  const plan = newPlan('2026-03-02');
  const walks = workouts.flatMap(({ id, items, restS = 0 }) => {
    const steps = stepsOf({ items, restS });
    return [
      steps.length,
      stepsLeft(
        steps,
        sets.filter(({ workoutId }) => workoutId === id),
      ).length,
    ];
  });
  const behind = workouts.map(({ startedMs }) => leftBehind(workouts, sets, startedMs).goOn?.setsLeft ?? 0);
  const training = { workouts, sets, exercises: EXERCISES };
  const period = { from: '1969-12-31', to: TODAY };
  const report = reportFrom({ ...training, history, plan, period, firstWeekday: 1 });
  const rows = sets.reduce((sum, { reps, holds }) => sum + 1 + reps.length + holds.length, 1);
  const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
  todayOf(plan, history, '2026-03-04');
  const toCome = calendarText(
    calendarEntries(trainingToCome(plan, history, '2026-03-04'), []),
    { time: '18:00', allDay: false },
    { name: 'Hipwise', titleOf: ({ uid }) => uid, reminder: 'Soon' },
    0,
  );
  const cards = workouts.map(({ id, startedMs, endedMs }) => {
    const own = sets.filter(({ workoutId }) => workoutId === id);
    const reps = own.reduce((all, { counts }) => all + counts.full, 0);
    return cardOf({ lastedMs: (endedMs ?? startedMs) - startedMs, reps, streakWeeks: 2, bests: newBests(own, sets), day: TODAY });
  });
  return [
    ['steps of a session', Math.max(0, ...walks), MOST_STEPS],
    ['sets left', Math.max(0, ...behind), MOST_STEPS],
    ['sets', sets.length, events.length],
    ['entries', entries.length, events.length],
    ['days', dayTotals(entries).size, events.length],
    ['sessions', history.length, events.length],
    ['weeks', weeksFrom({ history, plan, today: TODAY, firstWeekday: 1 }).length, MOST_WEEKS],
    ['months of a report', report.calendar.blocks.length, MOST_WEEKS],
    ['sessions of each exercise', sum(EXERCISES.map((each) => exerciseProgress(each, sets).sessions.length)), events.length],
    [
      'rows of tables',
      setsCsv(training).split('\r\n').length + repetitionsCsv(training).split('\r\n').length,
      3 + 2 * rows + 10_000,
    ],
    ['bytes of a FIT file', fitFrom({ ...training, workout: null }).length, 5000 + 400 * events.length + 20 * 30_000],
    ['letters of a calendar', toCome.length, 60_000],
    ['numbers of a card', Math.max(0, ...cards.map(({ numbers }) => numbers.length)), 2],
    ...sets.flatMap(sizeOfSet),
  ];
}
