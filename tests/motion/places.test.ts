import { expect, it } from 'vitest';
import { EXERCISES } from '../../src/exercises/index.ts';
import { inEnglish } from '../../src/language/english.ts';
import { bestPlaceFor, refusedAt } from '../../src/motion/places.ts';

it('the thigh of the leg that moves is the best place, the waistband where the pelvis moves', () => {
  expect(EXERCISES.filter((exercise) => bestPlaceFor(exercise) === 'waist').map(({ id }) => id)).toEqual([
    'hip-drop',
    'hip-hike',
  ]);
});

it.each([
  [undefined, 'wrist', 'Wear it on the thigh of the leg that moves.'],
  [undefined, null, 'Wear it on the thigh of the leg that moves.'],
  [undefined, 'thigh', 'Wear it on the thigh of the other leg, if that is the one that moves.'],
  ['waist', 'thigh', 'Wear it in the waistband.'],
  ['waist', 'waist', 'Push it deeper into the waistband, so that it moves with you.'],
] as const)('a refusal (best at %s, worn at %s) names a better place', (feltAt, place, advice) => {
  expect(inEnglish(refusedAt(place, feltAt ? { feltAt } : {}))).toBe(`Your sensor does not feel this well enough. ${advice}`);
});
