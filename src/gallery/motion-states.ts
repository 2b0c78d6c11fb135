import { html } from 'lit';
import { exerciseById } from '../exercises/index.ts';
import type { MotionState } from '../motion/motion-state.ts';
import { prescribedDose } from '../programme/asked-dose.ts';
import { rememberMotions } from '../settings/taught-motions.ts';
import '../ui/live/hip-live.ts';
import '../ui/set-up/hip-set-options.ts';
import '../ui/summary/hip-summary.ts';
import '../ui/wearables/hip-wearables.ts';
import type { LiveState } from '../ui/live/live-state.ts';
import { fakeLive, fakePicture, fakeSets, need } from './fake-data.ts';
import { fakeWearables, motionSensor } from './fake-wearables.ts';
import type { GalleryState } from './gallery-state.ts';
import './hip-wearing.ts';
import { unplugged } from './live-states.ts';

const squat = need(exerciseById('squat'), 'the squat');

const live = (id: string, state: MotionState, change: Partial<LiveState> = {}): GalleryState => ({
  id: `live-motion-${id}`,
  kind: 'screen',
  show: () =>
    html`<hip-live
      .exercise=${squat}
      .live=${fakeLive({ picture: { element: fakePicture(), mirrored: true }, motion: { source: 'sensor', place: 'wrist', state }, ...change })}
      .dose=${prescribedDose(squat)}
      .set=${1}
    ></hip-live>`,
});

/** A set of which a sensor has counted the middle. */
const halfSeen = () => {
  const set = need(fakeSets([squat, { id: 'felt', count: 10 }])[0], 'a set');
  const reps = set.reps.map((rep, at) =>
    at < 4 || at > 7 ? rep : { ...rep, outcome: 'full' as const, source: 'motion' as const, amplitude: 0, peak: 0, findings: [] },
  );
  return { ...set, reps };
};

/** Sets that are felt, too: what a sensor learns, that it counts where the camera sees nothing, and where it is worn. */
export const motionStates: readonly GalleryState[] = [
  live('learning', { type: 'learning', missing: 2 }),
  live('ready', { type: 'ready' }),
  live('refused', { type: 'refused', why: 'too-little' }),
  live('counting', { type: 'counting' }, { phase: 'paused', problems: [unplugged], picture: null }),
  {
    id: 'wearables-motion',
    kind: 'screen',
    show: () =>
      html`<hip-wearing .wearables=${fakeWearables([motionSensor], undefined, true, motionSensor.id)}
        ><hip-wearables></hip-wearables
      ></hip-wearing>`,
  },
  {
    id: 'setup-motion',
    kind: 'screen',
    show() {
      const taught = { rest: [0, 0, 1], peak: [0.8, 0, 0.6], repMs: 2500, lateMs: 0 } as const;
      rememberMotions(squat.id, [{ source: motionSensor.id, place: 'thigh', side: null, taught }]);
      return html`<hip-wearing .wearables=${fakeWearables([motionSensor])}
        ><hip-set-options .exercise=${squat}></hip-set-options
      ></hip-wearing>`;
    },
  },
  {
    id: 'summary-motion',
    kind: 'screen',
    show: () => html`<hip-summary .set=${halfSeen()} .exercise=${squat} .fresh=${true}></hip-summary>`,
  },
];
