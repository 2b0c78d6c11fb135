import type { HeartBeat } from '../log/events.ts';
import { MOST } from '../programme/limits.ts';
import { recordingsFrom } from './assemble.ts';
import { RecordingRefused } from './refusal.ts';
import type { WatchRecording } from './watch-recording.ts';
import { walkXml } from './xml.ts';

/**
 * TCX, as Garmin's schema TrainingCenterDatabase v2 has it: activities of laps, laps of tracks, tracks of points. Exporters differ in
 * prefixes, in what they leave out and in what they extend; elements are found by their local names, and what is unknown is passed over.
 */

/** No exporter writes one; what it declares could grow without an end. */
const DECLARATIONS = /<!(?:DOCTYPE|ENTITY)/i;

const START_TIME = /\sStartTime\s*=\s*["']([^"']*)["']/;

/** What is read of one activity, as `ReadActivity` has it. */
interface Activity {
  moments: number[];
  beats: HeartBeat[];
  calories: number[];
  sets: [];
}

/** Milliseconds since 1970; not a number where it is no time of ISO 8601. */
const momentOf = (text: string): number => (/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text) ? Date.parse(text) : Number.NaN);

/** Not a number where nothing is written. */
const numberOf = (text: string): number => (text === '' ? Number.NaN : Number(text));

/** Takes what it needs as it comes. */
class TcxReader {
  readonly activities: Activity[] = [];
  private activity: Activity | null = null;
  private lapMs = Number.NaN;
  private point: HeartBeat = { timeMs: Number.NaN, bpm: Number.NaN };
  private read = 0;

  readonly opened = (path: readonly string[], attributes: string): void => {
    const [name, parent] = [path.at(-1), path.at(-2)];
    if (path.length === 1 && name !== 'TrainingCenterDatabase') throw new RecordingRefused('damaged');
    if (name === 'Activity') {
      this.activity = { moments: [], beats: [], calories: [], sets: [] };
      this.activities.push(this.activity);
    } else if (name === 'Lap' && parent === 'Activity') {
      this.count();
      this.lapMs = momentOf(START_TIME.exec(attributes)?.[1] ?? '');
      this.activity?.moments.push(this.lapMs);
    } else if (name === 'Trackpoint') this.point = { timeMs: Number.NaN, bpm: Number.NaN };
  };

  readonly closed = (path: readonly string[], text: string): void => {
    const [name, parent] = [path.at(-1), path.at(-2)];
    if (parent === 'Trackpoint' && name === 'Time') this.point.timeMs = momentOf(text);
    else if (parent === 'HeartRateBpm' && name === 'Value' && path.at(-3) === 'Trackpoint') this.point.bpm = numberOf(text);
    else if (name === 'Trackpoint') this.endPoint();
    else if (parent === 'Lap') this.endPartOfLap(name, text);
    else if (name === 'Activity') this.activity = null;
  };

  private endPoint(): void {
    this.count();
    this.activity?.beats.push(this.point);
  }

  private endPartOfLap(name: string | undefined, text: string): void {
    if (name === 'TotalTimeSeconds') this.activity?.moments.push(this.lapMs + 1000 * numberOf(text));
    if (name === 'Calories') this.activity?.calories.push(numberOf(text));
  }

  private count(): void {
    this.read += 1;
    if (this.read > MOST.watchBeats) throw new RecordingRefused('too-much');
  }
}

/**
 * The activities of a TCX file, each for itself.
 *
 * @throws RecordingRefused
 */
export function tcxRecordings(text: string): WatchRecording[] {
  if (DECLARATIONS.test(text)) throw new RecordingRefused('no-recording');
  const reader = new TcxReader();
  if (!walkXml(text, reader)) throw new RecordingRefused('damaged');
  return recordingsFrom(reader.activities);
}
