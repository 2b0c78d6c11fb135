import type { OwnExercise, OwnSession, Plan } from '../../programme/index.ts';
import { OWN_EXERCISES } from '../../programme/limits.ts';

interface Programme {
  plan: Plan | null;
  own: readonly OwnSession[];
  exercises?: readonly OwnExercise[];
}

/**
 * What is here, with what came added: own sessions and exercises that are not here, by their id, and the plan where there is none. What is here stays as
 * it is. `gone`: ids that were here once and were deleted: they do not come back.
 */
export function withProgramme(here: Programme, came: Programme, gone: ReadonlySet<string> = new Set()): Programme {
  const known = new Set(here.own.map(({ id }) => id));
  const fresh = came.own.filter(({ id }) => !known.has(id) && !gone.has(id));
  const taught = here.exercises ?? [];
  // What was deleted here is kept as deleted, and does not come back either.
  const lessons = (came.exercises ?? []).filter(({ id }) => !taught.some((each) => each.id === id));
  const exercises = [...taught, ...lessons].slice(0, OWN_EXERCISES.kept);
  return { plan: here.plan ?? came.plan, own: [...here.own, ...fresh], ...(exercises.length > 0 && { exercises }) };
}
