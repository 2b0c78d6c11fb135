import { html } from 'lit';
import type { Rep } from '../core/events.ts';
import { exerciseById } from '../exercises/index.ts';
import type { WorkoutRecord } from '../log/session-log.ts';
import { setsFrom, type SetRecord } from '../log/set-records.ts';
import type { WorkoutEvent } from '../log/events.ts';
import { addDays, newPlan, plannedSession, targetOf, type PlannedExercise } from '../programme/index.ts';
import '../ui/parts/hip-export.ts';
import '../ui/report/hip-report.ts';
import { historyFrom } from '../workout/history.ts';
import { fakeEvents } from './fake-data.ts';
import type { GalleryState } from './gallery-state.ts';

/** The day of the made-up sets, a Monday. */
const TODAY = '2025-03-03';
const DAY_MS = 86_400_000;
const START_MS = Date.UTC(2025, 2, 3, 18, 5);
const plan = newPlan(addDays(TODAY, -27), { begin: 'gentle' });
const TRAINED_DAYS_AGO = [26, 24, 22, 19, 17, 15, 12, 10, 8, 5, 3, 1];

/** Of a session's first exercise, told after each. */
const PAIN = [3, 2, 4, 2, 1, 2, 1, 0, 1, 0, 0, 1];
const EFFORT = [7, 6, 7, null, 6, 6, 7, 5, 6, 6, 5, 6];
const NOTES = [
  'First one. Right hip a bit stiff.',
  '',
  'Long run in the morning.',
  '',
  '',
  '',
  '',
  '',
  '',
  'Felt strong.',
  '',
  '',
];

/** A little further each time; degrees that aim at zero come to it from below. */
const further = (rep: Rep, at: number, index: number): Rep => ({
  ...rep,
  // What one camera sees badly is never off.
  findings: rep.findings.map((each) => (each.confidence === 'low' && each.state === 'fault' ? { ...each, state: 'warn' } : each)),
  peak: rep.peak === 0 ? -9 + 0.5 * at + (index % 4) : rep.peak * (0.95 + 0.01 * at),
});

/** The sets of one exercise: at first some repetitions are partial, later none; they go a little further each time. */
function eventsOf({ exercise: id, dose }: PlannedExercise, at: number, place: number, workoutId: string): WorkoutEvent[] {
  const exercise = exerciseById(id);
  if (!exercise) return [];
  const sides = exercise.sides === 'none' ? 1 : 2;
  const count = Math.ceil(1.25 * sides * targetOf(dose)) + 2;
  return Array.from({ length: dose.sets }, (_, index) => {
    const how = {
      id: `${workoutId}-${id}-${index}`,
      count,
      set: 3 * place + index + 1,
      daysAgo: TRAINED_DAYS_AGO[at] ?? 0,
      workoutId,
    };
    return fakeEvents(exercise, how);
  })
    .flat()
    .filter((event) => at < 3 || event.type !== 'rep' || event.rep.outcome === 'full')
    .map((event, index) => (event.type === 'rep' ? { ...event, rep: further(event.rep, at, index) } : event));
}

interface Trained {
  workouts: readonly WorkoutRecord[];
  sets: readonly SetRecord[];
}

/** Four weeks, three sessions each, as the programme asks for them. */
function trained(): Trained {
  const workouts: WorkoutRecord[] = [];
  let sets: readonly SetRecord[] = [];
  TRAINED_DAYS_AGO.forEach((daysAgo, at) => {
    const history = historyFrom(workouts, sets);
    const planned = plannedSession(plan, at % 2 === 0 ? 'A' : 'B', history, addDays(TODAY, -daysAgo));
    const items = planned.items.map(({ exercise, dose }) => ({ exercise, dose }));
    const id = `report-${at}`;
    const startedMs = START_MS - daysAgo * DAY_MS;
    // One was broken off before its end.
    const done = at === 4 ? items.slice(0, 3) : items;
    workouts.push({
      id,
      session: planned.id,
      name: planned.name,
      items,
      plannedSets: 0,
      startedMs,
      startedOffsetMin: 0,
      endedMs: startedMs + 2_100_000,
      endedOffsetMin: 0,
      how: at === 4 ? 'stopped' : 'done',
      pain: Object.fromEntries(done.map(({ exercise }, place) => [exercise, place === 0 ? (PAIN[at] ?? 0) : 0])),
      worseNextMorning: at === 11 ? null : at === 2,
      effort: EFFORT[at] ?? null,
      note: NOTES[at] ?? '',
    });
    sets = [...sets, ...setsFrom(done.flatMap((item, place) => eventsOf(item, at, place, id)))];
  });
  return { workouts, sets };
}

const fourWeeks = trained();

/** The report for a physiotherapist, and the buttons that give files. */
export const reportStates: GalleryState[] = [
  {
    id: 'report',
    kind: 'screen',
    show: () =>
      html`<hip-report .workouts=${fourWeeks.workouts} .sets=${fourWeeks.sets} .plan=${plan} .today=${TODAY}></hip-report>`,
  },
  {
    id: 'report-empty',
    kind: 'screen',
    show: () => html`<hip-report .today=${TODAY}></hip-report>`,
  },
  {
    id: 'export',
    kind: 'part',
    show: () =>
      html`<div class="stack">
        <hip-export
          .workouts=${fourWeeks.workouts}
          .sets=${fourWeeks.sets.filter(({ workoutId }) => workoutId === 'report-0')}
        ></hip-export>
        <hip-export .workouts=${fourWeeks.workouts} .sets=${fourWeeks.sets}></hip-export>
        <hip-export></hip-export>
      </div>`,
  },
];
