import * as v from 'valibot';
import { LOADS, type Dose, type PlannedExercise } from './dose.ts';
import { LOG_LIMITS, LONGEST, isId, type Limits } from './limits.ts';
import type { OwnSession } from './own-session.ts';

/** What is planned, as it may come from outside: every field is listed. Whether it can be done is for `checkOwnSession` to say. */

/** Each field of a type, no more and no fewer. */
export type Fields<T> = Record<keyof T, v.GenericSchema>;

export const between = ([least, most]: Limits) => v.pipe(v.number(), v.minValue(least), v.maxValue(most));
export const whole = ([least, most]: Limits) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
export const list = <T extends v.GenericSchema>(item: T, longest: number) =>
  v.pipe(v.array(item), v.maxLength(longest), v.readonly());

export const idSchema = v.pipe(
  v.string(),
  v.check((made) => isId(made)),
);
export const nameSchema = v.pipe(v.string(), v.maxLength(LONGEST.name));

const load = v.picklist(LOADS);
const sets = whole(LOG_LIMITS.sets);
const dose = v.variant('kind', [
  v.strictObject({
    kind: v.literal('reps'),
    sets,
    reps: whole(LOG_LIMITS.reps),
    pauseS: between(LOG_LIMITS.holdS),
    load,
  } satisfies Fields<Dose & { kind: 'reps' }>),
  v.strictObject({ kind: v.literal('time'), sets, keepS: between(LOG_LIMITS.seconds), load } satisfies Fields<
    Dose & { kind: 'time' }
  >),
]);

const planned = v.strictObject({ exercise: idSchema, dose } satisfies Fields<PlannedExercise>);
export const itemsSchema = list(planned, LOG_LIMITS.items[1]);
export const restSchema = between(LOG_LIMITS.restS);

export const ownSessionSchema = v.strictObject({
  version: v.literal(1),
  id: idSchema,
  name: nameSchema,
  items: itemsSchema,
  restS: restSchema,
  warmUp: v.exactOptional(v.boolean()),
} satisfies Fields<OwnSession>);
