import { opposite, type Side } from './pose.ts';

/**
 * Angles of one arm and one leg in degrees. All 0 is the anatomical stance: upright, arms hanging, palms to the thighs.
 * Left and right use the same signs, so a movement is mirrored by exchanging the sides.
 */
export interface LimbAngles {
  /** Thigh forward of the line that continues the pelvis downwards; negative is extension. */
  hipFlexion: number;
  /** Thigh away from the other leg. */
  hipAbduction: number;
  /** Kneecap turned inwards (internal rotation); negative turns the toes out. */
  hipRotation: number;
  kneeFlexion: number;
  /** Toes towards the shin; negative points the foot. Ignored while the foot is planted on the floor. */
  ankleDorsiflexion: number;
  /** How far a planted foot has tipped up over its toes; negative tips it up over the heel. */
  heelRaise: number;
  /** Upper arm forward of the trunk's line; 90 is straight ahead, 180 overhead. */
  shoulderFlexion: number;
  /** Upper arm away from the trunk. */
  shoulderAbduction: number;
  /** Upper arm turned inwards about its own length. */
  shoulderRotation: number;
  elbowFlexion: number;
}

/**
 * Angles of the trunk in degrees. The pelvis is oriented in the room, the spine relative to the pelvis, the neck relative to the
 * chest. The person stands facing the front camera when all are 0.
 */
export interface TrunkAngles {
  /** Pelvis tipped forward: 90 is on all fours, -90 is lying on the back. */
  pelvisLean: number;
  /** Pelvis tipped to the own left: 90 is lying on the left side, -90 on the right side. Small values lower the left hip. */
  pelvisList: number;
  /** Pelvis turned to the own left about the long axis of the trunk. */
  pelvisTurn: number;
  /** Rounding forward, shared between lower and upper back; negative arches the back. */
  spineFlexion: number;
  /** Bending to the own left. */
  spineBend: number;
  /** Shoulders turned to the own left of the pelvis. */
  spineTwist: number;
  neckFlexion: number;
  neckBend: number;
  neckTwist: number;
}

/** Displacement of the whole body from where its contact puts it, in fractions of the stature; planted hands and feet stay. */
export interface BodyShift {
  left: number;
  up: number;
  forward: number;
}

export const LIMB_ANGLES = [
  'hipFlexion',
  'hipAbduction',
  'hipRotation',
  'kneeFlexion',
  'ankleDorsiflexion',
  'heelRaise',
  'shoulderFlexion',
  'shoulderAbduction',
  'shoulderRotation',
  'elbowFlexion',
] as const satisfies readonly (keyof LimbAngles)[];

export const TRUNK_ANGLES = [
  'pelvisLean',
  'pelvisList',
  'pelvisTurn',
  'spineFlexion',
  'spineBend',
  'spineTwist',
  'neckFlexion',
  'neckBend',
  'neckTwist',
] as const satisfies readonly (keyof TrunkAngles)[];

export const BODY_SHIFTS = ['left', 'up', 'forward'] as const satisfies readonly (keyof BodyShift)[];

/** A posture, or a change of one: what is left out stays as it is in the posture underneath. `left` and `right` go over `both`. */
export interface KeyPose {
  trunk?: Partial<TrunkAngles>;
  both?: Partial<LimbAngles>;
  left?: Partial<LimbAngles>;
  right?: Partial<LimbAngles>;
  shift?: Partial<BodyShift>;
}

/** A posture on the way. Angles that it does not name pass through between the ends of the movement. */
export interface Waypoint {
  /** Share of the movement that is done, 0 at its beginning and 1 at its end; strictly between. */
  at: number;
  key: KeyPose;
}

/**
 * The part of the body that stays where the rest pose has it while everything else moves: feet (the middle of both, or one), knees
 * in kneeling, shoulder blades in lying on the back, a hip in lying on that side.
 */
export type Contact =
  'feet' | 'leftFoot' | 'rightFoot' | 'knees' | 'leftKnee' | 'rightKnee' | 'upperBack' | 'leftHip' | 'rightHip';

export type Extremity = 'leftHand' | 'rightHand' | 'leftFoot' | 'rightFoot';

/**
 * Where a hand or foot is held; the limb bends as it must, its own angles only say which way the knee or elbow points.
 * `floor`: flat on the floor (or on the step), below where the rest pose has it. `place`: exactly where the rest pose has it.
 * `step`: flat on the floor below where each end of the movement has it, lifted in between (feet).
 * `hip`: on the own hip bone; `head`: beside the own ear (hands).
 */
