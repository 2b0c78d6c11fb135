import { addDays, daysBetween, laterOf, type Day } from './day.ts';
import { isHeavy, type History } from './history.ts';
import { perWeek, PLAN_WEEKS, SESSIONS_TO_KEEP, type Plan, type SessionId } from './plan.ts';
import { doneOf, dueDay, other, trainedDays } from './today.ts';

/** A session that is still to come, if each one before it is done on its day. */
export interface ComingSession {
  session: SessionId;
  day: Day;
  /** 1-based place among all sessions of the plan, those that are done included: it stays the same when the day moves. */
  number: number;
}

const WEEK = 7;

/**
 * The sessions of the next weeks, today's included where one is due, soonest first. After the plan's last one come those that keep what
 * was built. `weeks`: whole ones from today, at least 1.
 */
export function comingDays(plan: Plan, history: History, today: Day, weeks: number): ComingSession[] {
  const done = doneOf(plan, history);
  const days = trainedDays(history, today, isHeavy);
  const from = laterOf(today, plan.startDay);
  const asked = perWeek(plan);
  const planned = PLAN_WEEKS * asked;
  const coming: ComingSession[] = [];
  let last = done.at(-1);
  for (;;) {
    const number = done.length + coming.length + 1;
    const day = dueDay(days, number > planned ? SESSIONS_TO_KEEP : asked, from);
    if (daysBetween(addDays(today, WEEK * weeks), day) >= 0) return coming;
    last = other(last);
    coming.push({ session: last, day, number });
    days.push(day);
  }
}
