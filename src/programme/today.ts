import { say, spelt, type Message } from '../core/message.ts';
import { addDays, daysBetween, laterOf, type Day } from './day.ts';
import { isDone, isHeavy, type DoneSession, type History } from './history.ts';
import {
  itemOf,
  perWeek,
  PLAN_WEEKS,
  plannedSession,
  SESSIONS_TO_KEEP,
  standingIn,
  type Plan,
  type PlannedSession,
  type SessionId,
  type SessionItem,
} from './plan.ts';
import { sessionName } from './names.ts';
import { isLeftOut } from './progression.ts';

/** After a break of so many days one comes back a step easier, once. Our own choice. */
export const LONG_BREAK_DAYS = 14;
/** Donkey kicks may be done on so many days of a week; nobody has to. */
export const DONKEY_DAYS_A_WEEK = 5;
/** A day of rest between: the next session is due two days later, but for one of four a week. */
const DAYS_APART = 2;
const WEEK = 7;

export interface Progress {
  /** 1..6. Weeks are counted by sessions done: a week that was missed comes later, and is not lost. */
  week: number;
  weeks: number;
  doneThisWeek: number;
  perWeek: number;
  done: number;
  planned: number;
  /** For people. */
  sentence: Message;
}

export interface Upcoming {
  session: SessionId;
  day: Day;
  /** "Session B, on Friday." */
  sentence: Message;
}

/** What a day is for. */
export interface Today {
  day: Day;
  kind: 'train' | 'rest';
  phase: 'before' | 'programme' | 'after';
  /** For people. */
  why: Message;
  /** What is due; on a day of rest what is due next, and may be done all the same. */
  session: PlannedSession;
  /** What comes after this day, if today's is done where one is due. */
  next: Upcoming;
  /** What a day of rest leaves room for. */
  extras: readonly SessionItem[];
  progress: Progress;
  /** What it all comes from. */
  plan: Plan;
}

/** Sessions since the plan began; the order decides, so that a clock set back later takes none away. */
const sincePlan = ({ startDay }: Plan, history: History): History => {
  const first = history.findIndex(({ day }) => day >= startDay);
  return first < 0 ? [] : history.slice(first);
};

const isPlanned = (id: string | null): id is SessionId => id === 'A' || id === 'B';

/** Sessions of the plan that are done, in order. */
export const doneOf = (plan: Plan, history: History): SessionId[] =>
  sincePlan(plan, history)
    .filter(isDone)
    .flatMap(({ session }) => (isPlanned(session) ? [session] : []));

/** They come in turn. */
export const other = (id: SessionId | undefined): SessionId => (id === 'A' ? 'B' : 'A');

const isAhead = ({ day }: DoneSession, today: Day): boolean => daysBetween(today, day) > 1;

/**
 * Days that were trained, oldest first, each once. A day that is tomorrow here was today where it was written; one still further
 * ahead comes from a clock that was wrong, and nobody knows when it was.
 */
export function trainedDays(history: History, today: Day, counts: (session: DoneSession) => boolean): Day[] {
  const known = history.filter((session) => counts(session) && !isAhead(session, today));
  return [...new Set(known.map(({ day }) => (day > today ? today : day)))].sort();
}

/**
 * Whether the next session may come the day after the last one, for want of days: `perWeek` of them with a day of rest between fill more
 * than a week, as four do. It may where each of the last `perWeek` had its day of rest, so at most once in seven days.
 */
function followsAtOnce(days: readonly Day[], perWeek: number): boolean {
  const latest = days.slice(-perWeek);
  const isSpaced = latest.slice(1).every((day, at) => daysBetween(latest[at] ?? day, day) === DAYS_APART);
  return DAYS_APART * perWeek > WEEK && latest.length === perWeek && isSpaced;
}

/** The first day that has a day of rest before it, as far as a week has room for that, and no more than `perWeek` sessions in any seven days. */
export function dueDay(days: readonly Day[], perWeek: number, earliest: Day): Day {
  const last = days.at(-1);
  const firstOfWeek = days.at(-perWeek);
  const apart = followsAtOnce(days, perWeek) ? 1 : DAYS_APART;
  const rested = last ? laterOf(earliest, addDays(last, apart)) : earliest;
  return firstOfWeek ? laterOf(rested, addDays(firstOfWeek, WEEK)) : rested;
}

function progressOf(plan: Plan, done: number): Progress {
  const asked = perWeek(plan);
  const planned = PLAN_WEEKS * asked;
  const week = Math.min(PLAN_WEEKS, 1 + Math.floor(done / asked));
  const doneThisWeek = done >= planned ? asked : done % asked;
  const counted = { week, weeks: PLAN_WEEKS, doneThisWeek, perWeek: asked, done, planned };
  return {
    ...counted,
    sentence:
      done >= planned
        ? say`All six weeks · ${done} sessions`
        : say`Week ${week} of ${PLAN_WEEKS} · ${doneThisWeek} of ${asked} done`,
  };
}

