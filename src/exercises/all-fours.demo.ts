import type { Demo } from '../core/demo.ts';

/** On hands and knees, seen from the right: hands below the shoulders, knees below the hips, feet flat on their backs. */
export const onAllFours: Pick<Demo, 'rest' | 'contact' | 'planted' | 'camera' | 'props'> = {
  rest: {
    trunk: { pelvisLean: 77, neckFlexion: -20 },
    both: {
      hipFlexion: 77,
      kneeFlexion: 91,
      ankleDorsiflexion: -58,
      shoulderFlexion: 73,
      shoulderAbduction: 3,
      elbowFlexion: 6,
    },
  },
  contact: 'leftKnee',
  planted: { leftHand: 'floor', rightHand: 'floor' },
  camera: { seen: 'right side', lensHeightM: 0.45 },
  props: { mat: true },
};
