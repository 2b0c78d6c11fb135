import type { CoachEvent } from '../core/events.ts';
import type { Message } from '../core/message.ts';
import type { Announcement } from './announcements.ts';
import { SpeechPlanner, type Happening, type SetAim } from './planner.ts';
import type { Sounds } from './sounds.ts';
import type { FeedbackLevel, Speech, SpeechKind } from './speech.ts';
import { createVibration, type Vibration } from './vibration.ts';
import type { Timing, Voice } from './voice.ts';

export { FEEDBACK_LEVELS, type FeedbackLevel } from './speech.ts';

/**
 * What the user hears. What is reported before the page comes to rest (one turn of its event loop) is one moment, of which one thing is
 * said: the end of a side instead of the number that ended it.
 */
export interface Feedback {
  /** A set begins. `reminder`: what the camera cannot see and is to be kept in mind. */
  beginSet(aim: SetAim, reminder?: Message): void;
  /** `number`: what a repetition is called, where it is not its index in the set. */
  take(event: CoachEvent, number?: number): void;
  /** What belongs to the session and not to what the coach sees. */
  announce(announcement: Announcement): void;
  /** One side has done its part, and it is the other's turn. */
  sideDone(): void;
  setDone(): void;
  /** Something stopped: a tone, and the sentence where speech is on. */
  problem(sentence: Message): void;
  /** Captions: told of all that is said, and of what would be if the device had a voice. Returns a function that unsubscribes. */
  onSaid(listener: (speech: Speech) => void): () => void;
  setLevel(level: FeedbackLevel): void;
  /** Call from a tap or a key press. */
  unlock(): void;
  voiceAvailable(): boolean;
  /** Falls silent, for a pause. */
  hush(): void;
  dispose(): void;
}

/** What comes late says something wrong. */
const MOMENTARY: ReadonlySet<SpeechKind> = new Set<SpeechKind>(['count-down', 'number', 'praise', 'tempo', 'pace']);

const timingOf = (kind: SpeechKind): Timing => (kind === 'safety' ? 'at-once' : MOMENTARY.has(kind) ? 'if-silent' : 'next');

/** Sounds, speech, captions and vibration for what the coach reports and what a session runner announces. `saysNumbers` is asked at each moment. */
export const createFeedback = (
  voice: Voice,
  sounds: Sounds,
  initial: FeedbackLevel = 'normal',
  vibration: Vibration = createVibration(),
  saysNumbers: () => boolean = () => false,
): Feedback => {
  const planner = new SpeechPlanner();
  const listeners = new Set<(speech: Speech) => void>();
  let level = initial;
  let moment: Happening[] = [];

  const flush = (): void => {
    if (moment.length === 0) return;
    const happened = moment;
    moment = [];
    const reaction = planner.plan(happened, level, saysNumbers());
    for (const sound of reaction.sounds) sounds.play(sound);
    const felt = reaction.sounds.at(-1);
    if (felt) vibration.play(felt);
    const { say } = reaction;
    if (!say) return;
    voice.say(say.text, timingOf(say.kind));
    for (const listener of listeners) listener(say);
  };

  const happen = (happening: Happening): void => {
    if (moment.length === 0) queueMicrotask(flush);
    moment.push(happening);
  };

  const announce = (announcement: Announcement): void => happen({ source: 'session', announcement });

  return {
    beginSet(aim, reminder) {
      flush();
      planner.beginSet(aim, reminder);
    },
    take: (event, number) => happen({ source: 'coach', event, ...(number !== undefined && { number }) }),
    announce,
    sideDone: () => announce({ type: 'side-done' }),
    setDone: () => announce({ type: 'set-done' }),
    problem: (sentence) => announce({ type: 'problem', sentence }),
    onSaid(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    setLevel(next) {
      level = next;
      if (next === 'off' || next === 'quiet') voice.stop();
      if (next === 'off') vibration.stop();
    },
    unlock: () => sounds.unlock(),
    voiceAvailable: () => voice.available(),
    hush() {
      flush();
      voice.stop();
    },
    dispose() {
      moment = [];
      listeners.clear();
      voice.stop();
      vibration.stop();
      sounds.dispose();
    },
  };
};
