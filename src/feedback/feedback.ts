import type { CoachEvent } from '../core/events.ts';
import type { SoundName, Sounds } from './sounds.ts';
import type { Voice } from './voice.ts';

/** `off` is silent, `sounds` are tones only, `cues` adds spoken cues and hints, `counts` also says each number. */
export const FEEDBACK_LEVELS = ['off', 'sounds', 'cues', 'counts'] as const;
export type FeedbackLevel = (typeof FEEDBACK_LEVELS)[number];

/** What the user hears of one event. */
export interface Reaction {
  sound?: SoundName;
  say?: string;
}

/** The same hint is not spoken again within this time. */
const HINT_PAUSE_MS = 5000;

/** Time of a posture is spoken this often. */
const SPOKEN_EVERY_S = 30;

/** "30 seconds", "2 minutes", "2 and a half minutes", and what is to be kept in mind. */
const timeWords = ({ seconds, reminder }: { seconds: number; reminder?: string }): string => {
  const minutes = Math.floor(seconds / 60);
  const half = seconds % 60 === SPOKEN_EVERY_S;
  const amount = minutes === 0 ? `${seconds} seconds` : `${minutes}${half ? ' and a half' : ''} minute${seconds > 60 ? 's' : ''}`;
  return reminder === undefined ? amount : `${amount}. ${reminder}`;
};

/** What an event sounds like when everything is on; a full repetition is called by its `number`. */
export const reactionTo = (event: CoachEvent, number?: number): Reaction => {
  switch (event.type) {
    case 'phase-changed':
      return event.phase === 'active' ? { sound: 'ready', say: 'Go' } : {};
    case 'rep':
      if (event.rep.outcome === 'full') return { sound: 'rep', say: String(number ?? event.rep.index) };
      return event.rep.outcome === 'partial' ? { sound: 'partial' } : {};
    case 'hold-ticked':
      return { sound: 'hold-tick' };
    case 'hold-reached':
      return { sound: 'hold-reached' };
    case 'timer-started':
      return { sound: 'ready' };
    case 'timer-ticked':
      return event.seconds % SPOKEN_EVERY_S === 0 ? { sound: 'hold-tick', say: timeWords(event) } : {};
    case 'timer-paused':
      return { sound: 'partial', say: `Paused. ${event.reason}` };
    case 'timer-reached':
      return { sound: 'hold-reached' };
    case 'cue':
      return { say: event.cue.text };
    case 'hint-changed':
      return event.hint ? { say: event.hint.text } : {};
    default:
      return {};
  }
};

export interface Feedback {
  /** `number`: what a repetition is called, where it is not its index in the set. */
  take(event: CoachEvent, number?: number): void;
  /** One side has done its part, and it is the other's turn. */
  sideDone(): void;
  setDone(): void;
  /** Something stopped: a tone, and the sentence where speech is on. */
  problem(sentence: string): void;
  setLevel(level: FeedbackLevel): void;
  /** Call from a tap or a key press. */
  unlock(): void;
  voiceAvailable(): boolean;
  /** Falls silent, for a pause. */
  hush(): void;
  dispose(): void;
}

/** Sounds and speech for what the coach reports. */
export const createFeedback = (voice: Voice, sounds: Sounds, initial: FeedbackLevel = 'cues'): Feedback => {
  let level = initial;
  let lastHint: { text: string; timeMs: number } | null = null;
  /** Between the two sides of a set: leaving the posture is what is wanted. */
  let changing = false;

  const repeatsHint = (event: CoachEvent): boolean => {
    // A pause says its reason; the hint that shows it needs no saying.
    if (event.type === 'timer-paused') lastHint = { text: event.reason, timeMs: event.timeMs };
    if (event.type !== 'hint-changed' || !event.hint) return false;
    const { text } = event.hint;
    if (lastHint?.text === text && event.timeMs - lastHint.timeMs < HINT_PAUSE_MS) return true;
    lastHint = { text, timeMs: event.timeMs };
    return false;
  };

  const react = (reaction: Reaction): void => {
    if (level === 'off') return;
    if (reaction.sound) sounds.play(reaction.sound);
    if (reaction.say && level !== 'sounds') voice.say(reaction.say);
  };

  return {
    take(event, number) {
      if (event.type === 'timer-started') changing = false;
      if (repeatsHint(event) || (changing && event.type === 'timer-paused')) return;
      const { sound, say } = reactionTo(event, number);
      const spoken = event.type === 'rep' && level !== 'counts' ? undefined : say;
      react({ ...(sound && { sound }), ...(spoken && { say: spoken }) });
    },
    sideDone() {
      changing = true;
      react({ sound: 'side-done', say: 'Change legs' });
    },
    setDone: () => react({ sound: 'set-done', say: 'Set done' }),
    problem: (sentence) => react({ sound: 'problem', say: sentence }),
    setLevel(next) {
      level = next;
      if (next === 'off' || next === 'sounds') voice.stop();
    },
    unlock: () => sounds.unlock(),
    voiceAvailable: () => voice.available(),
    hush: () => voice.stop(),
    dispose() {
      voice.stop();
      sounds.dispose();
    },
  };
};
