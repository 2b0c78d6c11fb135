import type { Exercise } from '../core/exercise.ts';
import { exerciseById } from '../exercises/index.ts';
import { articleDose, LOAD_WORDS, type Dose, type Load, type PlannedExercise } from './dose.ts';
import { isWithinLimits, LIMITS, LONGEST_NAME } from './limits.ts';
import type { PlannedSession } from './plan.ts';

/** A session that a user put together; plain data, stored as it is. */
export interface OwnSession {
  version: 1;
  id: string;
  name: string;
  items: readonly PlannedExercise[];
  /** Rest between sets, seconds. */
  restS: number;
}

/** The session, or what is wrong with it in a sentence for people. */
export type Checked = { session: OwnSession; problem: null } | { session: null; problem: string };

/** `id` has to be unique among the user's sessions, and neither "A" nor "B". */
export const newOwnSession = (id: string, name: string): OwnSession => ({ version: 1, id, name, items: [], restS: 45 });

/** Puts an exercise at the end, with the article's dose. */
export const withExercise = (session: OwnSession, exercise: Exercise): OwnSession => ({
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
export const plannedFromOwn = ({ id, name, items, restS }: OwnSession): PlannedSession => ({
  id,
  name,
  restS,
  items: items.map((item) => ({ ...item, why: 'Your own choice.' })),
  leftOut: [],
});

type Fields = Readonly<Record<string, unknown>>;

/** What is wrong, as a sentence for people; anything else is what was read. */
type Problem = string;

const isProblem = (read: unknown): read is Problem => typeof read === 'string';

const fieldsOf = (data: unknown): Fields => (typeof data === 'object' && data !== null ? { ...data } : {});

type Limited = Exclude<keyof typeof LIMITS, 'exercises'>;

const NOUNS: Readonly<Record<Limited, string>> = {
  sets: 'sets',
  reps: 'repetitions',
  keepS: 'seconds',
  pauseS: 'seconds of hold',
  restS: 'seconds',
};

function numberIn(fields: Fields, field: Limited, of: string): number | Problem {
  const value = fields[field];
  const [least, most] = LIMITS[field];
  const fits = typeof value === 'number' && Number.isInteger(value) && isWithinLimits(value, LIMITS[field]);
  return fits ? value : `${of}: choose ${least} to ${most} ${NOUNS[field]}.`;
}

const isLoad = (value: unknown): value is Load => typeof value === 'string' && Object.hasOwn(LOAD_WORDS, value);

function readDose(fields: Fields, { name, timed }: Exercise): Dose | Problem {
  const { kind, load } = fields;
  if (!isLoad(load)) return `${name}: this kind of band or weight is not known.`;
  if (kind !== (timed ? 'time' : 'reps'))
    return timed ? `${name} is kept for a time: choose seconds.` : `${name} is counted: choose repetitions.`;
  const sets = numberIn(fields, 'sets', name);
  if (isProblem(sets)) return sets;
  if (timed) {
    const keepS = numberIn(fields, 'keepS', name);
    return isProblem(keepS) ? keepS : { kind: 'time', sets, keepS, load };
  }
  const reps = numberIn(fields, 'reps', name);
  if (isProblem(reps)) return reps;
  const pauseS = numberIn(fields, 'pauseS', name);
  return isProblem(pauseS) ? pauseS : { kind: 'reps', sets, reps, pauseS, load };
}

function readItem(data: unknown): PlannedExercise | Problem {
  const { exercise: id, dose: doseData } = fieldsOf(data);
  const exercise = typeof id === 'string' ? exerciseById(id) : undefined;
  if (!exercise) return `This version does not know the exercise “${typeof id === 'string' ? id : '?'}”.`;
  const dose = readDose(fieldsOf(doseData), exercise);
  return isProblem(dose) ? dose : { exercise: exercise.id, dose };
}

function read(fields: Fields): OwnSession | Problem {
  const { version, id, items, name: text } = fields;
  if (version !== 1) return 'This session was saved by another version and cannot be read.';
  const name = typeof text === 'string' ? text.trim() : '';
  if (name === '') return 'Give the session a name.';
  if (name.length > LONGEST_NAME) return `Choose a name of at most ${LONGEST_NAME} letters.`;
  if (typeof id !== 'string' || id === '' || id === 'A' || id === 'B') return 'This session has no id of its own.';
  const [fewest, most] = LIMITS.exercises;
  if (!Array.isArray(items) || items.length < fewest) return 'Choose at least one exercise.';
  if (items.length > most) return `Choose at most ${most} exercises.`;
  const planned: PlannedExercise[] = [];
  for (const each of items) {
    const item = readItem(each);
    if (isProblem(item)) return item;
    planned.push(item);
  }
  const restS = numberIn(fields, 'restS', 'Rest');
  return isProblem(restS) ? restS : { version, id, name, items: planned, restS };
}

/** Reads what was stored or put together, or says what is wrong with it. What it does not know is left away. */
export function checkOwnSession(data: unknown): Checked {
  const session = read(fieldsOf(data));
  return isProblem(session) ? { session: null, problem: session } : { session, problem: null };
}
