import { say } from '../core/message.ts';
import { html } from 'lit';
import { exerciseById } from '../exercises/index.ts';
import { prescribedDose } from '../programme/asked-dose.ts';
import '../ui/live/hip-analysis.ts';
import '../ui/live/hip-live.ts';
import type { HipLive } from '../ui/live/hip-live.ts';
import type { LiveState } from '../ui/live/live-state.ts';
import { detectorFailed, type Problem } from '../session/problem.ts';
import { fakeFrames, fakeLive, fakePicture, fakeStatus, need } from './fake-data.ts';
import type { GalleryState } from './gallery-state.ts';

const squat = need(exerciseById('squat'), 'the squat');
const bridge = need(exerciseById('bridge'), 'the bridge');
const stretch = need(exerciseById('couch-3'), 'the stretch');
const hinge = need(exerciseById('hinge-rotation'), 'the hinge');
const sideLift = need(exerciseById('side-lift-lying'), 'the side lift');
const uncounted = { counts: { full: 0, partial: 0, void: 0, left: 0, right: 0 } };

/** A start that failed, with what the detector said of it. */
export const unstarted: Problem = detectorFailed(
  new Error('INTERNAL: CalculatorGraph::Run() failed: Calculator::Open() for node "InferenceCalculator" failed: no memory'),
);

export const unplugged: Problem = {
  id: 'camera-unplugged',
  about: 'camera',
  message: say`The camera has stopped.`,
  remedy: say`Plug it in again, or choose another one; what was counted is kept.`,
  actions: ['retry', 'choose-source'],
  blocking: true,
};

/** Nothing stops for it. */
export const restarted: Problem = {
  id: 'worker-restarted',
  about: 'detector',
  message: say`Lost track of you for a moment.`,
  remedy: say`Your count is safe. Pause briefly.`,
  actions: [],
  blocking: false,
};

const live = (state: LiveState, exercise = squat) =>
  html`<hip-live .exercise=${exercise} .live=${state} .dose=${prescribedDose(exercise)} .set=${1}></hip-live>`;

const picture = (): LiveState['picture'] => ({ element: fakePicture(), mirrored: true });

/** Shows the frame at this share of a repetition. */
const frameAt =
  (exercise: typeof squat, share: number, holdMs = 0) =>
  (root: ParentNode): void => {
    const frames = fakeFrames(exercise);
    const pose = frames[Math.floor((frames.length - 1) * 0.5)];
    const screen = root.querySelector<HipLive>('hip-live, hip-analysis');
    if (pose) screen?.showFrame(pose, fakeStatus(exercise, share, holdMs));
  };

const unobserved = squat.rules.filter(({ views }) => !views.includes('side')).map(({ id }) => id);

