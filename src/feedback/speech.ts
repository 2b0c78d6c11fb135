/** `off` is silent; `quiet` is tones and words of safety; `normal` speaks, on the floor every number too; `talkative` also says every number, praises and reminds. */
export const FEEDBACK_LEVELS = ['off', 'quiet', 'normal', 'talkative'] as const;
export type FeedbackLevel = (typeof FEEDBACK_LEVELS)[number];

/**
 * Most urgent first: of what could be said at one moment, the first is. An announcement belongs to the session and not to a repetition:
 * what comes next, a pause, an end, a problem. `tempo` is how to move on from a hold, `pace` leads through a repetition that nobody watches.
 */
export const SPEECH_KINDS = [
  'safety',
  'announcement',
  'count-down',
  'cue',
  'hint',
  'milestone',
  'number',
  'praise',
  'tempo',
  'pace',
] as const;
export type SpeechKind = (typeof SPEECH_KINDS)[number];

/** Something to say. */
export interface Speech {
  kind: SpeechKind;
  text: string;
}

const TALKATIVE: ReadonlySet<SpeechKind> = new Set<SpeechKind>(['number', 'praise', 'tempo']);

/** `withNumbers`: the user wants each number, whatever else is said at this level. */
export function isSpokenAt(level: FeedbackLevel, kind: SpeechKind, withNumbers = false): boolean {
  if (level === 'off') return false;
  if (kind === 'safety') return true;
  if (kind === 'number' && withNumbers && level === 'normal') return true;
  return level === 'talkative' || (level === 'normal' && !TALKATIVE.has(kind));
}

/** The most urgent; of several alike the newest. */
export const mostUrgent = (speeches: readonly Speech[]): Speech | null =>
  speeches.reduce<Speech | null>((best, speech) => (best && rank(best) < rank(speech) ? best : speech), null);

const rank = ({ kind }: Speech): number => SPEECH_KINDS.indexOf(kind);
