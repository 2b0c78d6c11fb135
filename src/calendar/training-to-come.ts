import {
  comingDays,
  PLAN_WEEKS,
  plannedSession,
  secondsOf,
  stepsOf,
  type ComingSession,
  type Day,
  type History,
  type Plan,
  type SessionId,
} from '../programme/index.ts';

/** What a calendar of the next weeks is made of. */
export interface TrainingToCome {
  plan: Plan;
  today: Day;
  /** Soonest first. */
  coming: readonly ComingSession[];
  /** How long each session takes, an estimate, whole minutes. */
  minutes: Readonly<Record<SessionId, number>>;
}

/** As many weeks as a plan has, from today. */
export function trainingToCome(plan: Plan, history: History, today: Day): TrainingToCome {
  const minutesOf = (id: SessionId): number =>
    Math.max(1, Math.round(secondsOf(stepsOf(plannedSession(plan, id, history, today))) / 60));
  return {
    plan,
    today,
    coming: comingDays(plan, history, today, PLAN_WEEKS),
    minutes: { A: minutesOf('A'), B: minutesOf('B') },
  };
}
