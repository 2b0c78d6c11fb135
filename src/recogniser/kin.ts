/**
 * Movements that a camera hardly tells apart: what differs between them is a step under a foot, how long the height is kept, or which
 * way the pelvis tilts. Their probabilities are one evidence that somebody trains in this way; the likeliest of them gets the name.
 */
const KIN: readonly (readonly string[])[] = [
  ['donkey-bent', 'donkey-straight', 'quad-hip-ext'],
  ['bridge', 'bridge-single'],
  ['box-abduction', 'box-abduction-adv', 'side-lift-standing'],
  ['hip-drop', 'hip-hike'],
  ['couch-1', 'couch-2', 'couch-3'],
];

/** A movement and its kin. */
export const kinOf = (movement: string): readonly string[] => KIN.find((group) => group.includes(movement)) ?? [movement];

export const areKin = (a: string, b: string): boolean => kinOf(a).includes(b);
