import {
  addDays,
  daysBetween,
  isDone,
  isHeavy,
  perWeek,
  PLAN_WEEKS,
  SESSIONS_TO_KEEP,
  type Day,
  type DoneSession,
  type History,
  type Plan,
} from '../programme/index.ts';
import { grouped } from './grouped.ts';
import { weekOf } from './calendar.ts';

/** A week of the calendar, and what it had. */
export interface Week {
  /** Its first day. */
  start: Day;
  /** Sessions of the plan or of one's own that were done; without a plan days with training. */
  sessions: number;
  /** So many make it a good week. */
  aim: number;
  /** Whether the aim is the plan's; else it is the few that keep what was built. */
  isPlanned: boolean;
  /** Whether the aim was reached. */
  isReached: boolean;
}

export interface Training {
  /** In the order in which it happened. */
  history: History;
  plan: Plan | null;
  today: Day;
  /** On which weeks begin: 1 Monday to 7 Sunday. */
  firstWeekday: number;
}

const WEEK = 7;
/** A session every other day. */
const DAYS_APART = 2;

/**
 * Sessions that are done. What carries tomorrow's date was today where it was recorded; what lies further ahead comes from a clock that
 * was wrong, and nobody knows when it was.
 */
const doneBy = (history: History, today: Day): DoneSession[] =>
  history
    .filter((session) => isDone(session) && daysBetween(today, session.day) <= 1)
    .map((session) => (session.day > today ? { ...session, day: today } : session));

const isOfPlan = ({ session }: DoneSession): boolean => session === 'A' || session === 'B';

/** How many sessions a week of the plan asks for: fewer where it begins in the middle of the week, and after its end. */
function plannedIn(start: Day, plan: Plan, done: readonly DoneSession[]): number {
  const { startDay } = plan;
  const sessionsPerWeek = perWeek(plan);
  const before = done.filter((session) => isOfPlan(session) && session.day >= startDay && session.day < start).length;
  if (before >= PLAN_WEEKS * sessionsPerWeek) return SESSIONS_TO_KEEP;
  const daysLeft = Math.min(WEEK, daysBetween(startDay, addDays(start, WEEK)));
  return Math.min(sessionsPerWeek, Math.ceil(daysLeft / DAYS_APART));
}

/** Single sets, and what asks for no day of rest, do not make a week of the plan. */
const plannedSessions = (sessions: readonly DoneSession[]): number =>
  sessions.filter((session) => session.session !== null && isHeavy(session)).length;

const daysTrained = (sessions: readonly DoneSession[]): number => new Set(sessions.map(({ day }) => day)).size;

/** Every week from the first with training, or the plan's first, to this one; oldest first. */
export function weeksFrom({ history, plan, today, firstWeekday }: Training): Week[] {
  const done = doneBy(history, today);
  const begun = [...done.map(({ day }) => day), ...(plan && plan.startDay <= today ? [plan.startDay] : [])].sort()[0];
  if (begun === undefined) return [];
  const byWeek = grouped(done, ({ day }) => weekOf(day, firstWeekday));
  const weeks: Week[] = [];
  for (let start = weekOf(begun, firstWeekday); start <= today; start = addDays(start, WEEK)) {
    const isPlanned = plan !== null && addDays(start, WEEK) > plan.startDay;
    const own = byWeek.get(start) ?? [];
    const sessions = isPlanned ? plannedSessions(own) : daysTrained(own);
    const aim = isPlanned ? plannedIn(start, plan, done) : SESSIONS_TO_KEEP;
    weeks.push({ start, sessions, aim, isPlanned, isReached: sessions >= aim });
  }
  return weeks;
}

/** Weeks in a row that reached their aim. */
export interface Streak {
  /** Up to now. The week that runs counts as soon as it has reached its aim, and breaks nothing before. */
  current: number;
  longest: number;
}

/** `weeks`: as `weeksFrom` gives them, the one that runs last. */
export function streakOf(weeks: readonly Week[]): Streak {
  let [run, longest, before] = [0, 0, 0];
  for (const { isReached } of weeks) {
    before = run;
    run = isReached ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return { current: weeks.at(-1)?.isReached ? run : before, longest };
}
