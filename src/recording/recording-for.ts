import type { Message } from '../core/message.ts';
import type { PastSet, SetRecord } from '../log/set-records.ts';
import type { GivenRecording } from '../log/training-log.ts';
import type { RecordingFile } from './contents.ts';
import { matchOf, type Match } from './match.ts';
import { ourSetsOf, type OurSet } from './our-sets.ts';
import { readRecording } from './read.ts';
import { RecordingRefused, refusalMessage } from './refusal.ts';
import { onClock, spreadBeats, watchedSets } from './spread.ts';

/** What a file comes to for a session. Only `given` is to be written; with all others nothing changes. */
export type Answer =
  | { kind: 'given'; given: GivenRecording }
  /** The file cannot be read, or is none of a watch: why, and what to do. */
  | { kind: 'refused'; message: Message }
  /** The same file is there already. */
  | { kind: 'known' }
  /** All that it has was measured by a strap already. */
  | { kind: 'nothing-new' }
  /** It is of another day or time: that of the first activity in it, on the watch's clock, milliseconds since 1970. */
  | { kind: 'other-time'; startMs: number; endMs: number };

export interface SessionSets {
  /** Of the session. */
  sets: readonly SetRecord[];
  /** Every set there is; those of other sessions tell what a recording is of. */
  all: readonly PastSet[];
}

function answerTo({ recording, offsetMs }: Match, file: string, sets: readonly OurSet[], records: readonly SetRecord[]): Answer {
  const ours = onClock(recording, offsetMs);
  const beats = spreadBeats(ours.beats, sets, records);
  const watched = watchedSets(ours.sets, sets);
  const { calories } = ours;
  if (beats.length === 0 && calories === null && watched.every(({ repetitions }) => repetitions === undefined))
    return { kind: 'nothing-new' };
  const fact = {
    type: 'recording-added',
    recording: crypto.randomUUID(),
    file,
    startMs: ours.startMs,
    endMs: ours.endMs,
    offsetMs,
    ...(calories !== null && { calories }),
    beats: beats.reduce((sum, each) => sum + each.beats.length, 0),
    sets: watched,
  } as const;
  return { kind: 'given', given: { fact, beats } };
}

/** Reads a file and lays it on a session. Never rejects. */
export async function recordingFor(
  file: Blob,
  { sets, all }: SessionSets,
  read: (file: Blob) => Promise<RecordingFile> = readRecording,
): Promise<Answer> {
  try {
    const { id, recordings } = await read(file);
    if (sets.some((set) => set.recordings.some((each) => each.file === id))) return { kind: 'known' };
    const ours = ourSetsOf(sets);
    const own = new Set(sets.map((set) => set.id));
    const match = matchOf(recordings, ours, ourSetsOf(all.filter((set) => !own.has(set.id))));
    const [first] = recordings;
    if (match) return answerTo(match, id, ours, sets);
    return { kind: 'other-time', startMs: first?.startMs ?? 0, endMs: first?.endMs ?? 0 };
  } catch (error) {
    return { kind: 'refused', message: refusalMessage(error instanceof RecordingRefused ? error.refusal : 'unreadable') };
  }
}