/** A set while it runs, live and as a file that is analysed. */
export const liveStates: readonly GalleryState[] = [
  {
    id: 'live-starting',
    kind: 'screen',
    show: () =>
      live(
        fakeLive({
          ...uncounted,
          set: 'starting',
          phase: 'placement',
          step: 'Getting your coach ready… 40 %',
          picture: picture(),
        }),
      ),
  },
  {
    id: 'live-placement',
    kind: 'screen',
    show: () =>
      live(
        fakeLive({
          phase: 'placement',
          hint: { id: 'turn-to-side', text: 'Turn your side to the camera' },
          counts: { full: 0, partial: 0, void: 0, left: 0, right: 0 },
          picture: picture(),
        }),
      ),
    after: frameAt(squat, 0),
  },
  {
    id: 'live-start-pose',
    kind: 'screen',
    show: () =>
      live(
        fakeLive({
          ...uncounted,
          phase: 'start-pose',
          hint: { id: 'wrong-posture', text: 'Lie on your side, chest to the camera' },
          picture: picture(),
        }),
        sideLift,
      ),
    after: frameAt(sideLift, 0),
  },
  {
    id: 'live-counting',
    kind: 'screen',
    show: () => live(fakeLive({ cue: { kind: 'form', text: 'Sit back more' }, unobserved, picture: picture() })),
    after: frameAt(squat, 0.72),
  },
  {
    id: 'live-busy-device',
    kind: 'screen',
    show: () =>
      live(
        fakeLive({ effort: { model: 'lite', inputWidth: 640, perSecond: 10, why: 'slowed', spares: false }, picture: picture() }),
      ),
    after: frameAt(squat, 0.4),
  },
  {
    id: 'live-hold',
    kind: 'screen',
    show: () => live(fakeLive({ cue: { kind: 'hold', text: 'Hold … 1' }, picture: picture() }), bridge),
    after: frameAt(bridge, 0.98, 1300),
  },
  {
    id: 'live-timed',
    kind: 'screen',
    show: () =>
      live(
        fakeLive({
          ...uncounted,
          timer: { running: true, side: 'right', seconds: 104, left: 180, right: 104, longest: 139 },
          picture: picture(),
        }),
        stretch,
      ),
    after: frameAt(stretch, 1, 104_000),
  },
  {
    id: 'live-timed-waiting',
    kind: 'screen',
    show: () =>
      live(
        fakeLive({
          ...uncounted,
          hint: { id: 'wrong-posture', text: 'Bring your torso upright' },
          timer: { running: false, side: 'left', seconds: 41, left: 41, right: 0, longest: 41 },
          picture: picture(),
        }),
        stretch,
      ),
    after: frameAt(stretch, 0, 41_000),
  },
  {
    id: 'live-timed-counting',
    kind: 'screen',
    show: () =>
      live(
        fakeLive({
          counts: { full: 11, partial: 1, void: 0, left: 11, right: 0 },
          timer: { running: true, side: 'left', seconds: 22, left: 22, right: 0, longest: 0 },
          picture: picture(),
        }),
        hinge,
      ),
    after: frameAt(hinge, 0.8, 22_000),
  },
  {
    id: 'live-sides',
    kind: 'screen',
    show: () =>
      live(
        fakeLive({
          counts: { full: 23, partial: 2, void: 0, left: 15, right: 8 },
          cue: { kind: 'hold', text: 'Hold … 1' },
          picture: picture(),
        }),
        sideLift,
      ),
    after: frameAt(sideLift, 0.95, 1200),
  },
  {
    id: 'live-change-legs',
    kind: 'screen',
    show: () =>
      live(
        fakeLive({ counts: { full: 15, partial: 0, void: 0, left: 15, right: 0 }, turn: 'right', picture: picture() }),
        sideLift,
      ),
    after: frameAt(sideLift, 0),
  },
  {
    id: 'live-change-legs-waiting',
    kind: 'screen',
    show: () =>
      live(
        fakeLive({
          ...uncounted,
          phase: 'start-pose',
          hint: { id: 'start-pose', text: 'Kneel with one knee against the wall' },
          timer: { running: false, side: 'left', seconds: 180, left: 180, right: 0, longest: 96 },
          turn: 'right',
          picture: picture(),
        }),
        stretch,
      ),
    after: frameAt(stretch, 0, 180_000),
  },
  {
    id: 'live-done',
    kind: 'screen',
    show: () =>
      live(
        fakeLive({
          cue: { kind: 'praise', text: 'Good' },
          counts: { full: 15, partial: 2, void: 0, left: 0, right: 0 },
          picture: picture(),
        }),
      ),
    after: frameAt(squat, 1),
  },
  { id: 'live-paused', kind: 'screen', show: () => live(fakeLive({ set: 'paused', picture: picture() })) },
  {
    id: 'live-notice',
    kind: 'screen',
    show: () => live(fakeLive({ phase: 'active', problems: [restarted] })),
  },
  {
    id: 'live-problem',
    kind: 'screen',
    show: () => live(fakeLive({ phase: 'paused', problems: [unplugged], cue: { kind: 'partial', text: 'A bit lower' } })),
  },
  {
    id: 'analysis',
    kind: 'screen',
    show: () =>
      html`<hip-analysis
        .exercise=${squat}
        .live=${fakeLive({ pace: 'analysis', picture: { element: fakePicture(), mirrored: false }, progress: { fraction: 0.42, leftMs: 34_000 } })}
        fileName="monday-evening-squats.mp4"
      ></hip-analysis>`,
    after: frameAt(squat, 0.5),
  },
];
