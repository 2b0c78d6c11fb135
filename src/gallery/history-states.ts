import { html } from 'lit';
import { exerciseById } from '../exercises/index.ts';
import type { WorkoutEvent } from '../log/events.ts';
import type { SetRecord } from '../log/set-records.ts';
import { entriesFrom, type Entry } from '../progress/entries.ts';
import type { Answer } from '../recording/recording-for.ts';
import { refusalMessage } from '../recording/refusal.ts';
import { historyFrom } from '../workout/history.ts';
import type { Deleted } from '../ui/history/history-controller.ts';
import { addingUp } from '../ui/app/screens/adding-up.ts';
import '../ui/history/hip-history.ts';
import '../ui/progress/hip-progress.ts';
import '../ui/history/hip-record.ts';
import '../ui/history/hip-watch-recording.ts';
import '../ui/parts/hip-rep-table.ts';
import { fakeEvents, fakeReps, need, type FakeSetOptions } from './fake-data.ts';
import { FAKE_TODAY, fakePlan, fakeQuarter, fakeSession, pastFrom } from './fake-history.ts';
import type { GalleryState } from './gallery-state.ts';

const single = (id: string, options: FakeSetOptions): WorkoutEvent[] =>
  fakeEvents(need(exerciseById(id), `the exercise ${id}`), options);

function entriesOf(events: readonly WorkoutEvent[]): Entry<SetRecord>[] {
  const { workouts, sets } = pastFrom(events);
  return entriesFrom(workouts, sets);
}

const history = (id: string, events: readonly WorkoutEvent[]): GalleryState => ({
  id: `history-${id}`,
  kind: 'screen',
  show: () => html`<hip-history .entries=${entriesOf(events)} today=${FAKE_TODAY}></hip-history>`,
});

const record = (id: string, events: readonly WorkoutEvent[], isDeleted = false): GalleryState => ({
  id: `record-${id}`,
  kind: 'screen',
  show() {
    const entry = need(entriesOf(events)[0], 'a record');
    const deleted: Deleted[] = isDeleted ? [{ entry, set: null }] : [];
    return html`<hip-record
      .entry=${isDeleted ? null : entry}
      .deleted=${deleted}
      .pastSets=${pastFrom(events).sets}
    ></hip-record>`;
  },
});

const progress = (id: string, events: readonly WorkoutEvent[], withPlan = true): GalleryState => ({
  id: `progress-${id}`,
  kind: 'screen',
  show() {
    const { workouts, sets } = pastFrom(events);
    return html`<hip-progress
      .history=${historyFrom(workouts, sets)}
      .sets=${sets}
      .plan=${withPlan ? fakePlan : null}
      today=${FAKE_TODAY}
    ></hip-progress>`;
  },
});

/** A watch recorded the session as well; in its first set it counted otherwise. */
function withWatch(events: readonly WorkoutEvent[]): WorkoutEvent[] {
  const sets = entriesOf(events)[0]?.sets ?? [];
  const [from, to] = [sets[0]?.startedMs ?? 0, sets.at(-1)?.endedMs ?? 0];
  const stamp = (name: string) => ({ id: `watch-${name}`, timeMs: to, offsetMin: 0 });
  const beats = (set: SetRecord) =>
    Array.from({ length: 90 }, (_, at) => ({
      timeMs: set.startedMs + 1000 * at,
      bpm: Math.round(at < 45 ? 92 + at : 137 - 0.6 * (at - 45)),
    }));
  return [
    ...events,
    ...sets.map((set): WorkoutEvent => {
      return { type: 'heart-rate', ...stamp(set.id), setId: set.id, beats: beats(set), recording: 'watch' };
    }),
    {
      type: 'recording-added',
      ...stamp('added'),
      recording: 'watch',
      file: 'fit',
      startMs: from,
      endMs: to,
      offsetMs: 47_000,
      calories: 143,
      beats: 90 * sets.length,
      sets: sets.map(({ id: setId, counts }, at) => ({ setId, repetitions: counts.full - (at === 0 ? 1 : 0) })),
    },
  ];
}

const recording = (id: string, answer: Answer): GalleryState => ({
  id: `recording-${id}`,
  kind: 'part',
  show: () => html`<hip-watch-recording .sets=${entriesOf(one)[0]?.sets ?? []} .answer=${answer}></hip-watch-recording>`,
});

const stretches = [0, 3, 7].flatMap((daysAgo) => single('couch-3', { id: `stretch-${daysAgo}`, daysAgo }));

const quarter = fakeQuarter();
const one = fakeSession('one', 'B', 0, 11);

export const historyStates: readonly GalleryState[] = [
  { id: 'past-adding-up', kind: 'screen', show: () => html`<div>${addingUp(0.42)}</div>` },
  history('empty', []),
  history('one', one),
  history('quarter', [...quarter, ...single('squat', { id: 'ahead', daysAgo: -30 })]),
  record('session', one),
  record('deleted', one, true),
  record('timed', single('couch-3', { id: 'timed' })),
  record('heart-rate', single('squat', { id: 'heart', traces: true, heartRate: true })),
  record('watch', withWatch(one)),
  recording('known', { kind: 'known' }),
  recording('refused', { kind: 'refused', message: refusalMessage('damaged') }),
  recording('other-time', { kind: 'other-time', startMs: Date.UTC(2025, 2, 1, 7), endMs: Date.UTC(2025, 2, 1, 7, 40) }),
  {
    id: 'rep-table-long',
    kind: 'part',
    show() {
      const squat = need(exerciseById('squat'), 'the squat');
      return html`<hip-rep-table .exercise=${squat} .reps=${fakeReps(squat, 230)}></hip-rep-table>`;
    },
    async after(root) {
      const table = root.querySelector('hip-rep-table');
      await table?.updateComplete;
      table?.shadowRoot?.querySelector('summary')?.click();
    },
  },
  record('without-traces', single('clamshell', { id: 'old', count: 24 })),
  progress('empty', []),
  progress('one', one),
  progress('quarter', quarter),
  progress('timed', stretches, false),
];
