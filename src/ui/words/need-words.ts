import { msg } from '@lit/localize';
import { lookUp } from '../../core/look-up.ts';
import type { ExerciseOutline } from '../../core/exercise.ts';
import type { PlannedExercise } from '../../programme/index.ts';

/** What one has to fetch for a session, in a word each. A floor and a wall are everywhere. */
type Need = 'band' | 'weights' | 'step' | 'chair';

const WORDS: Readonly<Record<Need, () => string>> = {
  band: () => msg('band'),
  weights: () => msg('weights'),
  step: () => msg('step'),
  chair: () => msg('chair'),
};
const ORDER: readonly Need[] = ['band', 'weights', 'step', 'chair'];

/** By what an exercise says that it needs; bands and weights go by how much is asked for. */
const BY_PROP: Readonly<Record<string, Need>> = {
  'box or step of 10 to 20 cm': 'step',
  'stable step or box, 10 to 20 cm high': 'step',
  'wall or chair within reach': 'chair',
  'chair or wall within reach': 'chair',
};

function needsOf({ exercise: id, dose: { load } }: PlannedExercise, exercises: readonly ExerciseOutline[]): Need[] {
  const props = exercises.find((each) => each.id === id)?.props ?? [];
  const loads: Need[] = load.includes('band') ? ['band'] : load === 'weights' ? ['weights'] : [];
  return [...loads, ...props.flatMap(({ key }) => lookUp(BY_PROP, key) ?? [])];
}

/** "band", "step"; empty where nothing is needed. */
export function needWords(items: readonly PlannedExercise[], exercises: readonly ExerciseOutline[]): string[] {
  const needs = new Set(items.flatMap((item) => needsOf(item, exercises)));
  return ORDER.filter((need) => needs.has(need)).map((need) => WORDS[need]());
}
