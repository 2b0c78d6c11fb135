import '../english-messages.ts';
import { expect, it } from 'vitest';
import { articleDose, stepsOf, warmUpAt, type Placed, type Step } from '../../src/programme/index.ts';
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

it('says that the camera stays where it is, and where it goes for all that shares its spot', () => {
  const steps = stepsOf({
    items: ['hinge-rotation', 'side-step', 'bridge'].flatMap((id) => {
      const exercise = exerciseById(id);
      return exercise ? [{ exercise: id, dose: { ...articleDose(exercise), sets: 1 } }] : [];
    }),
    restS: 30,
  });
  const cameras = steps.filter(({ kind }) => kind === 'set-up').map((step) => began(step));
  expect(cameras).toMatchObject([
    [{ camera: { stays: false, lensHeightM: [0.8, 1] } }],
    [{ camera: { stays: true } }],
    [{ camera: { stays: false, lensHeightM: [0.2, 0.5] } }],
  ]);
});

it('says each move of the warm-up, and first that it is one', () => {
  expect(began({ kind: 'warm-up', seconds: 120 })).toMatchObject([
    { sentence: 'Two minutes of warm-up. March on the spot. Knees up to hip height, arms swinging.' },
  ]);
  const { move } = warmUpAt(45);
  expect(announcementsOf({ type: 'warm-up-move', move }, null)).toMatchObject([
    { sentence: 'Swing your left leg. Hold on to something. Swing it loosely forwards and back.' },
  ]);
});
