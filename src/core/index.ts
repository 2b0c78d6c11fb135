export { Coach, type CoachOptions } from './coach.ts';
export { countSet, SetCounter, type SetCount } from './count.ts';
export type * from './events.ts';
export type * from './exercise.ts';
export * from './pose.ts';
export { SIGNALS, measure, type Measured, type SignalName, type SignalRow } from './signals.ts';
export { BodyTracker, type Body } from './body.ts';
export type * from './demo.ts';
