import { say, type Message } from '../core/message.ts';
import type { Day } from './day.ts';
import type { PlannedExercise } from './dose.ts';
import type { History } from './history.ts';
import { ladderById, type LadderId } from './ladders.ts';
import { exerciseName } from './names.ts';
import { isLeftOut, standingOn, type Standing } from './progression.ts';

export const PLAN_WEEKS = 6;

export type SessionId = 'A' | 'B';

/** Six weeks of training; plain data, stored as it is. */
export interface Plan {
  version: 1;
  startDay: Day;
  /** The article asks for three to four. */
  sessionsPerWeek: 3 | 4;
  /** With the article's own dose, or with two thirds of it and without pauses and bands. */
  begin: 'article' | 'gentle';
  /** Which of the two kicks on hands and knees session B has. */
  kick: 'donkey' | 'quad-hip-ext';
  /** Rest between sets, seconds; 30 to 60 is usual. */
  restS: number;
}

export const newPlan = (startDay: Day, choices: Partial<Omit<Plan, 'version' | 'startDay'>> = {}): Plan => ({
  sessionsPerWeek: 3,
  begin: 'article',
  kick: 'donkey',
  restS: 45,
  ...choices,
  version: 1,
  startDay,
});

/** An exercise of a session, and why it has the dose it has. */
export interface SessionItem extends PlannedExercise {
  why: Message;
}

/** Something that is due or could be done. */
export interface PlannedSession {
  /** "A", "B", or the id of one of the user's own. */
  id: string;
  /** As the user calls one of their own; empty for "A" and "B". */
  name: string;
  /** In order. */
  items: readonly SessionItem[];
  restS: number;
  /** What is not in it this time, and why. */
  leftOut: readonly { exercise: string; why: Message }[];
}

/** The stretch comes last, when the muscles are warm. */
const moves = ({ kick }: Plan): Readonly<Record<SessionId, readonly LadderId[]>> => ({
  A: ['side-lift', 'bridge', 'side-step', 'clamshell', 'hinge-rotation', 'couch'],
  B: ['squat', kick, 'hip-drop', 'knee-drive', 'box-abduction', 'couch'],
});

/** Where the person stands with one movement. */
export const standingIn = (plan: Plan, id: LadderId, history: History): Standing => {
  const ladder = ladderById(id);
  return standingOn(ladder, ladder[plan.begin], history);
};

const BEGIN_WHY = { article: say`The article’s own dose.`, gentle: say`A gentle beginning.` } as const;

/** An exercise as it is due. `lower`: a step easier, for coming back after a long break. */
export function itemOf(plan: Plan, id: LadderId, history: History, lower: boolean): SessionItem {
  const { at, planned, decision } = standingIn(plan, id, history);
  const below = ladderById(id).rungs[at - 1];
  if (lower && below) return { ...below, why: say`One step easier, to come back.` };
  return { ...planned, why: decision?.reason ?? BEGIN_WHY[plan.begin] };
}

/** Session A or B as it is due on a day. */
export function plannedSession(plan: Plan, id: SessionId, history: History, day: Day, lower = false): PlannedSession {
  const ladders = moves(plan)[id].map((ladder) => ({ ladder, standing: standingIn(plan, ladder, history) }));
  return {
    id,
    name: '',
    restS: plan.restS,
    items: ladders.filter(({ standing }) => !isLeftOut(standing, day)).map(({ ladder }) => itemOf(plan, ladder, history, lower)),
    leftOut: ladders
      .filter(({ standing }) => isLeftOut(standing, day))
      .map(({ standing: { planned } }) => ({
        exercise: planned.exercise,
        why: say`${exerciseName(planned.exercise)} rests for a week after pain above 5.`,
      })),
  };
}
