import type { View } from './pose.ts';
import type { Demo, DemoChange } from './demo.ts';
import type { Message } from './message.ts';
import type { SignalName } from './signals/index.ts';

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
  hint: Message;
  /** Only in these views; any view when left out. */
  views?: readonly View[];
}

/**
 * Part of a repetition, in terms of the counted signal: the half second before it leaves rest, the way out (its first 30 % of height
 * alone), the height, the way back (its first 30 % alone), the rest it returns to, or all of it. The height of a posture that is kept
 * for a time is all of that time.
 */
export type RepPhase = 'start' | 'early-out' | 'out' | 'peak' | 'early-back' | 'back' | 'end' | 'whole';

/**
 * How the samples of a phase become one value; `change` is last minus first, `range` the 95th percentile minus the 5th, `drift` the
 * usual range within three seconds.
 */
export type Reduction = 'median' | 'p85' | 'p15' | 'change' | 'range' | 'drift';

/** What a whole repetition measures about itself. */
export type RepMeasure = 'outMs' | 'backMs' | 'holdMs';

/** What is wrong when the value is below or above the good range. */
export interface Cues {
  low?: Message;
  high?: Message;
}

export interface Reference {
  /** Author and year, or the article. */
  label: string;
  /** Where to find it: journal reference, DOI or address. */
  reference: string;
}

