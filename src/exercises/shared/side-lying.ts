import { say } from '../../core/message.ts';
import type { Condition, Exercise } from '../../core/exercise.ts';

export const LYING = ['front', 'oblique'] as const;

/** How exercises of the upper leg in side-lying are seen. */
export const common: Pick<Exercise, 'camera' | 'sides'> = {
  camera: {
    view: 'front',
    alsoCounts: ['oblique'],
    posture: 'lying',
    lensHeightM: [0.3, 0.6],
    distanceM: [2, 2.5],
    text: say`Camera on the floor or a low stool, two to two and a half metres away. Lie along the picture with your chest towards it, head to feet inside.`,
  },
  sides: 'on-top',
};

/** On the side, and not on the back or standing. */
export const onTheSide: Condition = {
  signal: 'hipsStacked',
  within: [0.12, Infinity],
  hint: say`Lie on your side, chest to the camera`,
};
