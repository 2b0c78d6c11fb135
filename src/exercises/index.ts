import type { Exercise } from '../core/exercise.ts';
import { boxAbduction } from './box-abduction.ts';
import { boxAbductionAdv } from './box-abduction-adv.ts';
import { bridge } from './bridge.ts';
import { bridgeSingle } from './bridge-single.ts';
import { clamshell } from './clamshell.ts';
import { couch1 } from './couch-1.ts';
import { couch2 } from './couch-2.ts';
import { couch3 } from './couch-3.ts';
import { donkeyBent } from './donkey-bent.ts';
import { donkeySide } from './donkey-side.ts';
import { donkeyStraight } from './donkey-straight.ts';
import { hingeRotation } from './hinge-rotation.ts';
import { hipDrop } from './hip-drop.ts';
import { hipHike } from './hip-hike.ts';
import { kneeDrive } from './knee-drive.ts';
import { allExercises, setCatalogue } from './known.ts';
import { quadHipExt } from './quad-hip-ext.ts';
import { sideLiftLying } from './side-lift-lying.ts';
import { sideLiftStanding } from './side-lift-standing.ts';
import { sideStep } from './side-step.ts';
import { squat } from './squat.ts';
import { squatSingle } from './squat-single.ts';

/** Every exercise, in the order in which they are offered. */
export const EXERCISES: readonly Exercise[] = [
  sideLiftStanding,
  sideLiftLying,
  bridge,
  bridgeSingle,
  donkeyBent,
  donkeyStraight,
  donkeySide,
  squat,
  squatSingle,
  sideStep,
  boxAbduction,
  boxAbductionAdv,
  hipDrop,
  hipHike,
  couch1,
  couch2,
  couch3,
  kneeDrive,
  quadHipExt,
  clamshell,
  hingeRotation,
];

setCatalogue(EXERCISES);

export { allExercises, isOffered } from './known.ts';

export const exerciseById = (id: string): Exercise | undefined => allExercises().find((exercise) => exercise.id === id);
