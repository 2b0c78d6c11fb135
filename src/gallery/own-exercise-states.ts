import { html } from 'lit';
import type { Demo } from '../core/demo.ts';
import { landmarkSeries } from '../figure/pinhole.ts';
import { newOwnExercise, type OwnExercise } from '../programme/index.ts';
import { exercisesFromOwn } from '../programme/taught.ts';
import { learnMovement } from '../teaching/learn.ts';
import type { OwnMovement } from '../teaching/own-movement.ts';
import { Recording } from '../teaching/recording.ts';
import '../ui/exercise/hip-exercise.ts';
import { initialLiveState } from '../ui/live/live-state.ts';
import '../ui/own-exercise/hip-own-exercises.ts';
import '../ui/own-exercise/hip-teach.ts';
import { fakePicture, need } from './fake-data.ts';
import type { GalleryState } from './gallery-state.ts';
import { unplugged } from './live-states.ts';

const standing: Pick<Demo, 'rest' | 'contact' | 'timing' | 'camera'> = {
  rest: { both: { hipFlexion: 2, hipAbduction: 2, kneeFlexion: 4, shoulderAbduction: 8, elbowFlexion: 14 } },
  contact: 'feet',
  timing: { outMs: 1000, holdMs: 300, backMs: 1000, restMs: 500 },
  camera: { seen: 'front', lensHeightM: 0.9 },
};

/** What three repetitions of the figure are learned as. */
function taught(peak: Demo['peak'], contact: Demo['contact'] = 'feet'): OwnMovement {
  const recording = new Recording();
  for (const frame of landmarkSeries({ ...standing, contact, peak }, { reps: 3, fps: 15, noise: 0.004 })) recording.push(frame);
  return need(learnMovement(recording).movement ?? undefined, 'a movement');
}

let kept: readonly OwnExercise[] | null = null;

/** Learned once, when they are first asked for. */
const own = (): readonly OwnExercise[] =>
  (kept ??= [
    newOwnExercise('1', 'Side bend', taught({ trunk: { spineBend: 35 } })),
    newOwnExercise('2', 'Arms out', taught({ both: { shoulderAbduction: 95, elbowFlexion: 6 } })),
    newOwnExercise('3', 'March', taught({ left: { hipFlexion: 85, kneeFlexion: 85, ankleDorsiflexion: 0 } }, 'rightFoot')),
  ]);

export const ownExerciseStates = (): GalleryState[] => [
  {
    id: 'live-teach',
    kind: 'screen',
    show: () => html`<hip-teach .live=${{ ...initialLiveState, step: 'Opening the camera' }}></hip-teach>`,
  },
  {
    id: 'live-teach-problem',
    kind: 'screen',
    show: () =>
      html`<hip-teach
        .live=${{ ...initialLiveState, picture: { element: fakePicture(), mirrored: true }, problems: [unplugged] }}
      ></hip-teach>`,
  },
  {
    id: 'live-teach-nobody',
    kind: 'screen',
    show: () =>
      html`<hip-teach .live=${{ ...initialLiveState, picture: { element: fakePicture(), mirrored: true } }}></hip-teach>`,
  },
  {
    id: 'live-taught',
    kind: 'screen',
    show: () => html`<hip-teach .learned=${{ movement: need(own()[0], 'one').movement, reps: 3 }}></hip-teach>`,
  },
  {
    id: 'own-exercises',
    kind: 'screen',
    show: () => html`<hip-own-exercises .exercises=${own()} .deleted=${own()[2] ?? null}></hip-own-exercises>`,
  },
  {
    id: 'own-exercises-none',
    kind: 'screen',
    show: () => html`<hip-own-exercises></hip-own-exercises>`,
  },
  {
    id: 'exercise-own',
    kind: 'screen',
    show: () => html`<hip-exercise .exercise=${exercisesFromOwn(own())[0] ?? null}></hip-exercise>`,
  },
];
