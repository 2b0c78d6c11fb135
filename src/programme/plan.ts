import { say, type Message } from '../core/message.ts';
import { composed, type Candidate } from './compose.ts';
import type { Day } from './day.ts';
import type { PlannedExercise } from './dose.ts';
import type { History } from './history.ts';
import { ladderById, type LadderId } from './ladders.ts';
import { exerciseName } from './names.ts';
import { begunAt, isLeftOut, liftedTo, standingAfter, type Standing } from './progression.ts';
import { agesOf, hasToCome } from './rotation.ts';

export const PLAN_WEEKS = 6;

export type SessionId = 'A' | 'B';

/** Minutes that somebody has for a session. */
export const MINUTES = [10, 20, 40] as const;
export type Minutes = (typeof MINUTES)[number];

/** `first`: the first six weeks; `stronger`: harder variations from the start; `keep`: two sessions a week. */
export const PHASES = ['first', 'stronger', 'keep'] as const;
export type Phase = (typeof PHASES)[number];

/** Enough to keep what six weeks have built; the lower end of what is advised to beginners. */
export const SESSIONS_TO_KEEP = 2;

/** Six weeks of training; plain data, stored as it is. */
export interface Plan {
  version: 1;
  startDay: Day;
  /** The article asks for three to four. While strength is only kept, two are enough, and this is what comes after. */
  sessionsPerWeek: 3 | 4;
  /** With the article's own dose, or with two thirds of it and without pauses and bands. */
  begin: 'article' | 'gentle';
  /** Which of the two kicks on hands and knees session B begins with; they take turns. */
  kick: 'donkey' | 'quad-hip-ext';
  /** Rest between sets of both legs together, seconds; 30 to 60 is usual. */
  restS: number;
  /** How long a session is to take. */
  minutes: Minutes;
  phase: Phase;
  /** Since when the harder variations are trained; left out before that. */
  strongerSince?: Day;
}

export const newPlan = (startDay: Day, choices: Partial<Omit<Plan, 'version' | 'startDay'>> = {}): Plan => ({
  sessionsPerWeek: 3,
  begin: 'article',
  kick: 'donkey',
  restS: 45,
  minutes: 20,
  phase: 'first',
  ...choices,
  version: 1,
  startDay,
});

/** The plan that follows one, with all that was chosen; it begins on `day`. */
export function followingPlan(plan: Plan, phase: Phase, day: Day): Plan {
  const stronger = phase === 'stronger' && { strongerSince: plan.strongerSince ?? day };
  // Twenty minutes keep what is there.
  return { ...plan, ...stronger, phase, startDay: day, ...(phase === 'keep' && { minutes: 20 }) };
}

export const perWeek = ({ phase, sessionsPerWeek }: Plan): number => (phase === 'keep' ? SESSIONS_TO_KEEP : sessionsPerWeek);

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
  /** Begins with the warm-up. */
  warmUp: boolean;
  /** What is not in it this time, and why. */
  leftOut: readonly { exercise: string; why: Message }[];
}

/** What each session is made of; a kick, which takes turns with the other, and the stretch come to these. */
const OWN: Readonly<Record<SessionId, readonly LadderId[]>> = {
  A: ['side-lift', 'bridge', 'side-step', 'clamshell', 'hinge-rotation'],
  B: ['squat', 'hip-drop', 'knee-drive', 'box-abduction'],
};

/** Seconds of the stretch that ends a session; a long one is for days of rest. [our own choice] */
const SHORT_STRETCH_S = 60;
/** In a session of so many minutes there is always time for it. */
const MINUTES_TO_STRETCH = 40;

/** Where the person stands with one movement. */
export function standingIn({ begin, strongerSince }: Plan, id: LadderId, history: History): Standing {
  const ladder = ladderById(id);
  const first = begunAt(ladder, ladder[begin]);
  if (strongerSince === undefined) return standingAfter(ladder, first, history);
  const found = history.findIndex(({ day }) => day >= strongerSince);
  const since = found < 0 ? history.length : found;
  // Only where the article's own dose was reached: all others go on climbing.
  const before = standingAfter(ladder, first, history.slice(0, since));
  const lifted = before.at < ladder.article ? before : liftedTo(ladder, before, ladder.stronger);
  return standingAfter(ladder, lifted, history.slice(since));
}

