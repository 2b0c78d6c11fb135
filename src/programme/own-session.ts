import { say, type Message } from '../core/message.ts';
import * as v from 'valibot';
import type { ExerciseOutline } from '../core/exercise.ts';
import { outlineById } from '../exercises/known.ts';
import { articleDose, LOAD_WORDS, type Dose, type Load, type PlannedExercise } from './dose.ts';
import { LIMITS, LONGEST_NAME, isId } from './limits.ts';
import type { PlannedSession } from './plan.ts';

/** A session that a user put together; plain data, stored as it is. */
export interface OwnSession {
  version: 1;
  id: string;
  name: string;
  items: readonly PlannedExercise[];
  /** Rest between sets, seconds. */
  restS: number;
  /** Begins with the warm-up. Left out by versions that had none here: then it has none. */
  warmUp?: boolean;
}

/** The session, or what is wrong with it. */
export type Checked = { session: OwnSession; problem: null } | { session: null; problem: Message };

/** `id` has to be unique among the user's sessions, and neither "A" nor "B". */
export const newOwnSession = (id: string, name: string): OwnSession => ({
  version: 1,
  id,
  name,
  items: [],
  restS: 45,
  warmUp: true,
});

/** Puts an exercise at the end, with the article's dose. */
export const withExercise = (session: OwnSession, exercise: ExerciseOutline): OwnSession => ({
  ...session,
  items: [...session.items, { exercise: exercise.id, dose: articleDose(exercise) }],
});

export const withoutItem = (session: OwnSession, index: number): OwnSession => ({
  ...session,
  items: session.items.filter((_, at) => at !== index),
});

/** Takes one exercise out and puts it where the other index is; indices beyond the ends mean the ends. */
export function withItemMoved(session: OwnSession, from: number, to: number): OwnSession {
  const item = session.items[from];
  if (!item) return session;
  const others = session.items.filter((_, at) => at !== from);
  const place = Math.max(0, to);
  return { ...session, items: [...others.slice(0, place), item, ...others.slice(place)] };
}

export const withDose = (session: OwnSession, index: number, dose: Dose): OwnSession => ({
  ...session,
  items: session.items.map((item, at) => (at === index ? { ...item, dose } : item)),
});

/** As the session runner takes it. */
export const plannedFromOwn = ({ id, name, items, restS, warmUp = false }: OwnSession): PlannedSession => ({
  id,
  name,
  restS,
  warmUp,
  items: items.map((item) => ({ ...item, why: say`Your own choice.` })),
  leftOut: [],
});

type Limited = Exclude<keyof typeof LIMITS, 'exercises'>;

/** Who is spoken of, and what may be chosen: "Squat: choose 1 to 10 sets." */
const CHOOSE: Readonly<Record<Limited, (of: Message, least: number, most: number) => Message>> = {
  sets: (of, least, most) => say`${of}: choose ${least} to ${most} sets.`,
  reps: (of, least, most) => say`${of}: choose ${least} to ${most} repetitions.`,
  keepS: (of, least, most) => say`${of}: choose ${least} to ${most} seconds.`,
  pauseS: (of, least, most) => say`${of}: choose ${least} to ${most} seconds of hold.`,
  restS: (of, least, most) => say`${of}: choose ${least} to ${most} seconds.`,
};

/** What does not fit is told by a thrown refusal, so that reading goes on only where all is well. */
class Refused extends Error {
  constructor(readonly problem: Message) {
    super(problem.key);
  }
}

const refuse = (problem: Message): never => {
  throw new Refused(problem);
};

const fields = v.record(v.string(), v.unknown());

const fieldsOf = (data: unknown): Readonly<Record<string, unknown>> => (v.is(fields, data) ? data : {});

function numberIn(data: Readonly<Record<string, unknown>>, field: Limited, of: Message): number {
  const [least, most] = LIMITS[field];
  const value = data[field];
  const limited = v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
  return v.is(limited, value) ? value : refuse(CHOOSE[field](of, least, most));
}

const isLoad = (value: unknown): value is Load => typeof value === 'string' && Object.hasOwn(LOAD_WORDS, value);

function readDose(data: Readonly<Record<string, unknown>>, { name, timed }: ExerciseOutline): Dose {
  const { kind, load } = data;
  if (!isLoad(load)) return refuse(say`${name}: this kind of band or weight is not known.`);
  if (kind !== (timed ? 'time' : 'reps'))
    return refuse(timed ? say`${name} is kept for a time: choose seconds.` : say`${name} is counted: choose repetitions.`);
  const sets = numberIn(data, 'sets', name);
  if (timed) return { kind: 'time', sets, keepS: numberIn(data, 'keepS', name), load };
  return { kind: 'reps', sets, reps: numberIn(data, 'reps', name), pauseS: numberIn(data, 'pauseS', name), load };
}

/** Finds an exercise by its id. */
type Lookup = (id: string) => ExerciseOutline | undefined;

function readItem(data: unknown, find: Lookup): PlannedExercise {
  const { exercise: id, dose } = fieldsOf(data);
  const exercise = typeof id === 'string' ? find(id) : undefined;
  if (!exercise) return refuse(say`This version does not know the exercise “${typeof id === 'string' ? id : '?'}”.`);
  return { exercise: exercise.id, dose: readDose(fieldsOf(dose), exercise) };
}

function read(data: Readonly<Record<string, unknown>>, find: Lookup): OwnSession {
  const { version, id, items, name: text, warmUp } = data;
  if (version !== 1) return refuse(say`This session was saved by another version and cannot be read.`);
  const name = typeof text === 'string' ? text.trim() : '';
  if (name === '') return refuse(say`Give the session a name.`);
  if (name.length > LONGEST_NAME) return refuse(say`Choose a name of at most ${LONGEST_NAME} letters.`);
  if (!isId(id) || id === 'A' || id === 'B') return refuse(say`This session has no id of its own.`);
  const [fewest, most] = LIMITS.exercises;
  if (!Array.isArray(items) || items.length < fewest) return refuse(say`Choose at least one exercise.`);
  if (items.length > most) return refuse(say`Choose at most ${most} exercises.`);
  return {
    version,
    id,
    name,
    items: items.map((item) => readItem(item, find)),
    restS: numberIn(data, 'restS', say`Rest`),
    ...(typeof warmUp === 'boolean' && { warmUp }),
  };
}

/**
 * Reads what was stored or put together, or says what is wrong with it. What it does not know is left away. `find`: where its exercises
 * are, if not among those that are known here.
 */
export function checkOwnSession(data: unknown, find: Lookup = outlineById): Checked {
  try {
    return { session: read(fieldsOf(data), find), problem: null };
  } catch (error) {
    if (error instanceof Refused) return { session: null, problem: error.problem };
    throw error;
  }
}
