import type { Demo, DemoChange } from './demo.ts';
import type { SignalName } from './signals.ts';

/** How the camera sees the trunk: chest or back to the camera, in between, or in profile. */
export type View = 'front' | 'oblique' | 'side';

/** Inclusive interval; `-Infinity` and `Infinity` leave an end open. */
export type Range = readonly [min: number, max: number];

/** How sure a rule can be in its recommended view: high, medium, low (a hint, never a fault). */
export type Confidence = 'high' | 'medium' | 'low';

/** `safety` is said at once, `article` before `advice` (from the literature, or soft by nature). */
export type Grade = 'safety' | 'article' | 'advice';

/** A signal that has to lie in a range. */
export interface Condition {
  signal: SignalName;
  within: Range;
  /** Said when the condition does not hold. */
  hint: string;
  /** Only in these views; any view when left out. */
  views?: readonly View[];
}

/**
 * Part of a repetition, in terms of the counted signal: the half second before it leaves rest, the way out (its first 30 % of height
 * alone), the height, the way back (its first 30 % alone), the rest it returns to, or all of it.
 */
export type RepPhase = 'start' | 'early-out' | 'out' | 'peak' | 'early-back' | 'back' | 'end' | 'whole';

/** How the samples of a phase become one value; `change` is last minus first. */
export type Reduction = 'median' | 'p85' | 'p15' | 'change';

/** What a whole repetition measures about itself. */
export type RepMeasure = 'outMs' | 'backMs' | 'holdMs';

/** What is wrong when the value is below or above the good range. */
export interface Cues {
  low?: string;
  high?: string;
}

export interface Source {
  /** Author and year, or the article. */
  label: string;
  /** Where to find it: journal reference, DOI or address. */
  reference: string;
}

export interface FormRule {
  /** kebab-case, unique within the exercise. */
  id: string;
  /** What is looked at, in the user's words. */
  title: string;
  /** The article's own phrase; a rule has a quote, a source or both. */
  quote?: string;
  source?: Source;
  signal: SignalName | RepMeasure;
  phase: RepPhase;
  over: Reduction;
  /** Take the difference from the person's own value in the start pose instead of the value itself. */
  fromStart?: boolean;
  /** Good inside the first, warn inside the second, fault outside both. A value exactly on an edge belongs to the better band. */
  bands: { good: Range; warn: Range };
  /** Views in which the rule can be seen; elsewhere it is unobserved. */
  views: readonly View[];
  confidence: Confidence;
  grade: Grade;
  /** Five words or fewer. */
  cue: Cues;
  /** Where the limits come from, one line. */
  basis: string;
  /** The movement done wrong, as a change of the exercise's demo; absent when the figure cannot show it. */
  faultyDemo?: DemoChange;
  /** Rules that the faulty demo unavoidably breaks too (a shallow squat is also a partial one). */
  alsoFinds?: readonly string[];
}

export interface RepSpec {
  /** The counted signal per view; its rest is low and its height is high. */
  signal: Partial<Record<View, SignalName>>;
  unit: 'deg' | 'trunk' | 'leg';
  /** Where the signal lies at rest: a repetition that begins inside is known to begin at its beginning. */
  rest: Range;
  /** Smallest movement that is a repetition at all, in the signal's unit. */
  minAmplitude: number;
  /** The height a full repetition has to reach. */
  fullAt: number;
  /** The same for views whose signal shows less than all of the movement; measured from the person's own rest. */
  fullAtIn?: Partial<Record<View, number>>;
  /** What the user aims for; the range meter's mark and the cap of the personal range. */
  goal: number;
  /** Said when the height is missed, five words or fewer. */
  partialCue: string;
  /** Shortest way out and shortest whole repetition, milliseconds. */
  minOutMs: number;
  minRepMs: number;
  /**
   * Another signal that has to change by at least `perUnit` for each unit of the repetition's amplitude (negative: has to fall), else
   * the movement is a different one.
   */
  confirm?: readonly { signal: SignalName; perUnit: number }[];
}

export interface HoldSpec {
  /** Prescribed pause at the height, milliseconds. */
  targetMs: number;
  /** Held while the signal is within this of the repetition's height, in the signal's unit. */
  within: number;
  /** Held while the signal moves slower than this, unit per second. */
  maxSpeed: number;
}

/**
 * On which side the signals are measured and counted. `none`: both legs work together, seen on the near side. `moves-more`: both are
 * followed, and a repetition belongs to the one that moved. The others are told by the posture: the `near` side, the one `on-top` in
 * side-lying, the leg that `stands`, the leg that is `lifted`.
 */
export type SideRule = 'none' | 'moves-more' | 'near' | 'on-top' | 'stands' | 'lifted';

export interface Prescription {
  sets: number;
  reps: number;
  perSide: boolean;
}

export interface CameraPlacement {
  /** The view that shows most of the rules. */
  view: View;
  /** Other views in which repetitions are counted. */
  alsoCounts: readonly View[];
  /** Whether the person stands or lies: decides which dimension has to fit the picture. */
  posture: 'standing' | 'lying' | 'kneeling';
  /** Height of the lens above the floor, metres. */
  lensHeightM: Range;
  /** Distance of the lens from the person, metres. */
  distanceM: Range;
  /** One or two sentences. */
  text: string;
}

/** Something the article asks for that one camera cannot see. Said, never passed. */
export interface NotObservable {
  id: string;
  title: string;
  quote?: string;
  why: string;
  /** Spoken once at the start instead of a check. */
  reminder?: string;
}

/** Everything about one exercise. Counter, cues, set-up screen, demonstration, documentation and tests come from this value. */
export interface Exercise {
  id: string;
  name: string;
  /** The article's heading. */
  articleName: string;
  /** Steps, in our own words. */
  steps: readonly string[];
  muscles: readonly string[];
  props: readonly string[];
  progression: string;
  prescription: Prescription;
  camera: CameraPlacement;
  startPose: readonly Condition[];
  /** Has to hold all through the set; leaving it voids the repetition in progress. */
  posture: readonly Condition[];
  sides: SideRule;
  rep: RepSpec;
  hold?: HoldSpec;
  rules: readonly FormRule[];
  notObservable: readonly NotObservable[];
  safety: readonly string[];
  sources: readonly Source[];
  demo: Demo;
}
