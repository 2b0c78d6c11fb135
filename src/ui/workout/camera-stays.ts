import type { Exercise, Range } from '../../core/exercise.ts';

const overlap = (a: Range, b: Range): boolean => a[0] <= b[1] && b[0] <= a[1];

/** Whether a camera that stands well for one exercise can stay where it is for the next: there is a height and a distance that serve both. */
export const cameraStays = (before: Pick<Exercise, 'camera'>, next: Pick<Exercise, 'camera'>): boolean =>
  overlap(before.camera.lensHeightM, next.camera.lensHeightM) && overlap(before.camera.distanceM, next.camera.distanceM);
