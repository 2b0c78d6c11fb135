import type { HeartBeat } from '../log/events.ts';
import { recordingsFrom, type ReadActivity } from './assemble.ts';
import { RecordingRefused } from './refusal.ts';
import type { WatchRecording } from './watch-recording.ts';

/**
 * TCX, as Garmin's schema TrainingCenterDatabase v2 has it: activities of laps, laps of tracks, tracks of points. Exporters differ in
 * prefixes, in what they leave out and in what they extend; elements are found by their local names, and what is unknown is passed over.
 */

/** Beginnings of tags: ten hours with position, power and cadence of every second have one million. [our own choice] */
const MOST_TAGS = 3_000_000;
/** So many points are read at once before the page gets its turn. [our own choice] */
const AT_ONCE = 5000;

/** No exporter writes one; what it declares could grow without an end. */
const DECLARATIONS = /<!(?:DOCTYPE|ENTITY)/i;

const pageTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

function tagsIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) count += 1;
  return count;
}

function* childrenOf(parent: Element, name: string): Generator<Element> {
  for (let child = parent.firstElementChild; child; child = child.nextElementSibling) if (child.localName === name) yield child;
}

const textOf = (parent: Element, ...path: string[]): string => {
  let at: Element | undefined = parent;
  for (const name of path) at = at && [...childrenOf(at, name)][0];
  return at?.textContent?.trim() ?? '';
};

/** Milliseconds since 1970; not a number where it is no time of ISO 8601. */
const momentOf = (text: string): number => (/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text) ? Date.parse(text) : Number.NaN);

/** Not a number where nothing is written. */
const numberOf = (text: string): number => (text === '' ? Number.NaN : Number(text));

function documentOf(text: string): Element {
  if (DECLARATIONS.test(text)) throw new RecordingRefused('no-recording');
  if (tagsIn(text) > MOST_TAGS) throw new RecordingRefused('too-much');
  const { documentElement } = new DOMParser().parseFromString(text, 'application/xml');
  const broken = documentElement.ownerDocument.getElementsByTagName('parsererror');
  if (broken.length > 0 || documentElement.localName !== 'TrainingCenterDatabase') throw new RecordingRefused('damaged');
  return documentElement;
}

function* pointsOf(lap: Element): Generator<HeartBeat> {
  for (const track of childrenOf(lap, 'Track'))
    for (const point of childrenOf(track, 'Trackpoint'))
      yield { timeMs: momentOf(textOf(point, 'Time')), bpm: numberOf(textOf(point, 'HeartRateBpm', 'Value')) };
}

async function activityOf(activity: Element): Promise<ReadActivity> {
  const moments: number[] = [];
  const beats: HeartBeat[] = [];
  const calories: number[] = [];
  let read = 0;
  for (const lap of childrenOf(activity, 'Lap')) {
    const startMs = momentOf(lap.getAttribute('StartTime') ?? '');
    moments.push(startMs, startMs + 1000 * numberOf(textOf(lap, 'TotalTimeSeconds')));
    calories.push(numberOf(textOf(lap, 'Calories')));
    for (const point of pointsOf(lap)) {
      beats.push(point);
      read += 1;
      if (read % AT_ONCE === 0) await pageTurn();
    }
  }
  return { moments, beats, calories, sets: [] };
}

/**
 * The activities of a TCX file, each for itself.
 *
 * @throws RecordingRefused
 */
export async function tcxRecordings(text: string): Promise<WatchRecording[]> {
  const activities: ReadActivity[] = [];
  for (const list of childrenOf(documentOf(text), 'Activities'))
    for (const activity of childrenOf(list, 'Activity')) activities.push(await activityOf(activity));
  return recordingsFrom(activities);
}
