import type { Message } from '../../core/message.ts';
import {
  sessionName,
  dosedExercise,
  LADDERS,
  perWeek,
  setsToDo,
  standingsThrough,
  type Day,
  type Decision,
  type DoneSession,
  type Dose,
  type History,
  type Ladder,
  type Plan,
} from '../../programme/index.ts';
import type { Exercise, FormRule } from '../../core/exercise.ts';
import { median } from '../../core/seeing/geometry.ts';
import { setQuality } from '../../core/judging/quality.ts';
import type { Symmetry } from '../../core/judging/symmetry.ts';
import { heartRateOf, knownBeats } from '../../log/heart-rate.ts';
import type { WorkoutRecord } from '../../log/session-log.ts';
import type { PastSet, SetRecord } from '../../log/set-records.ts';
import { entriesFrom, isTraining, type Entry } from '../../progress/entries.ts';
import { exerciseProgress } from '../../progress/exercise-progress.ts';
import { calendarOf, isWithin, type Calendar, type Period } from './report-calendar.ts';
import { sideFigures, type SideFigures } from './report-sides.ts';

/** What a physiotherapist wants to know of some weeks of training, without words. Only sets that were trained are in it, and no recordings. */
export interface Report {
  period: Period;
  /** Oldest first. */
  sessions: readonly SessionReport[];
  /** Of sessions. */
  calendar: Calendar;
  /** Sessions a week; null without a programme. */
  sessionsAsked: number | null;
  /** What was asked for, in the order in which exercises are offered. */
  exercises: readonly ExerciseReport[];
  /** Where the programme went up or down, oldest first. */
  changes: readonly Decision[];
}

/** A session, or a single set. */
export interface SessionReport {
  day: Day;
  /** Null for a single set. */
  name: Message | null;
  sets: number;
  /** Of these, sets that nobody watched. */
  unwatched: number;
  /** The highest that was told, with its exercise. */
  pain: ReportedPain | null;
  /** 0..10. */
  effort: number | null;
  /** Mean and highest, beats per minute, rests included; null without a strap or a watch. */
  heartRate: { mean: number; max: number } | null;
  worseNextMorning: boolean | null;
  /** What the user said of it and of its sets. */
  notes: readonly string[];
}

export interface ReportedPain {
  day: Day;
  /** Id of the exercise. */
  exercise: string;
  /** 0..10. */
  pain: number;
}

export interface ExerciseReport {
  /** With the dose that was asked for last. */
  exercise: Exercise;
  asked: { first: Dose; latest: Dose };
  /** Each side's counted for itself. */
  setsAsked: number;
  setsDone: number;
  /** Median of the full repetitions, or of the seconds, of a set; null without a set. */
  usualDone: number | null;
  /** Of days on which it was done. */
  calendar: Calendar;
  sides: readonly SideFigures[];
  /** Rules that were seen at least once, most often off first. */
  rules: readonly RuleReport[];
  /** All of its sets as one, for what was not seen; null without a set. */
  together: SetRecord | null;
  symmetry: Symmetry;
  /** Oldest first. */
  pain: readonly ReportedPain[];
}

/** What one rule said of the repetitions, or holds, that were judged. */
export interface RuleReport {
  rule: FormRule;
  off: number;
  /** Between good and off. */
  close: number;
  /** In so many it could be seen. */
  seen: number;
  of: number;
}

export interface ReportInput {
  workouts: readonly WorkoutRecord[];
  /** Those of the period at least: `setsOfReport`. */
  sets: readonly SetRecord[];
  /** All that was done, as the programme knows it. */
  history: History;
  exercises: readonly Exercise[];
  /** Null without a programme. */
  plan: Plan | null;
  period: Period;
  /** On which weeks begin: 1 Monday to 7 Sunday. */
  firstWeekday: number;
}

const painIn = ({ workout, day }: Entry): ReportedPain[] =>
  Object.entries(workout?.pain ?? {}).map(([exercise, pain]) => ({ day, exercise, pain }));

/** The first of the highest. */
export const highestPain = (told: readonly ReportedPain[]): ReportedPain | null =>
  told.reduce<ReportedPain | null>((most, each) => (most && most.pain >= each.pain ? most : each), null);

function heartRateIn(entry: Entry<SetRecord>): SessionReport['heartRate'] {
  const { mean, max } = heartRateOf(knownBeats(entry.sets));
  return mean === undefined || max === undefined ? null : { mean, max };
}

const sessionOf = (entry: Entry<SetRecord>): SessionReport => ({
  day: entry.day,
  name: entry.workout && sessionName(entry.workout.session, entry.workout.name),
  sets: entry.sets.length,
  unwatched: entry.sets.filter(({ source }) => source === 'unwatched').length,
  pain: highestPain(painIn(entry)),
  effort: entry.workout?.effort ?? null,
  heartRate: heartRateIn(entry),
  worseNextMorning: entry.workout?.worseNextMorning ?? null,
  notes: [entry.workout?.note ?? '', ...entry.sets.map(({ note }) => note)].filter((note) => note.trim() !== ''),
});

