import type { Message } from '../core/message.ts';
import { msg } from '@lit/localize';
import * as v from 'valibot';
import type { Exercise, ExerciseOutline } from '../core/exercise.ts';
import { outlineById, setOwnExercises } from '../exercises/known.ts';
import { checkOwnSession, LIMITS, MINUTES, PHASES, type OwnExercise, type OwnSession, type Plan } from '../programme/index.ts';
import type { CheckedExercise } from '../programme/taught.ts';
import { isDayOfAClock, MOST, OWN_EXERCISES } from '../programme/limits.ts';
import { ownSessionSchema } from '../programme/planned-schema.ts';
import { translated } from '../language/language.ts';
import type { LocalKey } from './stored-keys.ts';
import { personalChoice, type Part } from './personal-choice.ts';

/** What is kept of the programme: the six weeks, where they were begun, and the user's own sessions. */
export interface StoredProgramme {
  plan: Plan | null;
  own: readonly OwnSession[];
  /** What the user has taught, with what they have deleted of it; left out where there is nothing. */
  exercises?: readonly OwnExercise[];
}

/** What could be read, and what could not, in a sentence for people. */
export interface ReadProgramme extends StoredProgramme {
  problem: string | null;
}

/** Reads what users have taught. */
export interface TaughtReader {
  check(data: unknown): CheckedExercise;
  /** As the coach and the screens take them. */
  exercisesFrom(taught: readonly OwnExercise[]): Exercise[];
}

/** Null until its code is loaded, which the first screen of whoever has taught nothing does without. */
let reader: TaughtReader | null = null;

/** From now on what users have taught can be read; with null it cannot, as before. */
export function setTaughtReader(next: TaughtReader | null): void {
  reader = next;
}

/** Where it is stored; a change by another tab is told with this key. */
export const PROGRAMME_KEY: LocalKey = 'hipwise-programme';

const EMPTY: ReadProgramme = { plan: null, own: [], problem: null };

const unreadablePlan = (): string =>
  msg('The six weeks that were stored here cannot be read. Choose again: your sets are kept, and you go on from where you are.');

const plan = v.object({
  version: v.literal(1),
  startDay: v.pipe(v.string(), v.check(isDayOfAClock)),
  sessionsPerWeek: v.picklist([3, 4]),
  begin: v.picklist(['article', 'gentle']),
  kick: v.picklist(['donkey', 'quad-hip-ext']),
  restS: v.pipe(v.number(), v.integer(), v.minValue(LIMITS.restS[0]), v.maxValue(LIMITS.restS[1])),
  // Plans of earlier versions had all sets of all exercises, and one phase.
  minutes: v.optional(v.picklist(MINUTES), 40),
  phase: v.optional(v.picklist(PHASES), 'first'),
  strongerSince: v.exactOptional(v.pipe(v.string(), v.check(isDayOfAClock))),
});

/** Null for what is no plan of this version. */
export function planFrom(data: unknown): Plan | null {
  const read = v.safeParse(plan, data);
  return read.success ? read.output : null;
}

/** What is no object has no fields. */
const fields = v.fallback(v.record(v.string(), v.unknown()), {});

function ownFrom(data: unknown, find: (id: string) => ExerciseOutline | undefined): { own: OwnSession[]; problems: Message[] } {
  const own: OwnSession[] = [];
  const problems: Message[] = [];
  for (const each of Array.isArray(data) ? data : []) {
    const { session, problem } = checkOwnSession(each, find);
    if (!session) problems.push(problem);
    else if (!own.some(({ id }) => id === session.id)) own.push(session);
  }
  return { own, problems };
}

const known = (taught: readonly OwnExercise[]): Exercise[] => reader?.exercisesFrom(taught) ?? [];

function exercisesFrom(data: unknown): { exercises: OwnExercise[]; problems: Message[] } {
  const exercises: OwnExercise[] = [];
  const problems: Message[] = [];
  if (!reader || !Array.isArray(data)) return { exercises, problems };
  for (const each of data) {
    const { exercise, problem } = reader.check(each);
    if (!exercise) problems.push(problem);
    else if (!exercises.some(({ id }) => id === exercise.id)) exercises.push(exercise);
  }
  return { exercises, problems };
}

/** Reads stored text. What cannot be read is left out, and said. */
export function programmeFrom(text: string | null): ReadProgramme {
  if (text === null) return EMPTY;
  let stored: v.InferOutput<typeof fields>;
  try {
    stored = v.parse(fields, JSON.parse(text));
  } catch {
    return { ...EMPTY, problem: unreadablePlan() };
  }
  const read = planFrom(stored['plan']);
  const { exercises, problems: unread } = exercisesFrom(stored['exercises']);
  const taught = new Map<string, ExerciseOutline>(known(exercises).map((exercise) => [exercise.id, exercise]));
  const { own, problems } = ownFrom(stored['own'], (id) => taught.get(id) ?? outlineById(id));
  const sentences = [
    ...(read === null && stored['plan'] !== null ? [unreadablePlan()] : []),
    ...unread.map((problem) => `${msg('An exercise of your own could not be read and was left out.')} ${translated(problem)}`),
    ...problems.map((problem) => `${msg('A session of your own could not be read and was left out.')} ${translated(problem)}`),
  ];
  return {
    plan: read,
    own,
    ...(exercises.length > 0 && { exercises }),
    problem: sentences.length > 0 ? sentences.join(' ') : null,
  };
}

