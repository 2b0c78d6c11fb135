import { html } from 'lit';
import { exerciseById } from '../exercises/index.ts';
import type { SetRecord } from '../log/set-records.ts';
import '../ui/history/hip-record-set.ts';
import '../ui/replay/hip-replay.ts';
import '../ui/replay/hip-show-me.ts';
import '../ui/summary/hip-summary.ts';
import { need } from './fake-data.ts';
import { countedSet, faultOf, mixedSet } from './fake-movements.ts';
import type { GalleryState } from './gallery-state.ts';

const known = (id: string) => need(exerciseById(id), `the exercise ${id}`);

const made = new Map<string, SetRecord>();

/** A set of six, in which the third broke a rule (none did where there is no rule); counted when it is first shown. */
export function shownSet(id: string, rule: string | null): SetRecord {
  const key = `${id} ${rule}`;
  const exercise = known(id);
  const set = made.get(key) ?? countedSet(exercise, setFrames(id, rule));
  made.set(key, set);
  return set;
}

const setFrames = (id: string, rule: string | null) => {
  const exercise = known(id);
  const fault = rule === null ? null : faultOf(exercise, rule);
  return mixedSet(exercise.demo, exercise.rep ? [null, null, fault, null, null, null] : [null, fault]).frames;
};

const replay = (name: string, id: string, rule: string | null): GalleryState => ({
  id: `replay-${name}`,
  kind: 'screen',
  show: () => html`<hip-replay .set=${shownSet(id, rule)} .exercise=${known(id)}></hip-replay>`,
});

export const replayStates: readonly GalleryState[] = [
  replay('squat', 'squat', 'chest-up'),
  replay('knees', 'squat', 'knees-behind-toes'),
  replay('side-lift', 'side-lift-standing', 'stand-tall'),
  replay('bridge', 'bridge', 'straight-line'),
  replay('best-alone', 'squat', null),
  {
    id: 'replay-unknown-exercise',
    kind: 'screen',
    show: () => html`<hip-replay .set=${shownSet('squat', 'chest-up')}></hip-replay>`,
  },
  {
    id: 'show-me',
    kind: 'screen',
    show: () => html`<hip-show-me .set=${shownSet('squat', 'chest-up')}></hip-show-me>`,
  },
  {
    id: 'show-me-open',
    kind: 'screen',
    show: () => html`<hip-show-me .set=${shownSet('squat', 'chest-up')} forgettable></hip-show-me>`,
    async after(root) {
      const element = need(root.querySelector('hip-show-me') ?? undefined, 'what shows');
      element.renderRoot.querySelector('button')?.click();
      await element.updateComplete;
    },
  },
  {
    id: 'summary-show-me',
    kind: 'screen',
    show: () =>
      html`<hip-summary .set=${shownSet('squat', 'chest-up')} .exercise=${known('squat')} .fresh=${true}></hip-summary>`,
  },
  {
    id: 'record-set-show-me',
    kind: 'part',
    show: () => html`<hip-record-set .set=${shownSet('squat', 'chest-up')} .exercise=${known('squat')}></hip-record-set>`,
  },
];
