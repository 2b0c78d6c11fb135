import type { GalleryState } from './gallery-state.ts';
import { html } from 'lit';
import { exerciseById, EXERCISES } from '../exercises/index.ts';
import type { LoadFigure } from '../figure/figure-port.ts';
import '../ui/app/hip-app.ts';
import '../ui/app/screens/set-elements.ts';
import type { HipGoalRing } from '../ui/live/hip-goal-ring.ts';
import type { SlowMotion, VideoSource } from '../capture/source.ts';
import '../ui/home/hip-home.ts';
import { screenMaySleep } from '../session/problem.ts';
import { fakeSets, need } from './fake-data.ts';
import './hip-demonstrations.ts';
import { createFakeServices } from './fake-services.ts';
import { historyStates } from './history-states.ts';
import { freeStates } from './free-states.ts';
import { dataStates } from './data-states.ts';
import { liveStates, restarted, unplugged, unstarted } from './live-states.ts';
import { replayStates } from './replay-states.ts';
import { reportStates } from './report-states.ts';
import { motionStates } from './motion-states.ts';
import { unwatchedStates } from './unwatched-states.ts';
import { wearableStates } from './wearable-states.ts';
import { workoutStates } from './workout-states.ts';
import { phoneStates } from './phone-states.ts';
import { licenceStates } from './licence-states.ts';
import { privacyStates } from './privacy-states.ts';
import { offlineStates } from './offline-states.ts';
import { ownExerciseStates } from './own-exercise-states.ts';
import { placeStates } from './place-states.ts';
import { programmeStates } from './programme-states.ts';
import { entriesFrom } from '../progress/entries.ts';
import { inlineStyle } from '../ui/styles/inline-style.ts';

const squat = need(exerciseById('squat'), 'the squat');
const bridge = need(exerciseById('bridge'), 'the bridge');
const past = fakeSets(
  [squat, { id: 'a' }],
  [squat, { id: 'b', set: 2, count: 15 }],
  [bridge, { id: 'c', daysAgo: 2 }],
  [squat, { id: 'd', daysAgo: 4, source: 'file', how: null }],
);
const one = need(past[0], 'a set');
const stretch = need(exerciseById('couch-3'), 'the stretch');
const stretchSet = need(fakeSets([stretch, { id: 'f' }])[0], 'a stretch');
const hinge = need(exerciseById('hinge-rotation'), 'the hinge');
const hingeSet = need(fakeSets([hinge, { id: 'g' }])[0], 'a hinge set');
const sideLift = need(exerciseById('side-lift-lying'), 'the side lift');
const sidesSet = need(fakeSets([sideLift, { id: 'h', count: 24 }])[0], 'a side-lift set');
const bridgeSet = need(
  past.find(({ exercise }) => exercise === 'bridge'),
  'a bridge set',
);
const slowSet = need(fakeSets([squat, { id: 'i', count: 6, source: 'file', slowed: 4 }])[0], 'a slow set');
const empty = need(fakeSets([squat, { id: 'e', count: 0 }])[0], 'an empty set');

/** The moving figure; a stand-in for the tests can be given instead. */
export interface GalleryParts {
  loadFigure: LoadFigure | null;
}

const SAMPLE: VideoSource = { kind: 'sample' };
const file = (slowMotion: SlowMotion = 1): VideoSource => ({
  kind: 'file',
  file: new File([], 'monday-evening-squats.mp4'),
  slowMotion,
});

