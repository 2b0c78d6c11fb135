/** The person's own side, never the picture's. */
export type Side = 'left' | 'right';

export const SIDES: readonly Side[] = ['left', 'right'];

/** The other side of the body. */
export const opposite = (side: Side): Side => (side === 'left' ? 'right' : 'left');

/** Joints that exist once per side. `toe` is the tip of the foot, `index`, `pinky` and `thumb` are knuckles. */
export const JOINTS = [
  'eyeInner',
  'eye',
  'eyeOuter',
  'ear',
  'mouth',
  'shoulder',
  'elbow',
  'wrist',
  'pinky',
  'index',
  'thumb',
  'hip',
  'knee',
  'ankle',
  'heel',
  'toe',
] as const;

export type Joint = (typeof JOINTS)[number];

/**
 * One detected point.
 *
 * As an image landmark: `x` and `y` are fractions of the un-mirrored picture's width and height, origin at the top left, `y` down,
 * outside 0..1 when the point lies outside the picture; `z` has roughly the scale of `x`, smaller is nearer the camera.
 * As a world landmark: metres, origin midway between the hips, `x` to the right in the picture, `y` down, `z` away from the camera.
 */
export interface Landmark {
  x: number;
  y: number;
  z: number;
  /** 0..1, how sure the detector is that the point is in view. Hips and shoulders read about 1 even when hidden. */
  visibility: number;
}

export type SideLandmarks = Record<Joint, Landmark>;

/** The 33 points of one person, by name. */
export interface Landmarks {
  nose: Landmark;
  left: SideLandmarks;
  right: SideLandmarks;
}

/** No clock of pictures shows more, nor less than its negative, milliseconds: 300 years. [our own choice] */
export const LATEST_CLOCK_MS = 1e13;

/** What was seen in one picture. */
export interface PoseFrame {
  /** Capture time in milliseconds on any clock that does not run backwards. */
  timeMs: number;
  /** Width of the un-mirrored picture in pixels; only the ratio to `height` matters. */
  width: number;
  height: number;
  /** Image landmarks, or null when nobody was found. */
  image: Landmarks | null;
  /** World landmarks of the same person, or null when the source has none. */
  world: Landmarks | null;
  /** Now and then: how the picture is lit. */
  light?: Light;
}

/** One value per joint. Written out, so that the compiler sees that none is missing. */
export const perJoint = <T>(value: (joint: Joint) => T): Record<Joint, T> => ({
  eyeInner: value('eyeInner'),
  eye: value('eye'),
  eyeOuter: value('eyeOuter'),
  ear: value('ear'),
  mouth: value('mouth'),
  shoulder: value('shoulder'),
  elbow: value('elbow'),
  wrist: value('wrist'),
  pinky: value('pinky'),
  index: value('index'),
  thumb: value('thumb'),
  hip: value('hip'),
  knee: value('knee'),
  ankle: value('ankle'),
  heel: value('heel'),
  toe: value('toe'),
});

/** How the camera sees the trunk: chest or back to the camera, in between, or in profile. */
export type View = 'front' | 'oblique' | 'side';

/** How a picture is lit. All values are relative luminances of the picture as it is encoded, 0 (black) to 1 (white). */
export interface Light {
  /** Mean over the picture. */
  mean: number;
  /** Standard deviation over the picture. */
  spread: number;
  /** Null when nobody is seen. */
  person: {
    /** What the brightest tenth of the person exceeds: skin and clothes in the light, whatever their own colour. */
    bright: number;
    /** Mean of the picture around the person. */
    around: number;
  } | null;
}
