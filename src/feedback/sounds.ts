export type SoundName =
  | 'ready'
  | 'rep'
  | 'partial'
  | 'hold-tick'
  | 'hold-reached'
  | 'side-done'
  | 'set-done'
  | 'rest-over'
  | 'count-down'
  | 'gesture'
  | 'workout-done'
  | 'problem';

export interface Note {
  /** Pitch at the start and at the end of the note, hertz. */
  fromHz: number;
  toHz: number;
  /** From the start of the sound, seconds. */
  atS: number;
  lengthS: number;
  shape: OscillatorType;
  /** 0..1. */
  loudness: number;
}

const note = (hz: number, atS: number, lengthS: number, extra: Partial<Note> = {}): Note => ({
  fromHz: hz,
  toHz: hz,
  atS,
  lengthS,
  shape: 'sine',
  loudness: 0.5,
  ...extra,
});

/**
 * Told apart without looking, by rhythm and by the direction of the melody and not by loudness: a full repetition rises, a partial one
 * falls back, the last seconds of a rest knock twice and its end glides up, a problem is low and rough.
 */
export const SOUNDS: Readonly<Record<SoundName, readonly Note[]>> = {
  ready: [note(523, 0, 0.12), note(659, 0.14, 0.12), note(784, 0.28, 0.22)],
  rep: [note(784, 0, 0.09, { shape: 'triangle' }), note(1175, 0.09, 0.16, { shape: 'triangle' })],
  partial: [note(494, 0, 0.24, { toHz: 370, shape: 'triangle' })],
  'hold-tick': [note(988, 0, 0.05, { loudness: 0.3 })],
  'hold-reached': [note(988, 0, 0.3, { loudness: 0.4 }), note(1481, 0, 0.3, { loudness: 0.25 })],
  // After the sound of the repetition, or of the time, that was the last one.
  'side-done': [note(784, 0.35, 0.14), note(523, 0.5, 0.14), note(784, 0.65, 0.3)],
  'set-done': [note(523, 0, 0.14), note(659, 0.15, 0.14), note(784, 0.3, 0.14), note(1047, 0.45, 0.45)],
  'rest-over': [note(440, 0, 0.5, { toHz: 880, shape: 'triangle' })],
  'count-down': [note(659, 0, 0.06), note(659, 0.12, 0.06)],
  gesture: [note(659, 0, 0.08), note(880, 0.1, 0.08), note(659, 0.2, 0.08)],
  'workout-done': [note(523, 0, 0.14), note(784, 0.15, 0.14), note(659, 0.3, 0.14), note(1047, 0.45, 0.5)],
  problem: [note(233, 0, 0.16, { shape: 'square', loudness: 0.2 }), note(196, 0.22, 0.3, { shape: 'square', loudness: 0.2 })],
};

export interface Sounds {
  /** Call from a tap or a key: browsers keep sound silent until then. */
  unlock(): void;
  play(name: SoundName): void;
  dispose(): void;
}

const ATTACK_S = 0.008;

/** Short sounds made on the spot; no files. Silent where the browser has no Web Audio. */
export const createSounds = (
  create: () => AudioContext | null = () => (typeof AudioContext === 'undefined' ? null : new AudioContext()),
): Sounds => {
  let context: AudioContext | null = null;

  const unlock = (): void => {
    context ??= create();
    // A phone call or the lock screen suspends it too.
    if (context?.state !== 'running') context?.resume().catch(() => undefined);
  };

  return {
    unlock,
    play(name) {
      if (!context) return;
      unlock();
      const now = context.currentTime;
      for (const { fromHz, toHz, atS, lengthS, shape, loudness } of SOUNDS[name]) {
        const oscillator = context.createOscillator();
        const gain = context.createGain();
        const start = now + atS;
        const end = start + lengthS;
        oscillator.type = shape;
        oscillator.frequency.setValueAtTime(fromHz, start);
        oscillator.frequency.exponentialRampToValueAtTime(toHz, end);
        gain.gain.setValueAtTime(0, start);
        gain.gain.linearRampToValueAtTime(loudness, start + ATTACK_S);
        gain.gain.exponentialRampToValueAtTime(0.001, end);
        oscillator.connect(gain).connect(context.destination);
        oscillator.start(start);
        oscillator.stop(end);
      }
    },
    dispose() {
      context?.close().catch(() => undefined);
      context = null;
    },
  };
};