function rulesOf(set: SetRecord, exercise: Exercise): RuleReport[] {
  return setQuality(set, exercise)
    .form.parts.flatMap(({ rule: id, states: { good, warn, fault, unobserved } }) => {
      const rule = exercise.rules.find((each) => each.id === id);
      const seen = good + warn + fault;
      return rule && seen > 0 ? [{ rule, off: fault, close: warn, seen, of: seen + unobserved }] : [];
    })
    .sort((a, b) => b.off / b.seen - a.off / a.seen || b.close / b.seen - a.close / a.seen);
}

/** Opened and left again, a session asked for nothing. */
const isBegun = ({ exercises }: DoneSession): boolean => exercises.some(({ sets }) => sets.length > 0);

/** How much of an exercise each session asked for, and what was done of it; a single set asks for nothing but itself. */
const askedOf = (exercise: Exercise, { history, period }: ReportInput) =>
  history
    .filter((session) => isWithin(session.day, period) && isBegun(session))
    .flatMap(({ session, exercises }) =>
      exercises
        .filter((done) => done.exercise === exercise.id)
        .map(({ asked, sets }) => ({ dose: asked, sets, count: session === null ? sets.length : setsToDo(exercise, asked) })),
    );

function exerciseOf(known: Exercise, entries: readonly Entry<SetRecord>[], input: ReportInput): ExerciseReport[] {
  const asked = askedOf(known, input);
  const [first, latest] = [asked[0], asked.at(-1)];
  if (!first || !latest) return [];
  const exercise = dosedExercise(known, latest.dose);
  const own = entries
    .map(({ day, sets }) => ({ day, sets: sets.filter((set) => set.exercise === known.id) }))
    .filter(({ sets }) => sets.length > 0);
  const sets = own.flatMap((entry) => entry.sets);
  const [one] = sets;
  const together = one ? { ...one, reps: sets.flatMap(({ reps }) => reps), holds: sets.flatMap(({ holds }) => holds) } : null;
  const done = asked.flatMap((each) => each.sets.map((set) => set.done));
  return [
    {
      exercise,
      asked: { first: first.dose, latest: latest.dose },
      setsAsked: asked.reduce((sum, { count }) => sum + count, 0),
      setsDone: done.length,
      usualDone: median(done) ?? null,
      calendar: calendarOf([...new Set(own.map(({ day }) => day))], input.period, input.firstWeekday),
      sides: sideFigures(own.map((entry) => entry.sets)),
      rules: together ? rulesOf(together, exercise) : [],
      together,
      symmetry: exerciseProgress(exercise, sets).symmetry,
      pain: entries.flatMap(painIn).filter((told) => told.exercise === known.id),
    },
  ];
}

/** What each session decided, one after the other. */
function decisionsOn({ id, rungs }: Ladder, plan: Plan, history: History): Decision[] {
  const ids = new Set(rungs.map(({ exercise }) => exercise));
  const own = history.filter(({ exercises }) => exercises.some(({ exercise }) => ids.has(exercise)));
  const latest = standingsThrough(plan, id, own).map(({ decision }) => decision);
  return latest.flatMap((decision, at) => {
    const before = latest[at - 1];
    // A session that decides nothing leaves the one before.
    const isOld = before && decision && before.day === decision.day && before.from === decision.from && before.to === decision.to;
    return decision && !isOld ? [decision] : [];
  });
}

const changesOf = ({ plan, history, period }: ReportInput): Decision[] =>
  plan
    ? LADDERS.flatMap((ladder) => decisionsOn(ladder, plan, history))
        .filter(({ change, day }) => change !== 'stay' && isWithin(day, period))
        .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    : [];

/** Those that a report of some days is made of. */
export const setsOfReport = (workouts: readonly WorkoutRecord[], sets: readonly PastSet[], period: Period): PastSet[] =>
  entriesFrom(workouts, sets.filter(isTraining)).flatMap(({ day, sets: own }) => (isWithin(day, period) ? own : []));

export function reportFrom(input: ReportInput): Report {
  const { workouts, sets, exercises, plan, period, firstWeekday } = input;
  const entries = entriesFrom(workouts, sets.filter(isTraining))
    .filter(({ day }) => isWithin(day, period))
    .reverse();
  return {
    period,
    sessions: entries.map(sessionOf),
    calendar: calendarOf(
      entries.map(({ day }) => day),
      period,
      firstWeekday,
    ),
    sessionsAsked: plan && perWeek(plan),
    exercises: exercises.flatMap((exercise) => exerciseOf(exercise, entries, input)),
    changes: changesOf(input),
  };
}