export type Plant = 'floor' | 'place' | 'step' | 'hip' | 'head';

/** Durations in milliseconds. */
export interface RepTiming {
  outMs: number;
  /** At the peak, motionless. */
  holdMs: number;
  backMs: number;
  /** At rest before the next repetition. */
  restMs: number;
}

/** What the camera sees of the body as it stands or lies. `oblique` is halfway from the front to that side. */
export type Seen = 'front' | 'back' | 'left side' | 'right side' | 'oblique left' | 'oblique right';

export interface DemoCamera {
  seen: Seen;
  /** Height of the lens above the floor, metres. */
  lensHeightM: number;
  /** From the lens to the middle of the body, metres; when left out, as far as it takes for the whole movement to fit. */
  distanceM?: number;
  /** Height above the floor that the lens points at, metres; when left out, the middle of the movement. */
  aimHeightM?: number;
  /** From the lower to the upper edge of the picture, degrees; a webcam's when left out. */
  verticalFovDeg?: number;
}

/** Furniture that is shown and has no part in the movement. */
export type Furniture =
  /** The instep of a foot lies on its edge at the height of the movement. */
  | { kind: 'couch'; under: Side }
  /** The toes of a foot touch it at rest. */
  | { kind: 'box'; behind: Side }
  /** To hold on to: from the middle of the hips at rest to its back, metres. */
  | { kind: 'chair'; leftM: number; forwardM: number };

/** Which part of both legs a resistance band is around. */
export type BandPlace = 'above knees' | 'feet';

export interface DemoProps {
  mat?: boolean;
  band?: BandPlace;
  furniture?: Furniture;
  /** A box under one foot; a planted foot on that side stands on it. */
  step?: { under: Side; heightM: number };
}

/**
 * A movement of the human figure as data: two postures, what touches the floor, the rhythm and the camera. The figure that is shown
 * to the user and the landmark series of the tests come from the same value.
 */
export interface Demo {
  /** Change of the anatomical stance. */
  rest: KeyPose;
  /** Change of `rest` at the height of the movement. */
  peak: KeyPose;
  out?: readonly Waypoint[];
  back?: readonly Waypoint[];
  /** Change of `rest` after each repetition when the movement does not come back to where it started. */
  between?: KeyPose;
  contact: Contact;
  planted?: Partial<Record<Extremity, Plant>>;
  /**
   * In postures other than rest, the pelvis leans by as much as it takes for this angle of the planted limbs to be the one given
   * (a bridge rises until the hips are as straight as the peak says, whatever the lengths of the legs).
   */
  leanFollows?: 'hipFlexion' | 'elbowFlexion';
  timing: RepTiming;
  camera: DemoCamera;
  props?: DemoProps;
  /** Somebody's own movement, as a camera saw it; shown in the figure's place, which knows nothing of it. */
  seen?: SeenMovement;
}

/** Joints of one side of a movement that was seen. */
export const SEEN_JOINTS = ['shoulder', 'elbow', 'wrist', 'hip', 'knee', 'ankle', 'toe'] as const;
export type SeenJoint = (typeof SEEN_JOINTS)[number];

/** A point of the picture, x to the right and y down, in a square of 1 by 1 that holds the whole movement; null where it was hidden. */
export type SeenPoint = readonly [x: number, y: number] | null;

export interface SeenPose {
  head: SeenPoint;
  left: Readonly<Record<SeenJoint, SeenPoint>>;
  right: Readonly<Record<SeenJoint, SeenPoint>>;
}

/** A movement as a camera saw it, from rest to rest. */
export interface SeenMovement {
  /** From one pose to the next, milliseconds. */
  stepMs: number;
  poses: readonly SeenPose[];
  /** Index of the pose that is furthest from the first one. */
  height: number;
}

/** A change of a demo: postures are patched angle by angle, waypoints are replaced. */
export interface DemoChange {
  rest?: KeyPose;
  peak?: KeyPose;
  out?: readonly Waypoint[];
  back?: readonly Waypoint[];
  between?: KeyPose;
  planted?: Partial<Record<Extremity, Plant>>;
  timing?: Partial<RepTiming>;
  camera?: Partial<DemoCamera>;
}

