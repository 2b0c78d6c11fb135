import type { Exercise } from '../core/exercise.ts';
import { bridge } from './bridge.ts';
import { squat } from './squat.ts';

/** Every exercise, in the order in which they are offered. */
export const EXERCISES: readonly Exercise[] = [squat, bridge];

export const exerciseById = (id: string): Exercise | undefined => EXERCISES.find((exercise) => exercise.id === id);
