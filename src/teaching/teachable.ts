import { SIGNALS, type SignalName, type SignalRow } from '../core/signals/index.ts';

/** Every row of the signal table. */
export const SIGNAL_NAMES = Object.keys(SIGNALS).filter((name): name is SignalName => name in SIGNALS);

/** What a movement can be counted by is measured in these. */
export type CountedUnit = 'deg' | 'trunk' | 'leg' | 'shoulders';

/**
 * What a change of a signal has to exceed to be told from somebody who sways and a detector that errs, in its unit; a swing is weighed
 * by how many times that it is. [our own choice]
 */
export const FLOOR: Readonly<Record<CountedUnit, number>> = { deg: 3, trunk: 0.03, leg: 0.02, shoulders: 0.06 };

/** The smallest swing that is a movement: so many times the floor. [our own choice] */
export const LEAST_SWING = 4;

/**
 * Where something is in the picture, or of which way the person faces: it changes as well when they walk or turn, so others are taken
 * before it.
 */
const PLACES: readonly SignalName[] = ['feetAcross', 'hipAcross', 'turnedAway', 'hipsOffFoot', 'hipsOffOtherFoot'];

/** Signed by the picture, or by left and right: what one side does is the negative of what the other does. */
const SIGNED_BY_SIDE: readonly SignalName[] = ['sideLean', 'pelvicTilt', 'shoulderTilt', 'headTilt', 'weightShift'];

/** Nothing is counted by the other side's joints: that is the own side's, seen from there. */
const isOthers = (name: string): boolean => name.startsWith('other');

/** Ends at 90°, which a bend to the side reaches at once. */
const CLIPPED: SignalName = 'shoulderRotation';

/** Where the hands are is freer than where the rest of the body is: it counts where nothing else tells as much. [our own choice] */
const HANDS = 0.7;

/** Made for people who lie or kneel; of one who stands others tell the same better. [our own choice] */
const ON_THE_FLOOR: readonly SignalName[] = [
  'hipRise',
  'shoulderRise',
  'wristOffShoulderHeight',
  'hipsStacked',
  'pelvisRoll',
  'kneesOpen',
  'kneesOpenOverFeet',
  'kneeOverWrist',
  'kneeOffFloor',
  'kneeOffFloor3d',
  'lowerHandOverKnee',
];
const FLOOR_ROWS = 0.6;

/** True only in profile; from the front they are what is left of an angle that lies in depth. */
const PROFILE: readonly SignalName[] = [
  'kneeFlex',
  'hipFlex',
  'hipExtension',
  'trunkLean',
  'midTrunkLean',
  'trunkMinusShin',
  'raisedShankLean',
  'hipLead',
  'neckAngle',
];

/** True only from the front. */
const FRONTAL: readonly SignalName[] = ['legAbduction', 'thighAbduction', 'bendToSide', 'kneeIn', 'kneeOutsideHip'];

/** How far a signal is to be trusted with a movement seen so, 0 to 1; 0: it is not asked. */
export function trustIn(name: SignalName, view: 'front' | 'oblique' | 'side'): number {
  const { unit }: SignalRow = SIGNALS[name];
  if (isOthers(name) || name === CLIPPED || SIGNED_BY_SIDE.includes(name) || unit === 'foot' || unit === 'share') return 0;
  const inPlace = PLACES.includes(name) ? 0.3 : 1;
  const inView = (view !== 'side' && PROFILE.includes(name)) || (view !== 'front' && FRONTAL.includes(name)) ? 0.4 : 1;
  // Depth is the detector's weakest measure.
  const inDepth = name.endsWith('3d') ? 0.6 : 1;
  const ofHands = /wrist|hand/i.test(name) || name.startsWith('pelvisRise') || name.startsWith('pelvisDrop') ? HANDS : 1;
  return inPlace * inView * inDepth * ofHands * (ON_THE_FLOOR.includes(name) ? FLOOR_ROWS : 1);
}

export const countedUnit = (name: SignalName): CountedUnit | null => {
  const { unit }: SignalRow = SIGNALS[name];
  return unit === 'foot' || unit === 'share' ? null : unit;
};
