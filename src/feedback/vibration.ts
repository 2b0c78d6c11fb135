import type { SoundName } from './sounds.ts';

/** Lengths of vibration and pause in turn, milliseconds; short, for a phone that lies within reach. */
const PATTERNS: Readonly<Record<SoundName, readonly number[]>> = {
  ready: [40, 60, 40, 60, 90],
  rep: [35],
  partial: [120],
  'hold-tick': [15],
  'hold-reached': [70],
  'side-done': [60, 80, 60],
  'set-done': [60, 60, 60, 60, 60, 60, 180],
  'rest-over': [250],
  'count-down': [25, 50, 25],
  gesture: [30, 40, 60],
  'workout-done': [60, 60, 60, 60, 180, 80, 180],
  problem: [200, 100, 200],
};

export interface Vibration {
  /** Felt along with a sound; the newest replaces what still runs. */
  play(name: SoundName): void;
  stop(): void;
}

/** What is used of the browser's `navigator`. */
type Vibrator = Partial<Pick<Navigator, 'vibrate' | 'userActivation'>>;

/** Vibration where the device has it and the page is allowed to: browsers ask for a tap first. */
export const createVibration = (navigator: Vibrator | undefined = globalThis.navigator): Vibration => {
  const vibrate = (pattern: readonly number[]): void => {
    if (!navigator?.vibrate || navigator.userActivation?.hasBeenActive === false) return;
    try {
      navigator.vibrate([...pattern]);
    } catch {
      // A sound says the same.
    }
  };
  return { play: (name) => vibrate(PATTERNS[name]), stop: () => vibrate([]) };
};
