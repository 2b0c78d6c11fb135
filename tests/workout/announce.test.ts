import '../english-messages.ts';
import { expect, it } from 'vitest';
import { articleDose, stepsOf, type Placed, type Step } from '../../src/programme/index.ts';
import { exerciseById } from '../../src/exercises/index.ts';
import { announcementsOf } from '../../src/workout/announce.ts';

function stepsWith(id: string): readonly Step[] {
  const exercise = exerciseById(id);
  if (!exercise) throw new Error(id);
  return stepsOf({ items: [{ exercise: id, dose: { ...articleDose(exercise), sets: 2 } }], restS: 30 });
}

const began = (step: Step | undefined, before: Placed | null = null) =>
  step ? announcementsOf({ type: 'step-began', step }, before) : [];

it('names the next exercise and where the camera goes', () => {
  expect(began(stepsWith('clamshell')[0])).toMatchObject([
    { type: 'exercise-next', name: 'Clamshell', camera: { view: 'front' } },
  ]);
});

it('says that one has to turn where the next set is seen from another side, and only there', () => {
  const [, first, rest] = stepsWith('squat');
  const before = first?.kind === 'set' ? first : null;
  expect(began(rest, before)).toMatchObject([{ type: 'rest-began', next: { set: 2, camera: { view: 'front' } } }]);
  const kicks = stepsWith('hip-drop');
  const side = kicks[1]?.kind === 'set' ? kicks[1] : null;
  expect(began(kicks[2], side)).toMatchObject([{ type: 'change-over-began', next: { side: 'right', camera: null } }]);
});

it('says when it is over, and asks whether somebody is still there', () => {
  expect(began({ kind: 'end', seconds: 0 })).toEqual([{ type: 'session-done' }]);
  expect(announcementsOf({ type: 'still-there' }, null)).toMatchObject([{ type: 'advice' }]);
  expect(announcementsOf({ type: 'pause-set' }, null)).toEqual([]);
});
