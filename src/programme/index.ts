export * from './day.ts';
export {
  articleDose,
  doseParts,
  LOAD_WORDS,
  setsToDo,
  targetOf,
  targetWords,
  type Dose,
  type Load,
  type PlannedExercise,
  type RepsDose,
  type TimeDose,
} from './dose.ts';
export { dosedExercise } from './dosed-exercise.ts';
export * from './history.ts';
export { LIMITS } from './limits.ts';
export { LADDERS, ladderOf, type Ladder, type LadderId } from './ladders.ts';
export * from './own-session.ts';
export { eased, painDecision, type PainAdvice, type PainDecision } from './pain.ts';
export {
  newPlan,
  PLAN_WEEKS,
  plannedSession,
  standingIn,
  type Plan,
  type PlannedSession,
  type SessionId,
  type SessionItem,
} from './plan.ts';
export { exerciseName, sessionName } from './names.ts';
export { type Decision, type Standing, type Verdict } from './progression.ts';
export * from './session-progress.ts';
export {
  secondsOf,
  nearAsked,
  stepsOf,
  type EndStep,
  type Placed,
  type RestStep,
  type SessionToWalk,
  type SetStep,
  type SetUpStep,
  type Step,
} from './steps.ts';
export { todayOf, type Progress, type Today, type Upcoming } from './today.ts';
