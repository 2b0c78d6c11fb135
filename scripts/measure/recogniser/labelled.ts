import type { PoseFrame } from '../../../src/core/pose.ts';
import type { Phase, WorkingSide } from '../../../src/recogniser/weights.ts';

/** What is true at one moment of a series; what is undefined is not known and not asked. */
export interface Truth {
  /** Id of the exercise, or null where it is none of them. */
  movement: string | null;
  side?: WorkingSide;
  phase?: Phase;
}

/** A series of which somebody knows what it shows. */
export interface LabelledSeries {
  name: string;
  /** What the whole of it shows: an id, or null where it is none of the exercises. */
  shows: string | null;
  /** One frame after the other; asked for once. */
  frames: () => Iterable<PoseFrame>;
  /** Undefined where nobody could say. */
  truthAt(timeMs: number): Truth | undefined;
  /** When the first repetition is at its height, milliseconds; undefined where it is not known, or there is none. */
  firstHeightMs?: number | undefined;
}

/** Several series of one origin. */
export interface Source {
  /** Short, for a table. */
  name: string;
  /** Where they come from, one sentence. */
  origin: string;
  series: readonly LabelledSeries[];
}

/** What is asked of anybody who recognises: frames in, now and then a word. */
export interface Witness {
  push(frame: PoseFrame): Word | undefined;
}

/** What was said of the seconds up to a frame. */
export interface Word {
  timeMs: number;
  movement: string | null;
  probability: number;
  side?: WorkingSide;
  phase?: Phase;
  decided: string | null;
}
