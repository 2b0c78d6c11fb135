import type { Confidence, Grade } from './exercise.ts';
import type { View, Side } from './pose.ts';
import type { Sought } from './seeing/person-search.ts';
import type { Message } from './message.ts';
import type { Placement } from './set-up/placement-memory.ts';

/** Where a set stands: finding the person and the view, waiting for the start pose, counting, or interrupted. */
export type SetPhase = 'placement' | 'start-pose' | 'active' | 'paused';

export type FindingState = 'good' | 'warn' | 'fault' | 'unobserved';

/** What one rule says about one repetition. */
export interface Finding {
  rule: string;
  state: FindingState;
  /** In the unit of the rule's signal; undefined when unobserved. */
  value?: number;
  confidence: Confidence;
  grade: Grade;
  /** Why the rule was not observed: another view is needed, or points were hidden. */
  reason?: 'view' | 'hidden' | 'too-short';
  /** On which side of the good values it lies, when the state is warn or fault; earlier versions did not say. */
  side?: 'low' | 'high';
}

/** `full` reached the target, `partial` did not, `void` was interrupted or was another movement and is neither. */
export type RepOutcome = 'full' | 'partial' | 'void';

/** `unclear`: what should move together was not seen to. `paused`: the user paused in the middle of it. */
export type VoidReason = 'lost' | 'left-pose' | 'other-movement' | 'unclear' | 'cut' | 'paused';

/** What a motion sensor adds to a repetition that the camera has seen. */
export interface FeltFacts {
  /** Where it was worn; null where nobody has said. */
  place: 'thigh' | 'waist' | 'ankle' | 'wrist' | null;
  /** How far it turned against gravity, from rest to the height, degrees, 0 to 180. `docs/motion.md` has the error. */
  tiltDeg: number;
  /** How far it turned from the beginning of a hold to its end, degrees; null without a hold of a second. */
  sinkDeg: number | null;
  /** How much it shook in the hold, root mean square off its course, mg; null without one, or below 25 samples a second. */
  shakeMg: number | null;
}

export interface Rep {
  outcome: RepOutcome;
  /** 1-based within its outcome and set, among those that were not taken back. */
  index: number;
  side: Side | null;
  startMs: number;
  peakMs: number;
  endMs: number;
  /** Height above the valley it started from, in `unit`. */
  amplitude: number;
  /** Signal at the height, in `unit`. */
  peak: number;
  unit: 'deg' | 'trunk' | 'leg' | 'shoulders';
  /** Time held at the height, milliseconds. */
  holdMs: number;
  /** The longest hold at the height, where the exercise has one. */
  hold?: Hold;
  view: View;
  findings: Finding[];
  voidReason?: VoidReason;
  /** Counted, though one thing that was badly seen speaks against it; its form is unobserved. Earlier versions did not say. */
  unsure?: true;
  /**
   * Not seen by a camera: felt by a sensor (`motion`), or tapped, or led by the tempo (`unwatched`). Its form, height and hold are not known,
   * and `amplitude` and `peak` are 0.
   */
  source?: 'motion' | 'unwatched';
  /** Where a sensor was worn while the camera saw it. */
  felt?: FeltFacts;
  /** Where it is void because a signal contradicted: the name of that signal, where the exercise has words for it. */
  unclear?: string;
}

/** A height or a posture that was held without a break. */
export interface Hold {
  side: Side | null;
  startMs: number;
  endMs: number;
  /** Less than from start to end where the posture was lost for a moment. */
  heldMs: number;
  /** What each rule says of a posture that is kept for a time; the height of a repetition is judged with the repetition. */
  findings?: Finding[];
}

/** What stands between the person and a count; one at a time, most urgent first. */
export type HintId =
  | 'nobody'
  | 'dark'
  | 'other-person'
  | 'away'
  | 'head-out'
  | 'feet-out'
  | 'body-out'
  | 'too-close'
  | 'too-far'
  | 'turn-to-side'
  | 'turn-to-front'
  | 'turn-round'
  | 'backlit'
  | 'level'
  | 'wrong-posture'
  | 'start-pose'
  | 'hold-still'
  | 'hidden'
  | 'mixed-up'
  | 'other-movement'
  | 'low-fps';

export interface Hint {
  id: HintId;
  message: Message;
}

export interface Cue {
  kind: 'form' | 'partial' | 'praise' | 'hold';
  message: Message;
  /** The rule that asks for it, and how urgent that is. */
  rule?: string;
  grade?: Grade;
}

/** Past facts, in order of time. */
export type CoachEvent =
  | { type: 'phase-changed'; timeMs: number; phase: SetPhase }
  | { type: 'hint-changed'; timeMs: number; hint: Hint | null }
  | { type: 'view-changed'; timeMs: number; view: View }
  | { type: 'calibrated'; timeMs: number }
  /** Somebody else is followed: this one had better be. */
  | { type: 'person-sought'; timeMs: number; sought: Sought }
  /** A repetition has ended, whatever its outcome. */
  | { type: 'rep'; timeMs: number; rep: Rep }
  /** The height is being held; once at each whole second before the prescribed time. */
  | { type: 'hold-ticked'; timeMs: number; side: Side | null; seconds: number }
  | { type: 'hold-reached'; timeMs: number; side: Side | null; heldMs: number }
  /** The posture of a timed exercise is there: its time runs, for the first time or again. `heldMs` is all of this side's time so far. */
  | { type: 'timer-started'; timeMs: number; side: Side | null; heldMs: number }
  /** Once at each whole second of this side's time; `reminder` comes with some of them. */
  | { type: 'timer-ticked'; timeMs: number; side: Side | null; seconds: number; reminder?: Message }
  /** The posture was left; `reason` says what to do to go on. */
  | { type: 'timer-paused'; timeMs: number; side: Side | null; heldMs: number; reason: Message }
  /** The prescribed time of this side is over. */
  | { type: 'timer-reached'; timeMs: number; side: Side | null; heldMs: number }
  /** A posture of a timed exercise was held without a break, and is over. */
  | { type: 'held'; timeMs: number; hold: Hold }
  | { type: 'cue'; timeMs: number; cue: Cue };

export interface TimerStatus {
  side: Side | null;
  running: boolean;
  /** Time of this side, and the longest without a break. */
  heldMs: number;
  bestMs: number;
  targetMs: number;
  /** Time per side; 0 where the sides are not told apart. */
  left: number;
  right: number;
}

/** The moment, for meters and rings; read it as often as the screen is drawn. */
export interface CoachStatus {
  phase: SetPhase;
  hint: Hint | null;
  view: View | null;
  /** Whether the counted movement is seen in this moment, by whomever it is done. */
  isSeen: boolean;
  /** Side nearest the camera in a side view. */
  nearSide: Side | null;
  /** Where the person is in the picture; null when nobody is seen. */
  place: Placement | null;
  /** 0 at rest, 1 at the goal, 2 at most; null while unknown. */
  range: number | null;
  /** Where a full repetition begins on the same scale. */
  fullAt: number;
  moving: 'rest' | 'out' | 'peak' | 'back' | null;
  /** Time held in this repetition, or this side's time of a timed exercise, and the prescribed time (null without either). */
  holdMs: number;
  holdTargetMs: number | null;
  /** Where the time of a timed exercise stands; null in others. */
  timer: TimerStatus | null;
  counts: { full: number; partial: number; void: number; left: number; right: number };
  /** Rules that cannot be checked in the present view. */
  unobserved: readonly string[];
}
