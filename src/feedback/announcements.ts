import type { Message } from '../core/message.ts';
import { PHRASES, type CameraSpot, type NextSet, type ConfirmedCommand } from './phrases.ts';
import type { SoundName } from './sounds.ts';
import type { Speech } from './speech.ts';
import { translated } from '../language/language.ts';

/** What whoever runs a session has to say, beside what the coach sees. */
export type Announcement =
  /** Setting up for another exercise begins; `camera` is null where none watches. */
  | { type: 'exercise-next'; name: Message; camera: CameraSpot | null }
  | { type: 'rest-began'; seconds: number; next: NextSet }
  /** A step of a repetition that is led begins: a click, and its word where it has one. */
  | { type: 'paced'; word: Message | null }
  /** The short rest in which sides are changed. */
  | { type: 'change-over-began'; next: NextSet }
  /** One of the last seconds of a rest. */
  | { type: 'seconds-left'; seconds: number }
  | { type: 'rest-over' }
  /** One side has done its part of a set, and it is the other's turn. */
  | { type: 'side-done' }
  | { type: 'set-done' }
  /** The target of a set that goes on. */
  | { type: 'target-reached' }
  /** It is known what is done, and how many full repetitions of it were seen already. */
  | { type: 'recognised'; name: Message; full: number }
  | { type: 'session-done' }
  /** An arm that was raised has been understood; say what it did as a `command` at the same moment. */
  | { type: 'gesture-understood' }
  | { type: 'command'; command: ConfirmedCommand }
  /** The last repetition was taken back, and so many are left. */
  | { type: 'rep-undone'; left: number }
  /** Something worth knowing that the core has put into words, such as that a set had better end. */
  | { type: 'advice'; sentence: Message }
  /** Something stopped. */
  | { type: 'problem'; sentence: Message };

/** What is heard of one thing; of all that could be said at one moment, one is. */
export interface Heard {
  sound?: SoundName;
  say?: Speech;
}

const said = (text: string, sound?: SoundName): Heard => ({ say: { kind: 'announcement', text }, ...(sound && { sound }) });

export function announced(announcement: Announcement): Heard {
  switch (announcement.type) {
    case 'exercise-next':
      return said(PHRASES.exerciseNext(announcement.name, announcement.camera));
    case 'rest-began':
      return said(PHRASES.rest(announcement.seconds, announcement.next));
    case 'paced': {
      const { word } = announcement;
      return { sound: 'hold-tick', ...(word && { say: { kind: 'pace', text: translated(word) } }) };
    }
    case 'change-over-began':
      return said(PHRASES.changeOver(announcement.next), 'side-done');
    case 'seconds-left':
      return { sound: 'count-down', say: { kind: 'count-down', text: PHRASES.number(announcement.seconds) } };
    case 'rest-over':
      return said(PHRASES.restOver, 'rest-over');
    case 'side-done':
      return said(PHRASES.changeLegs, 'side-done');
    case 'set-done':
      return said(PHRASES.setDone, 'set-done');
    case 'target-reached':
      return said(PHRASES.targetReached, 'hold-reached');
    case 'recognised':
      return said(PHRASES.recognised(announcement.name, announcement.full), 'ready');
    case 'session-done':
      return said(PHRASES.sessionDone, 'workout-done');
    case 'gesture-understood':
      return { sound: 'gesture' };
    case 'command':
      return said(PHRASES[announcement.command]);
    case 'rep-undone':
      return said(PHRASES.repUndone(announcement.left));
    case 'advice':
      return said(translated(announcement.sentence));
    case 'problem':
      return said(translated(announcement.sentence), 'problem');
  }
}