/** One posture with the other laid over it. */
export function mergeKeys(under: KeyPose, over: KeyPose): KeyPose {
  return {
    trunk: { ...under.trunk, ...over.trunk },
    left: { ...under.both, ...under.left, ...over.both, ...over.left },
    right: { ...under.both, ...under.right, ...over.both, ...over.right },
    shift: { ...under.shift, ...over.shift },
  };
}

/** The same movement with the change applied. */
export function changeDemo(demo: Demo, change: DemoChange): Demo {
  const { rest, peak, between, planted, timing, camera, ...waypoints } = change;
  return {
    ...demo,
    ...waypoints,
    rest: rest ? mergeKeys(demo.rest, rest) : demo.rest,
    peak: peak ? mergeKeys(demo.peak, peak) : demo.peak,
    ...(between && { between: mergeKeys(demo.between ?? {}, between) }),
    ...(planted && { planted: { ...demo.planted, ...planted } }),
    timing: { ...demo.timing, ...timing },
    camera: { ...demo.camera, ...camera },
  };
}

const MIRRORED_CONTACT: Record<Contact, Contact> = {
  feet: 'feet',
  leftFoot: 'rightFoot',
  rightFoot: 'leftFoot',
  knees: 'knees',
  leftKnee: 'rightKnee',
  rightKnee: 'leftKnee',
  upperBack: 'upperBack',
  leftHip: 'rightHip',
  rightHip: 'leftHip',
};

const MIRRORED_SEEN: Record<Seen, Seen> = {
  front: 'front',
  back: 'back',
  'left side': 'right side',
  'right side': 'left side',
  'oblique left': 'oblique right',
  'oblique right': 'oblique left',
};

/** Trunk angles that point to one side and change sign in a mirror. */
const SIDED_TRUNK_ANGLES = ['pelvisList', 'pelvisTurn', 'spineBend', 'spineTwist', 'neckBend', 'neckTwist'] as const;

function mirrorKey(key: KeyPose): KeyPose {
  const trunk = { ...key.trunk };
  for (const name of SIDED_TRUNK_ANGLES) {
    const angleDeg = trunk[name];
    if (angleDeg !== undefined) trunk[name] = -angleDeg;
  }
  const shift = { ...key.shift };
  if (shift.left !== undefined) shift.left = -shift.left;
  return {
    trunk,
    shift,
    ...(key.both && { both: key.both }),
    ...(key.right && { left: key.right }),
    ...(key.left && { right: key.left }),
  };
}

const mirrorWaypoints = (waypoints: readonly Waypoint[]): Waypoint[] =>
  waypoints.map(({ at, key }) => ({ at, key: mirrorKey(key) }));

function mirrorPlanted({ leftHand, rightHand, leftFoot, rightFoot }: Partial<Record<Extremity, Plant>>): Demo['planted'] {
  return {
    ...(rightHand && { leftHand: rightHand }),
    ...(leftHand && { rightHand: leftHand }),
    ...(rightFoot && { leftFoot: rightFoot }),
    ...(leftFoot && { rightFoot: leftFoot }),
  };
}

function mirrorFurniture(piece: Furniture): Furniture {
  switch (piece.kind) {
    case 'couch':
      return { ...piece, under: opposite(piece.under) };
    case 'box':
      return { ...piece, behind: opposite(piece.behind) };
    case 'chair':
      return { ...piece, leftM: -piece.leftM };
  }
}

const mirrorProps = ({ step, furniture, ...same }: DemoProps): DemoProps => ({
  ...same,
  ...(step && { step: { ...step, under: opposite(step.under) } }),
  ...(furniture && { furniture: mirrorFurniture(furniture) }),
});

/** The same movement of the other side, seen from the other side. */
export function mirrorDemo(demo: Demo): Demo {
  const { out, back, between, planted, props } = demo;
  return {
    ...demo,
    rest: mirrorKey(demo.rest),
    peak: mirrorKey(demo.peak),
    ...(out && { out: mirrorWaypoints(out) }),
    ...(back && { back: mirrorWaypoints(back) }),
    ...(between && { between: mirrorKey(between) }),
    contact: MIRRORED_CONTACT[demo.contact],
    ...(planted && { planted: mirrorPlanted(planted) ?? {} }),
    camera: { ...demo.camera, seen: MIRRORED_SEEN[demo.camera.seen] },
    ...(props && { props: mirrorProps(props) }),
  };
}