export interface FormRule {
  /** kebab-case, unique within the exercise. */
  id: string;
  /** What is looked at, in the user's words. */
  title: Message;
  /** The article's own phrase; a rule has a quote, a source or both. */
  quote?: string;
  source?: Reference;
  signal: SignalName | RepMeasure;
  phase: RepPhase;
  over: Reduction;
  /**
   * Take the difference from the person's own value in the start pose instead of the value itself. Where no start pose was waited for
   * (a recording), the rest before the repetition stands in for it; with `held-only` the rule is then unobserved, because that rest may
   * be what is judged.
   */
  fromStart?: boolean | 'held-only';
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

/**
 * Another signal that has to change by at least `perUnit` for each unit of the repetition's amplitude (negative: has to fall), or whose
 * median (or what `over` says) has to lie `within` a range in a phase. Wider than any form rule: a fault is still the same movement.
 */
export type Confirmation =
  | {
      signal: SignalName;
      perUnit: number;
      /** Said when it does not, where that tells of bad sight and not of another movement; a short sentence. */
      unclear?: Message;
    }
  /** Asked in these views; in any view when left out. */
  | {
      signal: SignalName;
      phase: RepPhase;
      over?: 'range';
      within: Range;
      views?: readonly View[];
      /** What the movement was, where it is known when this does not hold; a short sentence. Signals with one stand once in a list. */
      rival?: Message;
    };

/** A signal that tells how far the movement is on its way, in the unit of the counted one and from the same zero. */
export interface Witness {
  signal: SignalName;
  /** How far it is to be believed where it is seen well, 0 to 1. */
  weight: number;
  /** The view that shows all of it; it weighs the less the more the person is turned away from that. Any view when left out. */
  shownFrom?: 'front' | 'side';
}

export interface RepSpec {
  /** The counted signal per view; its rest is low and its height is high. */
  signal: Partial<Record<View, SignalName>>;
  /** Where several signals tell of the same: a robust mean of them is counted instead, through every change of view. */
  witnesses?: readonly Witness[];
  unit: 'deg' | 'trunk' | 'leg' | 'shoulders';
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
  partialCue: Message;
  /** Shortest way out and shortest whole repetition, milliseconds. */
  minOutMs: number;
  minRepMs: number;
  /** What belongs to the movement besides the counted signal; else it is a different one. */
  confirm?: readonly Confirmation[];
  /**
   * Where both legs move the counted signal alike: the repetition is that of the leg whose value of this one rises more on the way out.
   */
  sideBy?: SignalName;
  /** Swings to both sides of its rest: a first movement that comes from the middle, and not from the far side, is no partial one. */
  swings?: boolean;
}

/**
 * A posture that is kept for a time. The time runs while every condition holds, pauses when one does not, goes on when all hold again,
 * and adds up. In an exercise with repetitions too, those count that are made in the posture.
 */
export interface TimedSpec {
  /** Prescribed time, milliseconds, per side where the exercise has sides. */
  targetMs: number;
  /** The article's own phrase for it. */
  quote: string;
  /** The posture counts once it has been there for this long, and is over when it was lost for longer than the second. Milliseconds. */
  entryMs: number;
  graceMs: number;
  /** What makes the posture, most telling first: the hint of the first that fails is the reason of the pause. */
  required: readonly Condition[];
  /** Besides, this signal has to have moved by so much within the last moments. */
  moving?: { signal: SignalName; by: number; withinMs: number; hint: Message };
  /** What has to be seen for the time to run, per view; must lie still before a set begins. */
  signal: Partial<Record<View, SignalName>>;
  unit: 'deg' | 'trunk' | 'leg';
  /** Said along with the time, for what cannot be seen; a short sentence. */
  reminder?: Message;
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
 * side-lying, the leg that `stands`, the leg that is `lifted`, the leg that `hangs` beside the one that carries the body.
 */
export type SideRule = 'none' | 'moves-more' | 'near' | 'on-top' | 'stands' | 'lifted' | 'hangs';

export interface Prescription {
  sets: number;
  /** 1 where a time is prescribed. */
  reps: number;
  /** Seconds to keep going in each repetition, where a time is prescribed. */
  holdS?: number;
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
  /** How small the person may be in the picture, as a share of it; as the posture has it when left out (`set-up/placement`). */
  smallest?: number;
  /** One or two sentences. */
  text: Message;
  /** The smallest pose model that sees this posture well enough, by `docs/accuracy.md`; left out where every one does. */
  model?: 'full';
}

/** Something the article asks for that one camera cannot see. Said, never passed. */
export interface NotObservable {
  id: string;
  title: Message;
  quote?: string;
  why: Message;
  /** Spoken once at the start instead of a check. */
  reminder?: Message;
}

/** Everything about one exercise. Counter, cues, set-up screen, demonstration, documentation and tests come from this value. */
export interface Exercise {
  id: string;
  name: Message;
  /** The article's heading. */
  articleName: string;
  /** Steps, in our own words. */
  steps: readonly Message[];
  muscles: readonly Message[];
  props: readonly Message[];
  progression: Message;
  prescription: Prescription;
  camera: CameraPlacement;
  startPose: readonly Condition[];
  /** Has to hold all through the set; leaving it voids the repetition in progress. */
  posture: readonly Condition[];
  sides: SideRule;
  /** What is counted, a posture that is timed, or both; an exercise has one of them at least. */
  rep?: RepSpec;
  timed?: TimedSpec;
  /** At the height of a repetition. */
  hold?: HoldSpec;
  /** Where a motion sensor feels it; on the thigh of the leg that moves when left out. */
  feltAt?: 'waist';
  rules: readonly FormRule[];
  notObservable: readonly NotObservable[];
  safety: readonly Message[];
  sources: readonly Reference[];
  demo: Demo;
  /** Taught by the user; `retired`: not offered any more, because they deleted it, but its sets are still shown. */
  own?: 'taught' | 'retired';
}

/**
 * Of an exercise what a programme and a list need: what it is called, what is asked for, what is needed, where the camera stands, how long a
 * repetition takes; not how it is counted and judged. Every exercise is one too.
 */
export interface ExerciseOutline extends Pick<Exercise, 'id' | 'name' | 'props' | 'prescription' | 'sides' | 'own'> {
  camera: Omit<CameraPlacement, 'smallest' | 'text' | 'model'>;
  demo: Pick<Demo, 'timing'>;
  hold?: Pick<HoldSpec, 'targetMs'>;
  /** There where repetitions are counted. */
  rep?: object;
  /** There where a posture is kept for a time. */
  timed?: object;
}
