import { html } from 'lit';
import { say } from '../core/message.ts';
import type { Exercise } from '../core/exercise.ts';
import { exerciseById } from '../exercises/index.ts';
import { prescribedDose } from '../programme/asked-dose.ts';
import { articleDose, stepsOf, type RestStep, type SetUpStep } from '../programme/index.ts';
import { withUnwatched, type Problem } from '../session/problem.ts';
import { unstarted } from './live-states.ts';
import { UNWATCHED } from '../session/set-runner-port.ts';
import type { Paced } from '../unwatched/pacer.ts';
import '../ui/parts/hip-without-camera.ts';
import '../ui/set-up/hip-set-options.ts';
import '../ui/summary/hip-summary.ts';
import '../ui/unwatched/hip-no-camera.ts';
import '../ui/unwatched/hip-unwatched.ts';
import '../ui/unwatched/hip-unwatched-ready.ts';
import type { LiveState } from '../ui/live/live-state.ts';
import type { BrowserKind } from '../ui/unwatched/where-to-allow.ts';
import { fakeLive, fakeSets, need } from './fake-data.ts';
import { FAKE_PLAN } from './fake-workout.ts';
import type { GalleryState } from './gallery-state.ts';

const squat = need(exerciseById('squat'), 'the squat');
const clamshell = need(exerciseById('clamshell'), 'the clamshell');
const stretch = need(exerciseById('couch-3'), 'the stretch');

const uncounted = { counts: { full: 0, partial: 0, void: 0, left: 0, right: 0 } };
const going: Paced = {
  way: 'tap',
  kind: 'reps',
  stage: 'going',
  side: null,
  secondsLeft: null,
  step: null,
  done: 0,
  amount: 15,
  movesFromMs: 0,
};

const set = (id: string, exercise: Exercise, paced: Partial<Paced>, change: Partial<LiveState> = {}): GalleryState => ({
  id: `live-unwatched-${id}`,
  kind: 'screen',
  show: () =>
    html`<hip-unwatched
      .exercise=${exercise}
      .live=${fakeLive({ ...uncounted, picture: null, paced: { ...going, ...paced }, ...change })}
      .dose=${prescribedDose(exercise)}
      .set=${1}
    ></hip-unwatched>`,
});

const card = (id: string, exercise: string, kind: 'set-up' | 'rest'): GalleryState => ({
  id: `workout-unwatched-${id}`,
  kind: 'screen',
  show() {
    const known = need(exerciseById(exercise), exercise);
    const dose = articleDose(known);
    const steps = stepsOf({ items: [{ exercise, dose }], restS: 45 });
    const step = steps.find((each): each is SetUpStep | RestStep => each.kind === kind) ?? null;
    return html`<hip-unwatched-ready .exercise=${known} .step=${step} .dose=${dose} .secondsLeft=${28}></hip-unwatched-ready>`;
  },
});

const denied: Problem = withUnwatched({
  id: 'camera-denied',
  about: 'camera',
  message: say`The camera is not allowed for this page.`,
  remedy: say`Allow it in the browser's address bar or in the system settings and try again, or use a video file.`,
  actions: ['retry', 'choose-source'],
  blocking: true,
});

const missing: Problem = {
  ...denied,
  id: 'camera-missing',
  message: say`No camera was found.`,
  remedy: say`Connect one and try again, or use a video file.`,
};

const noCamera = (id: string, problem: Problem, browser: BrowserKind): GalleryState => ({
  id: `live-no-camera-${id}`,
  kind: 'screen',
  show: () => html`<hip-no-camera .problem=${problem} browser=${browser}></hip-no-camera>`,
});

/** A set of which nobody saw anything. */
const unseen = () => {
  const made = need(fakeSets([squat, { id: 'unseen', count: 15, source: 'unwatched' }])[0], 'a set');
  const reps = made.reps.map((rep) => ({
    ...rep,
    outcome: 'full' as const,
    source: 'unwatched' as const,
    amplitude: 0,
    peak: 0,
    findings: [],
  }));
  return { ...made, reps, counts: { ...made.counts, full: reps.length, partial: 0, void: 0 } };
};

/** Training that nobody watches, and what leads there. */
export const unwatchedStates: readonly GalleryState[] = [
  set('tap', squat, { done: 7 }, { counts: { full: 7, partial: 0, void: 0, left: 0, right: 0 } }),
  set('tempo', squat, { way: 'tempo', step: 'out', done: 12 }, { counts: { full: 12, partial: 0, void: 0, left: 0, right: 0 } }),
  set('hold', clamshell, { way: 'tempo', step: 'hold', side: 'left', done: 3, amount: 20 }),
  set('ready', clamshell, { way: 'tempo', stage: 'ready', secondsLeft: 4, side: 'left', movesFromMs: null }),
  set(
    'change',
    clamshell,
    { way: 'tempo', stage: 'ready', secondsLeft: 17, side: 'right', movesFromMs: null },
    { turn: 'right' },
  ),
  set('time', stretch, { kind: 'time', side: 'left', done: 41, amount: 90 }),
  set('long-time', stretch, { kind: 'time', side: 'left', done: 13, amount: 180 }),
  set(
    'paused',
    squat,
    { done: 7, movesFromMs: null },
    { set: 'paused', counts: { full: 7, partial: 0, void: 0, left: 0, right: 0 } },
  ),
  card('card', 'clamshell', 'set-up'),
  card('rest', 'squat', 'rest'),
  noCamera('chromium', denied, 'chromium'),
  noCamera('firefox', denied, 'firefox'),
  noCamera('safari', denied, 'safari'),
  noCamera('missing', missing, 'unknown'),
  noCamera('unstarted', withUnwatched(unstarted), 'unknown'),
  {
    id: 'setup-unwatched',
    kind: 'screen',
    show: () => html`<hip-set-options .exercise=${clamshell} .source=${UNWATCHED}></hip-set-options>`,
  },
  {
    id: 'summary-unwatched',
    kind: 'screen',
    show: () => html`<hip-summary .set=${unseen()} .exercise=${squat} .fresh=${true}></hip-summary>`,
  },
  { id: 'without-camera', kind: 'part', show: () => html`<hip-without-camera .plan=${FAKE_PLAN}></hip-without-camera>` },
];
