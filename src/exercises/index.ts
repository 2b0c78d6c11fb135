import type { Exercise } from '../core/exercise.ts';
import { bridge } from './bridge.ts';
import { clamshell } from './clamshell.ts';
import { donkeyBent } from './donkey-bent.ts';
import { donkeyStraight } from './donkey-straight.ts';
import { quadHipExt } from './quad-hip-ext.ts';
import { sideLiftLying } from './side-lift-lying.ts';
import { sideLiftStanding } from './side-lift-standing.ts';
import { squat } from './squat.ts';

/** Every exercise, in the order in which they are offered. */
export const EXERCISES: readonly Exercise[] = [
  sideLiftStanding,
  sideLiftLying,
  bridge,
  donkeyBent,
  donkeyStraight,
  squat,
  quadHipExt,
  clamshell,
];

export const exerciseById = (id: string): Exercise | undefined => EXERCISES.find((exercise) => exercise.id === id);