/** Where the person stood after each session, each as `standingIn` of the history up to it. */
export function standingsThrough({ begin, strongerSince }: Plan, id: LadderId, history: History): Standing[] {
  const ladder = ladderById(id);
  const lifted = (standing: Standing): Standing =>
    strongerSince === undefined || standing.at < ladder.article ? standing : liftedTo(ladder, standing, ladder.stronger);
  let standing = begunAt(ladder, ladder[begin]);
  let isLifted = strongerSince === undefined;
  return history.map((session) => {
    if (!isLifted && strongerSince !== undefined && session.day >= strongerSince) {
      standing = lifted(standing);
      isLifted = true;
    }
    standing = standingAfter(ladder, standing, [session]);
    return isLifted ? standing : lifted(standing);
  });
}

const BEGIN_WHY = { article: say`The full programme.`, gentle: say`An easy start.` } as const;

/** An exercise as it is due. `lower`: a step easier, for coming back after a long break. */
export function itemOf({ begin }: Plan, id: LadderId, { at, planned, decision }: Standing, lower = false): SessionItem {
  const below = ladderById(id).rungs[at - 1];
  if (lower && below) return { ...below, why: say`One step easier, to come back.` };
  return { ...planned, why: decision?.reason ?? BEGIN_WHY[begin] };
}

const shortened = (item: SessionItem): SessionItem =>
  item.dose.kind === 'time' ? { ...item, dose: { ...item.dose, keepS: Math.min(item.dose.keepS, SHORT_STRETCH_S) } } : item;

/** A session's turn comes every second time. */
const TURN = 2;

/** The kick whose turn it is: the one that was chosen, unless the other one has waited as long as it may. */
function kickOf(plan: Plan, ages: (id: LadderId) => number): LadderId {
  const other = plan.kick === 'donkey' ? 'quad-hip-ext' : 'donkey';
  return hasToCome(ages(other), perWeek(plan), TURN) && ages(other) >= ages(plan.kick) ? other : plan.kick;
}

type Standings = (id: LadderId) => Standing;

/** Replays the history once for each movement that is asked for. */
function standingsIn(plan: Plan, history: History): Standings {
  const known = new Map<LadderId, Standing>();
  return (id) => {
    const standing = known.get(id) ?? standingIn(plan, id, history);
    known.set(id, standing);
    return standing;
  };
}

interface Due {
  plan: Plan;
  history: History;
  day: Day;
  /** A step easier, for coming back after a long break. */
  lower: boolean;
}

/** What may be in a session on a day, and how much it is due. */
function candidatesFor(id: SessionId, { plan, history, day, lower }: Due, standings: Standings): Candidate<SessionItem>[] {
  const ages = agesOf(history);
  const isDue = (ladder: LadderId, turn: number): boolean => hasToCome(ages(ladder), perWeek(plan), turn);
  const candidate = (ladder: LadderId, isFiller: boolean, waits = 0): Candidate<SessionItem>[] => {
    const standing = standings(ladder);
    if (isLeftOut(standing, day)) return [];
    const item = itemOf(plan, ladder, standing, lower);
    return [{ item, age: ages(ladder) + waits, due: !isFiller && isDue(ladder, TURN + waits), isFiller }];
  };
  // The other kick waits too: one that is left out costs a turn of both.
  const kick = candidate(kickOf(plan, ages), id === 'A', id === 'B' ? TURN : 0);
  const stretchIsDue = isDue('couch', 1);
  const stretches = stretchIsDue || plan.minutes >= MINUTES_TO_STRETCH;
  const stretch = stretches ? candidate('couch', false) : [];
  const other: SessionId = id === 'A' ? 'B' : 'A';
  return [
    ...OWN[id].flatMap((ladder) => candidate(ladder, false)),
    ...kick,
    ...OWN[other].flatMap((ladder) => candidate(ladder, true)),
    ...stretch.map((each) => ({ ...each, item: shortened(each.item), due: stretchIsDue })),
  ];
}

/** What a session tells of when it rests after pain. */
const toldOf = (id: SessionId, kick: LadderId): readonly LadderId[] => [...OWN[id], ...(id === 'B' ? [kick] : []), 'couch'];

/** Session A or B as it is due on a day, put together for the time that the plan asks for. */
export function plannedSession(plan: Plan, id: SessionId, history: History, day: Day, lower = false): PlannedSession {
  const standings = standingsIn(plan, history);
  return {
    id,
    name: '',
    restS: plan.restS,
    warmUp: true,
    items: composed(candidatesFor(id, { plan, history, day, lower }, standings), plan),
    leftOut: toldOf(id, plan.kick)
      .map(standings)
      .filter((standing) => isLeftOut(standing, day))
      .map(({ planned }) => ({
        exercise: planned.exercise,
        why: say`${exerciseName(planned.exercise)} rests for a week after pain above 5.`,
      })),
  };
}
