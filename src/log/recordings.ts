import type { RecordingAdded, WorkoutEvent } from './events.ts';

/** What the recordings of watches come to, that the user gave to sets. */

export type WatchRecord = Omit<RecordingAdded, 'type' | 'id' | 'timeMs' | 'offsetMin'>;

/** Whether two lines tell of one file that was given to the same sets: on two devices, say, before either knew of the other. */
const isSame = (a: WatchRecord, b: WatchRecord): boolean =>
  a.file === b.file && a.sets.some(({ setId }) => b.sets.some((each) => each.setId === setId));

/** Those that are there and were not taken back, each file once. `events`: those that can be, in the order of the log. */
export function recordingsFrom(events: readonly WorkoutEvent[]): WatchRecord[] {
  let added: WatchRecord[] = [];
  for (const event of events) {
    if (event.type === 'recording-added') added.push(event);
    else if (event.type === 'recording-removed') {
      const gone = added.find(({ recording }) => recording === event.recording);
      if (gone) added = added.filter((each) => !isSame(each, gone) && each.recording !== gone.recording);
    }
  }
  return added
    .filter((each, at) => !added.slice(0, at).some((before) => isSame(before, each)))
    .map(({ recording, file, startMs, endMs, offsetMs, calories, beats, sets }) => ({
      recording,
      file,
      startMs,
      endMs,
      offsetMs,
      ...(calories !== undefined && { calories }),
      beats,
      sets,
    }));
}

/** What the watch counted in a set; null where it counted nothing. */
export function watchCountOf({ id, recordings }: { id: string; recordings: readonly WatchRecord[] }): number | null {
  const told = recordings.flatMap(({ sets }) => sets.filter(({ setId }) => setId === id));
  return told.find(({ repetitions }) => repetitions !== undefined)?.repetitions ?? null;
}