const AFTER = say`Six weeks done! Go on to harder exercises, or keep what you have with two short sessions a week.`;

function whyTrain(history: History, last: Day | undefined, today: Day, name: Message): Message {
  const latest = history.at(-1);
  if (latest && isAhead(latest, today))
    return say`${name} is next. Your last session carries a later date than today, so judge for yourself whether you are rested.`;
  if (last === undefined) return say`Your first workout: ${name}.`;
  const days = daysBetween(last, today);
  if (days >= LONG_BREAK_DAYS)
    return say`Welcome back after ${say`${spelt(Math.floor(days / WEEK))} weeks`}. ${name} is next, one step easier today.`;
  if (days > 3) return say`${name} is next. You go on where you were.`;
  if (days < DAYS_APART) return say`${name} is due: with four a week, two days follow each other once.`;
  return say`${name} is due: you had a day of rest.`;
}

function whyRest(days: readonly Day[], today: Day, asked: number): Message {
  const last = days.at(-1);
  if (last === today) return say`You trained today. Muscles grow while you rest.`;
  if (last && daysBetween(last, today) < DAYS_APART) return say`You trained yesterday. Muscles grow while you rest.`;
  return say`You’ve trained ${say`${spelt(asked)} times`} in seven days. Rest, or train if you feel fresh.`;
}

const upcoming = (session: SessionId, day: Day, today: Day): Upcoming => ({
  session,
  day,
  sentence: say`${sessionName(session, '')}, ${{ when: day, today }}.`,
});

/** Days of the last week on which some of these exercises were done. */
const daysOf = (history: History, today: Day, isOne: (exercise: string) => boolean): readonly Day[] =>
  trainedDays(history, today, ({ exercises }) =>
    exercises.some(({ exercise, sets }) => sets.length > 0 && isOne(exercise)),
  ).filter((day) => daysBetween(day, today) < WEEK);

/** Donkey kicks, unless they were done today, or often enough this week, or hurt; and the long stretch, unless it hurt or was done today. */
function extrasOf(plan: Plan, history: History, today: Day): SessionItem[] {
  const kicked = daysOf(history, today, (exercise) => exercise.startsWith('donkey-'));
  const stretched = daysOf(history, today, (exercise) => exercise.startsWith('couch-'));
  const [kick, stretch] = [standingIn(plan, 'donkey', history), standingIn(plan, 'couch', history)];
  const extras: SessionItem[] = [];
  if (!kicked.includes(today) && kicked.length < DONKEY_DAYS_A_WEEK && !isLeftOut(kick, today)) {
    const why = say`Up to ${DONKEY_DAYS_A_WEEK} days a week · ${kicked.length} so far`;
    extras.push({ ...itemOf(plan, 'donkey', kick), why });
  }
  if (!stretched.includes(today) && !isLeftOut(stretch, today))
    extras.push({ ...itemOf(plan, 'couch', stretch), why: say`When you are warm: after a run or a walk` });
  return extras;
}

/** What is due on a day, why, and what comes next. */
export function todayOf(plan: Plan, history: History, today: Day): Today {
  const done = doneOf(plan, history);
  const progress = progressOf(plan, done.length);
  const isOver = progress.done >= progress.planned;
  const asked = isOver ? SESSIONS_TO_KEEP : perWeek(plan);
  const days = trainedDays(history, today, isHeavy);
  const last = days.at(-1);
  const due = dueDay(days, asked, laterOf(today, plan.startDay));
  const id = other(done.at(-1));
  const isBack = last !== undefined && daysBetween(last, today) >= LONG_BREAK_DAYS;
  const session = plannedSession(plan, id, history, today, isBack);
  const common = { day: today, session, progress, plan };
  const isBefore = daysBetween(today, plan.startDay) > 0;
  if (due === today) {
    const nextDue = dueDay([...days, today], asked, today);
    const why = whyTrain(history, last, today, sessionName(session.id, session.name));
    return {
      ...common,
      kind: 'train',
      phase: isOver ? 'after' : 'programme',
      why: isOver ? AFTER : why,
      next: upcoming(other(id), nextDue, today),
      extras: [],
    };
  }
  const rest = isBefore
    ? say`Your six weeks begin ${{ when: due, today }}. To begin sooner, choose an earlier first day.`
    : whyRest(days, today, asked);
  return {
    ...common,
    kind: 'rest',
    phase: isBefore ? 'before' : isOver ? 'after' : 'programme',
    why: isOver ? AFTER : rest,
    next: upcoming(id, due, today),
    extras: extrasOf(plan, history, today),
  };
}
