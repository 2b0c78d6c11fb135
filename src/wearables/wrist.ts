/** What a watch shows of a workout; words are in the user's language. */
export interface WristFace {
  /** Name of the exercise, or what is waited for. */
  title: string;
  /** A second line, such as the side or what comes next; may be empty. */
  line: string;
  /** The big number: repetitions, or seconds; null while there is none. */
  count: number | null;
  /** What the number goes up to; null where it has no end. */
  target: number | null;
  /** How far a hold or a rest is, 0 to 1; null outside of both. */
  ring: number | null;
  /** Nothing goes on until it is started, or gone on with: a watch with one button offers that, and a pause otherwise. Left out: something does. */
  isWaiting?: boolean;
}

/** What is felt: each has a pattern of its own where the watch has patterns. */
export type WristBuzz = 'rep' | 'half' | 'done' | 'cue';

/** A watch that can be written to. Neither call throws; what does not get through is left out, and the newest face wins. */
export interface Wrist {
  show(face: WristFace): void;
  buzz(buzz: WristBuzz): void;
}
