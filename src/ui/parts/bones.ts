import type { Joint } from '../../core/pose.ts';

/** What a person is drawn of: over a picture, and as a stick figure. */
export const BONES = [
  ['shoulder', 'elbow'],
  ['elbow', 'wrist'],
  ['shoulder', 'hip'],
  ['hip', 'knee'],
  ['knee', 'ankle'],
  ['ankle', 'heel'],
  ['heel', 'toe'],
  ['ankle', 'toe'],
] as const satisfies readonly (readonly [Joint, Joint])[];

export const JOINTS_DRAWN = ['shoulder', 'elbow', 'wrist', 'hip', 'knee', 'ankle'] as const satisfies readonly Joint[];
