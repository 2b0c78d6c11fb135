import { trainingToCome, type TrainingToCome } from '../../calendar/training-to-come.ts';
import type { PastSet } from '../../log/set-records.ts';
import type { TrainingRecords } from '../../log/training-log.ts';
import type { Day, Plan } from '../../programme/index.ts';
import { newBests, type NewBest } from '../../progress/new-bests.ts';
import { streakOf, weeksFrom } from '../../progress/weeks.ts';
import { historyFrom } from '../../workout/history.ts';

/** What a session means for all that was trained: told when it is over. */
export interface SessionEnd {
  /** Weeks in a row that reached their aim, up to now. */
  streakWeeks: number;
  /** The week that runs; null where none is counted yet. */
  week: { sessions: number; aim: number } | null;
  bests: readonly NewBest[];
  /** Null without a plan. */
  toCome: TrainingToCome | null;
}

interface Ended {
  /** Of the session, as they were corrected. */
  own: readonly PastSet[];
  /** All that the log holds, with this session. */
  records: Pick<TrainingRecords, 'workouts' | 'sets'>;
  plan: Plan | null;
  today: Day;
  /** On which weeks begin: 1 Monday to 7 Sunday. */
  firstWeekday: number;
}

export function sessionEndOf({ own, records: { workouts, sets }, plan, today, firstWeekday }: Ended): SessionEnd {
  const history = historyFrom(workouts, sets);
  const weeks = weeksFrom({ history, plan, today, firstWeekday });
  const running = weeks.at(-1);
  return {
    streakWeeks: streakOf(weeks).current,
    week: running ? { sessions: running.sessions, aim: running.aim } : null,
    bests: newBests(own, sets),
    toCome: plan && trainingToCome(plan, history, today),
  };
}
