/**
 * How much there can be of anything: what the screens let people choose, what the log keeps, and what is taken in from files and other
 * devices. The one place for it. What comes from outside is held to what the app itself would have written: a workout of a hundred
 * thousand sets is made by nobody, and no screen could bear it.
 */

import { LATEST_CLOCK_MS } from '../core/pose.ts';
import { isDay } from './day.ts';

/** The least and the most, both of them allowed. */
export type Limits = readonly [least: number, most: number];

export const isWithinLimits = (value: number, [least, most]: Limits): boolean => value >= least && value <= most;

/** Of a dose, and of a session that users put together; more than anybody means. Seconds end in S. */
export const LIMITS = {
  exercises: [1, 20],
  sets: [1, 10],
  reps: [1, 100],
  keepS: [5, 600],
  pauseS: [0, 10],
  restS: [0, 300],
} as const satisfies Record<string, Limits>;

/** What users may set right of a set that is over. */
export const CORRECTION_LIMITS = { reps: [0, 300], heldS: [0, 3600] } as const satisfies Record<string, Limits>;

/** Pain, and how hard it was. */
export const TOLD_LIMITS: Limits = [0, 10];

/** Letters that can be typed: the name of a session of one's own, and a note. */
export const LONGEST_NAME = 60;
export const LONGEST_NOTE = 2000;

/** Exercises that a user can teach, and those that are kept for their sets after they were deleted. */
export const OWN_EXERCISES = { taught: 20, kept: 200 } as const;

const WEEK_MS = 7 * 86_400_000;

/** Of one line of the log. */
export const LOG_LIMITS = {
  /** Milliseconds since 1970, to the end of 2099: no clock of a device can be set later. */
  timeMs: [0, Date.UTC(2100, 0) - 1],
  /** From the least to the most that there is on Earth, and an hour or two: 14 hours behind UTC and ahead of it. */
  offsetMin: [-840, 840],
  /** Of pictures, milliseconds: it begins anywhere, at the start of the device or in 1970. */
  clockMs: [-LATEST_CLOCK_MS, LATEST_CLOCK_MS],
  /** A set that was paused over night goes on in the morning, and one of Friday on Monday; milliseconds. */
  withinSetMs: [0, WEEK_MS],
  /** What was asked for; a target of the earliest versions may be none. */
  sets: LIMITS.sets,
  reps: [0, LIMITS.reps[1]],
  seconds: LIMITS.keepS,
  holdS: LIMITS.pauseS,
  restS: LIMITS.restS,
  /** Number of a set: another one can be asked for again and again. */
  setNumber: [1, 1000],
  /** Where everything hurts, nothing is left of a session. */
  items: [0, LIMITS.exercises[1]],
  /** Each side's counted for itself. */
  plannedSets: [0, 2 * LIMITS.exercises[1] * LIMITS.sets[1]],
  /** Degrees, shares of a length of the body, or milliseconds of a hold. */
  measure: [-1e6, 1e6],
  bpm: [0, 1000],
  /** Of what a watch recorded: more than anybody uses in a day and a night. [our own choice] */
  kcal: [0, 20_000],
  /** By so much the clock of a watch may be wrong, milliseconds: the 26 hours between the first and the last place on Earth. */
  watchOffsetMs: [-26 * 3_600_000, 26 * 3_600_000],
  traceStepMs: [1, 1000],
  /** From one posture of a stick figure to the next, milliseconds. */
  clipStepMs: [10, 6000],
} as const satisfies Record<string, Limits>;

const [FIRST_DAY = '', LAST_DAY = ''] = LOG_LIMITS.timeMs.map((timeMs) => new Date(timeMs).toISOString().slice(0, 10));

/** Whether it is a day of the calendar that a clock can show: weeks and months are counted from one such day to another. */
export const isDayOfAClock = (day: string): boolean => isDay(day) && day >= FIRST_DAY && day <= LAST_DAY;

/** How many of each a line, or a set, can have. */
export const MOST = {
  /** Repetitions and holds of one set: a video of some hours has fewer. */
  movements: 10_000,
  /** Values of one way; `TraceKeeper` keeps no more. */
  traceValues: 1200,
  findings: 100,
  beats: 10_000,
  /** Values of the heart in one recording of a watch: one a second for two days and some hours. [our own choice] */
  watchBeats: 200_000,
  /** Sets that one recording of a watch tells of. [our own choice] */
  watchedSets: 1000,
  /** Sessions of one's own: more than anybody makes. [our own choice] */
  sessions: 1000,
  /** Different choices of one person: 200 exercises of their own, 1000 sessions, doses and rules of each exercise. [our own choice] */
  choices: 5000,
} as const;

/**
 * Letters of texts in the log; as every version so far has taken them in, since a text harms nobody. Of what was chosen, as JSON: the
 * longest lesson of an exercise of one's own has 58,000, 400 days that a calendar was told 100,000.
 */
export const LONGEST = { name: 200, note: 20_000, sentence: 1000, id: 64, choice: 200_000 } as const;

const ID = new RegExp(`^[\\w-]{1,${LONGEST.id}}$`);

/**
 * Whether the app could have made this id: a UUID, or the name of an exercise, a rule or a session. What every object has by itself
 * (`constructor`, `__proto__`) names nothing.
 */
export const isId = (id: unknown): id is string => typeof id === 'string' && ID.test(id) && !(id in Object.prototype);

/** Whether it can name what was chosen: up to three such ids with a stroke between them. */
export const isChoice = (name: unknown): name is string =>
  typeof name === 'string' && name.split('/').length <= 3 && name.split('/').every(isId);

/** Whether so much can have been chosen; null is always said of something. */
export const isChoosable = (value: unknown): boolean => (JSON.stringify(value)?.length ?? Infinity) <= LONGEST.choice;

/**
 * Of files from elsewhere, in bytes: as they lie, and unpacked. A repetition takes 1.4 kB with its way and what was found of its form
 * (docs/sync.md, _What it does_).
 */
export const FILE_LIMITS = {
  /**
   * Of one month, with all that a runner's devices know of it: an hour of repetitions on each day of it, one in three seconds, would be
   * 53 MB; three sessions a week are 2.7 MB. It may come unpacked.
   */
  month: { packed: 64e6, unpacked: 64e6 },
  /** Of everything: ten years of five sessions a week, 15 sets of 12 repetitions each, are 660 MB, and 100 MB packed. */
  backup: { packed: 200e6, unpacked: 1000e6 },
} as const satisfies Record<string, FileLimits>;

export interface FileLimits {
  packed: number;
  unpacked: number;
}

/**
 * Within a file of ours: lists and objects inside each other, of which the programme has eight; letters of the programme, where 200
 * exercises that were taught and 1000 sessions come to 11 million; of a line of the log, where two hundred findings with a sentence each,
 * every letter written as a number, come to 1.4 million; and of a line that another device could not take for one.
 */
export const PART_LIMITS = { depth: 16, field: 16e6, lists: { events: 2e6, leftOut: 16e6 } } as const;
