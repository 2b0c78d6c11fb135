import { say, type Message } from '../core/message.ts';

/** Why a file is not taken. Whatever the reason: nothing was added. */
export type Refusal =
  'too-large' | 'too-much' | 'damaged' | 'packed' | 'gpx' | 'no-recording' | 'own' | 'nothing-in-it' | 'unreadable';

/**
 * The largest file that is opened, megabytes: ten hours with a position and the power of every second are 4 as FIT and 20 as TCX. [our own
 * choice]
 */
export const LARGEST_MB = 32;

const WORDS: Readonly<Record<Refusal, () => Message>> = {
  'too-large': () => say`This file is larger than ${LARGEST_MB} MB. Export the one activity that belongs here, alone.`,
  'too-much': () => say`There are more values in this file than in two days. Export the one activity that belongs here, alone.`,
  damaged: () => say`This file is damaged or was cut off on its way. Copy it from the watch, or export it, once more.`,
  packed: () => say`In this archive is no FIT or TCX file that can be read. Unpack it, and choose the recording of your watch.`,
  gpx: () => say`This is a GPX file. Export the activity as FIT or TCX instead.`,
  'no-recording': () => say`This is no recording of a watch. Choose a FIT or TCX file, as the app of your watch exports it.`,
  own: () => say`This file was written by Hipwise itself. Choose the one that your watch recorded.`,
  'nothing-in-it': () => say`This file has no heart rate, no calories and no sets. Choose the activity of this session.`,
  unreadable: () => say`This file could not be read. Choose it once more.`,
};

/** What is wrong with the file, and what to do. */
export const refusalMessage = (refusal: Refusal): Message => WORDS[refusal]();

/** A file is not taken. Reading one throws nothing else. */
export class RecordingRefused extends Error {
  override readonly name = 'RecordingRefused';

  constructor(
    readonly refusal: Refusal,
    cause?: unknown,
  ) {
    super(refusal, { cause });
  }
}
