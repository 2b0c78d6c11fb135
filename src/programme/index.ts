export { comingDays, type ComingSession } from './coming-days.ts';
export * from './day.ts';
export { articleDose, LOAD_WORDS, setsToDo, targetOf, type Dose, type Load, type PlannedExercise } from './dose.ts';
export { dosedExercise } from './dosed-exercise.ts';
export * from './history.ts';
export { LIMITS } from './limits.ts';
export { LADDERS, ladderOf, type Ladder } from './ladders.ts';
export * from './own-exercise.ts';
export * from './own-session.ts';
export { painDecision, type PainAdvice } from './pain.ts';
export {
  followingPlan,
  MINUTES,
  newPlan,
  perWeek,
  PHASES,
  PLAN_WEEKS,
  SESSIONS_TO_KEEP,
  plannedSession,
  standingIn,
  standingsThrough,
  type Phase,
  type Plan,
  type PlannedSession,
  type SessionId,
  type SessionItem,
} from './plan.ts';
export { FREE_SESSION, sessionName } from './names.ts';
export { type Decision } from './progression.ts';
export * from './session-progress.ts';
export {
  secondsOf,
  spotsIn,
  nearAsked,
  stepsOf,
  type Placed,
  type RestStep,
  type SessionToWalk,
  type SetStep,
  type SetUpStep,
  type Step,
  type WarmUpStep,
} from './steps.ts';
export { sharedSpot, type Spot } from './spots.ts';
export { WARM_UP, warmUpAt, type WarmUpMove } from './warm-up.ts';
export { todayOf, type Progress, type Today } from './today.ts';
