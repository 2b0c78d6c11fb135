import type { OwnSession, Plan } from '../../programme/index.ts';

interface Programme {
  plan: Plan | null;
  own: readonly OwnSession[];
}

/**
 * What is here, with what came added: own sessions that are not here, by their id, and the plan where there is none. What is here stays as
 * it is. `gone`: ids that were here once and were deleted: they do not come back.
 */
export function withProgramme(here: Programme, came: Programme, gone: ReadonlySet<string> = new Set()): Programme {
  const known = new Set(here.own.map(({ id }) => id));
  const fresh = came.own.filter(({ id }) => !known.has(id) && !gone.has(id));
  return { plan: here.plan ?? came.plan, own: [...here.own, ...fresh] };
}