export const galleryStates = ({ loadFigure }: GalleryParts): GalleryState[] => [
  {
    id: 'app',
    kind: 'screen',
    show: () => html`<hip-app .services=${createFakeServices({ exercises: EXERCISES, loadFigure, plays: true })}></hip-app>`,
  },
  {
    id: 'home',
    kind: 'screen',
    show: () => html`<hip-home .last=${entriesFrom([], past)[0] ?? null} .unfinished=${past[3] ?? null}></hip-home>`,
  },
  { id: 'home-first', kind: 'screen', show: () => html`<hip-home></hip-home>` },
  ...EXERCISES.map((exercise): GalleryState => ({
    id: `setup-${exercise.id}`,
    kind: 'screen',
    show: () =>
      html`<hip-set-options
        .exercise=${exercise}
        .cameras=${[
          { deviceId: 'a', label: 'Laptop camera' },
          { deviceId: 'b', label: '' },
        ]}
      ></hip-set-options>`,
  })),
  ...EXERCISES.filter((exercise, at) => at === 0 || exercise.timed || exercise === squat).map((exercise): GalleryState => ({
    id: `exercise-${exercise.id}`,
    kind: 'screen',
    show: () => html`<hip-exercise .exercise=${exercise}></hip-exercise>`,
  })),
  {
    id: 'setup-file',
    kind: 'screen',
    show: () => html`<hip-set-options .exercise=${squat} .source=${file()}></hip-set-options>`,
  },
  {
    id: 'setup-file-recognised',
    kind: 'screen',
    show: () =>
      html`<hip-set-options .exercise=${squat} .source=${file()} .recognised=${true} .others=${EXERCISES}></hip-set-options>`,
  },
  {
    id: 'setup-file-slow-motion',
    kind: 'screen',
    show: () => html`<hip-set-options .exercise=${squat} .source=${file(4)} .saysSlowMotion=${4}></hip-set-options>`,
  },
  {
    id: 'setup-sample',
    kind: 'screen',
    show: () => html`<hip-set-options .exercise=${bridge} .voiceAvailable=${false} .source=${SAMPLE}></hip-set-options>`,
  },
  ...workoutStates(loadFigure),
  ...freeStates(),
  ...liveStates,
  { id: 'summary', kind: 'screen', show: () => html`<hip-summary .set=${one} .exercise=${squat} .fresh=${true}></hip-summary>` },
  { id: 'summary-bridge', kind: 'screen', show: () => html`<hip-summary .set=${bridgeSet} .exercise=${bridge}></hip-summary>` },
  { id: 'summary-sides', kind: 'screen', show: () => html`<hip-summary .set=${sidesSet} .exercise=${sideLift}></hip-summary>` },
  {
    id: 'summary-timed-counting',
    kind: 'screen',
    show: () => html`<hip-summary .set=${hingeSet} .exercise=${hinge} .fresh=${true}></hip-summary>`,
  },
  { id: 'summary-timed', kind: 'screen', show: () => html`<hip-summary .set=${stretchSet} .exercise=${stretch}></hip-summary>` },
  {
    id: 'summary-empty',
    kind: 'screen',
    show: () => html`<hip-summary .set=${empty} .exercise=${squat} .fresh=${true}></hip-summary>`,
  },
  {
    id: 'summary-slow-motion',
    kind: 'screen',
    show: () => html`<hip-summary .set=${slowSet} .exercise=${squat} .fresh=${true}></hip-summary>`,
  },
  ...replayStates,
  ...historyStates,
  { id: 'note', kind: 'screen', show: () => html`<hip-note></hip-note>` },
  { id: 'note-asking', kind: 'screen', show: () => html`<hip-note asking></hip-note>` },
  ...ownExerciseStates(),
  ...programmeStates(),
  ...placeStates(),
  ...phoneStates,
  ...reportStates,
  ...dataStates,
  ...wearableStates,
  ...motionStates,
  ...unwatchedStates,
  ...offlineStates,
  ...privacyStates(),
  ...licenceStates(),
  {
    id: 'cue-lines',
    kind: 'part',
    show: () =>
      html`${(['form', 'partial', 'praise', 'hold', 'hint'] as const).map(
        (kind) => html`<p><hip-cue-line .line=${{ kind, text: `A ${kind} line` }}></hip-cue-line></p>`,
      )}`,
  },
  {
    id: 'counts',
    kind: 'part',
    show: () =>
      html`<div ${inlineStyle('display: grid; grid-template-columns: 1fr 1fr; grid-auto-rows: 12rem')}>
        <hip-count .full=${0} .target=${15}></hip-count>
        <hip-count .full=${12} .target=${15} missed="3 not counted: a bit lower"></hip-count>
        <hip-count .full=${20} .target=${12} .sides=${{ left: 12, right: 8 }} .side=${'right'} ?each=${true}></hip-count>
        <hip-count .full=${20} .target=${24} .sides=${{ left: 12, right: 8 }}></hip-count>
        <hip-count .full=${100} .target=${100}></hip-count>
        <hip-clock
          .seconds=${104}
          .target=${180}
          ?running=${true}
          .sides=${{ left: 180, right: 104 }}
          .side=${'right'}
        ></hip-clock>
        <hip-clock
          .seconds=${30}
          .target=${30}
          .sides=${{ left: 30, right: 12 }}
          .side=${'left'}
          note="11 repetitions"
        ></hip-clock>
      </div>`,
  },
  {
    id: 'goal-rings',
    kind: 'part',
    show: () =>
      html`<div ${inlineStyle('display: grid; grid-template-columns: repeat(3, 8rem); gap: 1rem; background: #333')}>
        ${[null, 0, 0.5, 0.9, 1.4].map(() => html`<hip-goal-ring ${inlineStyle('height: 8rem')}></hip-goal-ring>`)}
      </div>`,
    after: (root) => {
      const shares = [null, 0, 0.5, 0.9, 1.4];
      root.querySelectorAll<HipGoalRing>('hip-goal-ring').forEach((ring, i) => {
        ring.show(shares[i] ?? null, 0.83);
        ring.showHold(400 * i, 1600);
      });
    },
  },
  { id: 'sound', kind: 'part', show: () => html`<hip-sound></hip-sound>` },
  {
    id: 'problems',
    kind: 'part',
    show: () =>
      html`<div ${inlineStyle('display: grid; gap: 1rem')}>
        ${[unplugged, restarted, unstarted, screenMaySleep].map((problem) => html`<hip-problem .problem=${problem}></hip-problem><hip-problem over .problem=${problem}></hip-problem>`)}
      </div>`,
  },
  {
    id: 'demonstrations',
    kind: 'part',
    show: () => html`<hip-demonstrations></hip-demonstrations>`,
  },
];
