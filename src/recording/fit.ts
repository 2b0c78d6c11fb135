import {
  FitMessageReaderError,
  fitTimestampToUnixMilliseconds,
  readFitMessages,
  readFitStringField,
  readFitUnsignedField,
  type FitRawMessage,
} from 'fit-file-parser/raw';
import type { HeartBeat } from '../log/events.ts';
import { recordingsFrom } from './assemble.ts';
import { messagesIn } from './fit-size.ts';
import { RecordingRefused } from './refusal.ts';
import type { WatchRecording, WatchSet } from './watch-recording.ts';

/** Global numbers of the FIT profile. */
const MESSAGE = { fileId: 0, sport: 12, session: 18, record: 20, set: 225 } as const;

/** Codes of the FIT base types, and their bytes. */
const UINT8 = [0x02, 1] as const;
const UINT16 = [0x84, 2] as const;
const UINT32 = [0x86, 4] as const;
type UnsignedType = typeof UINT8 | typeof UINT16 | typeof UINT32;

/** Some more than the values: definitions, laps and what a watch tells of itself. A reader makes some 700 bytes of each. [our own choice] */
const MOST_MESSAGES = 250_000;

const SET_ACTIVE = 1;
/** Writers without a number of their own; by it and its name the app knows its own files. */
const MANUFACTURER_DEVELOPMENT = 255;
const OWN_NAME = 'Hipwise';

/** The value of a field by its number; undefined where it is not there, says that it has none, or is of another type. */
function numberIn(message: FitRawMessage, fieldNumber: number, [type, bytes]: UnsignedType): number | undefined {
  try {
    const field = message.fields.find((each) => each.fieldNumber === fieldNumber);
    return readFitUnsignedField(field, type, bytes, message.littleEndian);
  } catch {
    return undefined;
  }
}

function textIn(message: FitRawMessage, fieldNumber: number): string | undefined {
  try {
    return readFitStringField(message.fields.find((each) => each.fieldNumber === fieldNumber));
  } catch {
    return undefined;
  }
}

const momentIn = (message: FitRawMessage, fieldNumber: number): number | undefined => {
  const seconds = numberIn(message, fieldNumber, UINT32);
  return seconds === undefined ? undefined : fitTimestampToUnixMilliseconds(seconds);
};

function beatOf(message: FitRawMessage): HeartBeat[] {
  const bpm = numberIn(message, 3, UINT8);
  const { timestamp } = message;
  return bpm === undefined || timestamp === undefined ? [] : [{ timeMs: fitTimestampToUnixMilliseconds(timestamp), bpm }];
}

/** A set with its start, and its end by its length (milliseconds), else by the time at which it was written. */
function setOf(message: FitRawMessage): WatchSet[] {
  if (numberIn(message, 5, UINT8) !== SET_ACTIVE) return [];
  const lasted = numberIn(message, 0, UINT32);
  const writtenMs = momentIn(message, 254);
  const startMs = momentIn(message, 6) ?? (writtenMs !== undefined && lasted !== undefined ? writtenMs - lasted : undefined);
  if (startMs === undefined) return [];
  const endMs = lasted === undefined ? writtenMs : startMs + lasted;
  return endMs === undefined ? [] : [{ startMs, endMs, repetitions: numberIn(message, 3, UINT16) ?? null }];
}

/** Start and end of a session; its timestamp is of its end where it does not say how long it took. */
function spanOf(message: FitRawMessage): number[] {
  const startMs = momentIn(message, 2);
  const lasted = numberIn(message, 7, UINT32);
  const endMs = startMs !== undefined && lasted !== undefined ? startMs + lasted : momentIn(message, 253);
  return [startMs, endMs].filter((moment) => moment !== undefined);
}

const isOwn = (messages: readonly FitRawMessage[]): boolean =>
  messages.some(
    (each) => each.globalMessageNumber === MESSAGE.fileId && numberIn(each, 1, UINT16) === MANUFACTURER_DEVELOPMENT,
  ) && messages.some((each) => each.globalMessageNumber === MESSAGE.sport && textIn(each, 3) === OWN_NAME);

function messagesOf(bytes: Uint8Array): FitRawMessage[] {
  if (messagesIn(bytes, MOST_MESSAGES + 1) > MOST_MESSAGES) throw new RecordingRefused('too-much');
  try {
    return readFitMessages(bytes, { messageNumbers: Object.values(MESSAGE) }).messages;
  } catch (error) {
    if (error instanceof FitMessageReaderError) throw new RecordingRefused('damaged', error);
    throw error;
  }
}

/**
 * The activity of a FIT file. Sessions of one file, such as those of a triathlon, are one.
 *
 * @throws RecordingRefused
 */
export function fitRecordings(bytes: Uint8Array): WatchRecording[] {
  const messages = messagesOf(bytes);
  if (isOwn(messages)) throw new RecordingRefused('own');
  const of = (number: number): FitRawMessage[] => messages.filter((each) => each.globalMessageNumber === number);
  return recordingsFrom([
    {
      moments: of(MESSAGE.session).flatMap(spanOf),
      beats: of(MESSAGE.record).flatMap(beatOf),
      calories: of(MESSAGE.session).map((each) => numberIn(each, 11, UINT16) ?? 0),
      sets: of(MESSAGE.set).flatMap(setOf),
    },
  ]);
}
