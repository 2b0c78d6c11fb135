import { expect, it } from 'vitest';
import { EXERCISES, exerciseById } from '../../../src/exercises/index.ts';
import { articleDose, type PlannedExercise } from '../../../src/programme/index.ts';
import { needWords } from '../../../src/ui/words/need-words.ts';

function item(id: string, load: 'none' | 'band' | 'weights' = 'none'): PlannedExercise {
  const exercise = exerciseById(id);
  if (!exercise) throw new Error(id);
  return { exercise: id, dose: articleDose(exercise, load) };
}

it('is what has to be fetched for a session, once each', () => {
  expect(
    needWords([item('knee-drive', 'band'), item('hip-drop'), item('box-abduction'), item('hinge-rotation')], EXERCISES),
  ).toEqual(['band', 'step', 'chair']);
});

it('goes by the load that is asked for, not by what an exercise can be done with', () => {
  expect(needWords([item('side-step'), item('bridge')], EXERCISES)).toEqual([]);
  expect(needWords([item('donkey-bent', 'weights')], EXERCISES)).toEqual(['weights']);
});

it('knows everything that exercises need to be fetched', () => {
  const everywhere = ['mat', 'wall, couch or box', 'pad for the knees'];
  for (const { id, props } of EXERCISES)
    for (const { key } of props) {
      const isLoad = key.includes('band') || key.includes('weights') || key.includes('(optional)');
      if (!isLoad && !everywhere.includes(key)) expect(needWords([item(id)], EXERCISES), key).not.toEqual([]);
    }
});
