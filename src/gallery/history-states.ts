import { html } from 'lit';
import { exerciseById } from '../exercises/index.ts';
import type { WorkoutEvent } from '../log/events.ts';
import { entriesFrom, type Entry } from '../progress/entries.ts';
import { historyFrom } from '../workout/history.ts';
import type { Deleted } from '../ui/history/history-controller.ts';
import '../ui/history/hip-history.ts';
import '../ui/progress/hip-progress.ts';
import '../ui/history/hip-record.ts';
import { fakeEvents, need, type FakeSetOptions } from './fake-data.ts';
import { FAKE_TODAY, fakePlan, fakeQuarter, fakeSession, pastFrom } from './fake-history.ts';
import type { GalleryState } from './gallery-state.ts';

const single = (id: string, options: FakeSetOptions): WorkoutEvent[] =>
  fakeEvents(need(exerciseById(id), `the exercise ${id}`), options);

function entriesOf(events: readonly WorkoutEvent[]): Entry[] {
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

const stretches = [0, 3, 7].flatMap((daysAgo) => single('couch-3', { id: `stretch-${daysAgo}`, daysAgo }));

const quarter = fakeQuarter();
const one = fakeSession('one', 'B', 0, 11);

export const historyStates: readonly GalleryState[] = [
  history('empty', []),
  history('one', one),
  history('quarter', [...quarter, ...single('squat', { id: 'ahead', daysAgo: -30 })]),
  record('session', one),
  record('deleted', one, true),
  record('timed', single('couch-3', { id: 'timed' })),
  record('heart-rate', single('squat', { id: 'heart', traces: true, heartRate: true })),
  record('without-traces', single('clamshell', { id: 'old', count: 24 })),
  progress('empty', []),
  progress('one', one),
  progress('quarter', quarter),
  progress('timed', stretches, false),
];