/** Null where nothing is stored, or storage is switched off. */
function storedText(): string | null {
  try {
    return localStorage.getItem(PROGRAMME_KEY);
  } catch {
    return null;
  }
}

/**
 * Whether something is stored that cannot be read yet: then `taught-reader` is to be loaded first, or what was taught is left out. Nothing can
 * be saved before.
 */
export function lacksReader(): boolean {
  if (reader) return false;
  try {
    return v.is(v.object({ exercises: v.pipe(v.array(v.unknown()), v.minLength(1)) }), JSON.parse(storedText() ?? 'null'));
  } catch {
    return false;
  }
}

const readProgramme = (): ReadProgramme => programmeFrom(storedText());

/** Storage can be switched off: then the programme lasts as long as the page. From now on own exercises are found by their ids. */
export function loadProgramme(): ReadProgramme {
  const programme = readProgramme();
  setOwnExercises(known(programme.exercises ?? []));
  return programme;
}

/** Of what was read, what is stored and goes into files. */
export const programmeToWrite = ({ plan, own, exercises }: StoredProgramme): StoredProgramme => ({
  plan,
  own,
  ...(exercises && exercises.length > 0 && { exercises }),
});

/**
 * Returns whether it is stored.
 *
 * @throws Error where what is stored has not been read whole: it would be lost.
 */
function store(programme: StoredProgramme): boolean {
  if (lacksReader()) throw new Error('What was taught has not been read.');
  setOwnExercises(known(programme.exercises ?? []));
  try {
    localStorage.setItem(PROGRAMME_KEY, JSON.stringify(programmeToWrite(programme)));
    return true;
  } catch {
    return false;
  }
}

const EXERCISE = 'own-exercise/';
const SESSION = 'session/';

/** One instead of the other of its id, in its place; a new one at the end. */
const withOne = <T extends { id: string }>(all: readonly T[], one: T): T[] =>
  all.some(({ id }) => id === one.id) ? all.map((each) => (each.id === one.id ? one : each)) : [...all, one];

const ofId = (all: readonly { id: string }[], kind: string) => all.map((each) => [`${kind}${each.id}`, each] as const);

/** Exercises before sessions, which are made of them. */
const parts: readonly Part<StoredProgramme>[] = [
  {
    name: 'plan',
    said: (now) => [['plan', now.plan]],
    heard: (now, value) => ({ ...now, plan: value === null ? null : (planFrom(value) ?? now.plan) }),
  },
  {
    name: EXERCISE,
    said: ({ exercises = [] }) => ofId(exercises, EXERCISE),
    heard({ exercises = [], ...now }, value, name) {
      const id = name.slice(EXERCISE.length);
      if (value === null) return { ...now, exercises: exercises.filter((each) => each.id !== id) };
      const exercise = reader?.check(value).exercise;
      const isTaken = exercise?.id === id && withOne(exercises, exercise).length <= OWN_EXERCISES.kept;
      return { ...now, exercises: isTaken ? withOne(exercises, exercise) : exercises };
    },
  },
  {
    name: SESSION,
    said: ({ own }) => ofId(own, SESSION),
    heard(now, value, name) {
      const id = name.slice(SESSION.length);
      if (value === null) return { ...now, own: now.own.filter((each) => each.id !== id) };
      const taught = known(now.exercises ?? []);
      const find = (exercise: string) => taught.find((each) => each.id === exercise) ?? outlineById(exercise);
      // Of an exercise that is not known here yet: taken over when it is.
      const { session } = checkOwnSession(value, find);
      return session?.id === id && withOne(now.own, session).length <= MOST.sessions
        ? { ...now, own: withOne(now.own, session) }
        : now;
    },
    fits(value, name) {
      if (!v.is(ownSessionSchema, value) || name !== `${SESSION}${value.id}`) return false;
      const isKnown = value.items.every(({ exercise }) => outlineById(exercise));
      return !isKnown || checkOwnSession(value).session !== null;
    },
  },
];

export const programmeStore = personalChoice<StoredProgramme>(
  {
    key: PROGRAMME_KEY,
    load: readProgramme,
    change(change) {
      const programme = change(readProgramme());
      store(programme);
      return programme;
    },
  },
  { plan: null, own: [] },
  parts,
);

/** Returns whether it was stored; what was not is the page's alone. */
export function saveProgramme(programme: StoredProgramme): boolean {
  const before = readProgramme();
  const isStored = store(programme);
  if (isStored) programmeStore.note(before, programme);
  return isStored;
}
