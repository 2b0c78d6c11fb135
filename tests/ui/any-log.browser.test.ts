import fc from 'fast-check';
import { html, type TemplateResult } from 'lit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exerciseById } from '../../src/exercises/index.ts';
import { fakeEvents, need } from '../../src/gallery/fake-data.ts';
import { FAKE_TODAY, fakePlan, fakeSession } from '../../src/gallery/fake-history.ts';
import type { LoggedEvent, WorkoutEvent } from '../../src/log/events.ts';
import { workoutsFrom } from '../../src/log/session-log.ts';
import { setsFrom } from '../../src/log/set-records.ts';
import { MOST } from '../../src/programme/limits.ts';
import { todayOf } from '../../src/programme/index.ts';
import { entriesFrom } from '../../src/progress/entries.ts';
import '../../src/ui/app/hip-app.ts';
import '../../src/ui/app/screens/history-elements.ts';
import '../../src/ui/app/screens/set-elements.ts';
import '../../src/ui/progress/hip-progress.ts';
import '../../src/ui/report/hip-report.ts';
import '../../src/ui/workout/hip-workout-summary.ts';
import { exerciseSummaries } from '../../src/ui/parts/workout-summary-model.ts';
import { historyFrom } from '../../src/workout/history.ts';
import { leftBehind } from '../../src/workout/unfinished.ts';
import { events, hostileEvents } from '../data/backup/arbitrary.ts';
import { all, mount, settled, words } from './harness.ts';

/**
 * Any log that is valid, or lies on a disk that others have written to, can be looked at on every screen that shows the past. Nothing here
 * looks at a clock: what is drawn is counted.
 */

/** Of a page that shows so many lines of a log: what stands around, and what stands for each line. */
const elementsFor = (lines: number): number => 6000 + 700 * lines;
/** Of a record of one set, however much is in it. */
const OF_ONE_SET = 6000;

const thrown: unknown[] = [];
const hear = (event: ErrorEvent | PromiseRejectionEvent): void =>
  void thrown.push('reason' in event ? event.reason : (event.error ?? event.message));

beforeEach(() => {
  thrown.length = 0;
  addEventListener('error', hear);
  addEventListener('unhandledrejection', hear);
});
afterEach(() => {
  removeEventListener('error', hear);
  removeEventListener('unhandledrejection', hear);
});

/** Every screen of the past, by name. */
function screensOf(log: readonly WorkoutEvent[]): [name: string, screen: TemplateResult][] {
  const [sets, workouts] = [setsFrom(log), workoutsFrom(log)];
  const entries = entriesFrom(workouts, sets);
  const history = historyFrom(workouts, sets);
  const { goOn } = leftBehind(workouts, sets, Date.parse(FAKE_TODAY));
  const today = todayOf(fakePlan, history, FAKE_TODAY);
  return [
    ['history', html`<hip-history .entries=${entries} today=${FAKE_TODAY}></hip-history>`],
    ...entries.map(({ day }): [string, TemplateResult] => [
      `the month of ${day}`,
      html`<hip-history .entries=${entries} today=${day}></hip-history>`,
    ]),
    ...entries.map((entry): [string, TemplateResult] => [
      `the record ${entry.id}`,
      html`<hip-record .entry=${entry} .pastSets=${sets}></hip-record>`,
    ]),
    ['progress', html`<hip-progress .history=${history} .sets=${sets} .plan=${fakePlan} today=${FAKE_TODAY}></hip-progress>`],
    ['a report', html`<hip-report .workouts=${workouts} .sets=${sets} .plan=${fakePlan} .today=${FAKE_TODAY}></hip-report>`],
    ['home', html`<hip-home .last=${entries[0] ?? null} .unfinishedWorkout=${goOn} .today=${today}></hip-home>`],
    ...sets.map((set): [string, TemplateResult] => [
      `the summary of ${set.id}`,
      html`<hip-summary .set=${set} .exercise=${exerciseById(set.exercise) ?? null}></hip-summary>`,
    ]),
    ...workouts.map((workout): [string, TemplateResult] => {
      const own = sets.filter(({ workoutId }) => workoutId === workout.id);
      const exercises = exerciseSummaries({ ...workout, sets: own, pastSets: sets }, exerciseById);
      return [
        `the end of ${workout.id}`,
        html`<hip-workout-summary .name=${workout.name} .exercises=${exercises}></hip-workout-summary>`,
      ];
    }),
  ];
}

/** Shows each, one after the other; what was thrown, and how many elements the largest of them has. */
async function shown(log: readonly WorkoutEvent[]): Promise<number> {
  let most = 0;
  for (const [name, screen] of screensOf(log)) {
    const root = await mount(screen);
    await settled(root);
    expect(thrown.map(String), name).toEqual([]);
    // A function, an object or a number that is none is no word of ours.
    expect(words(root), name).not.toMatch(/function |native code|\[object |\bundefined\b|\bNaN\b|Infinity/);
    most = Math.max(most, all(root, '*').length);
  }
  return most;
}

const asLog = (lines: readonly unknown[]): LoggedEvent[] => JSON.parse(JSON.stringify(lines));

describe('on every screen of the past', () => {
  it('any valid log is shown', async () => {
    await fc.assert(
      fc.asyncProperty(events(10), async (log) => {
        expect(await shown(log)).toBeLessThanOrEqual(elementsFor(log.length));
      }),
      { numRuns: 24, verbose: 1 },
    );
  }, 300_000);

  it('a log that others have written to is shown without what cannot be', async () => {
    await fc.assert(
      fc.asyncProperty(hostileEvents(10), async (log) => {
        expect(await shown(asLog(log))).toBeLessThanOrEqual(elementsFor(log.length));
      }),
      { numRuns: 24, verbose: 1 },
    );
  }, 300_000);
});

describe('a log in which a word is the name of what every object has', () => {
  const session = fakeSession('w', 'A', 0, 4);

  it.each([
    ...['exercise', 'outcome', 'unit', 'view', 'source', 'side', 'load', 'kind', 'session', 'how'],
    ...['rule', 'state', 'confidence', 'grade', 'setId', 'workoutId', 'type'],
  ])('and the word is its %s, is shown without it', async (field) => {
    const spoilt = JSON.stringify(session, (key, value: unknown) =>
      key === field && typeof value === 'string' ? 'constructor' : value,
    );
    await shown(JSON.parse(spoilt));
  });
});

describe('a set of as many repetitions as there can be', () => {
  const squat = need(exerciseById('squat'), 'the squat');
  const some = fakeEvents(squat, { count: 1, traces: true });
  const start = need(
    some.find(({ type }) => type === 'set-started'),
    'a start',
  );
  const end = need(
    some.find(({ type }) => type === 'set-ended'),
    'an end',
  );
  const rep = need(
    some.find((event) => event.type === 'rep'),
    'a repetition',
  );
  const many = Array.from({ length: MOST.movements }, (_, at): WorkoutEvent => ({
    ...rep,
    id: `rep-${at}`,
    rep: {
      ...rep.rep,
      startMs: rep.rep.startMs + 3000 * at,
      peakMs: rep.rep.peakMs + 3000 * at,
      endMs: rep.rep.endMs + 3000 * at,
    },
  }));

  it('is drawn with no more elements than a page bears', async () => {
    expect(await shown([start, ...many, end])).toBeLessThanOrEqual(OF_ONE_SET);
  }, 120_000);
});
