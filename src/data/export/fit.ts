import type { Exercise } from '../../core/exercise.ts';
import { worded } from '../../language/language.ts';
import type { WorkoutRecord } from '../../log/session-log.ts';
import type { SetRecord } from '../../log/set-records.ts';
import type { HeartBeat } from '../../log/events.ts';
import { heartRateOf, knownBeats } from '../../log/heart-rate.ts';
import { fitExerciseOf } from './fit-exercises.ts';
import { fitFile, fitSeconds, type FitMessage } from './fit-writer.ts';
import { isTimedSet } from './set-figures.ts';

/** What one file holds: a workout with its sets, or a single set. */
export interface Activity {
  /** Null for sets without one. */
  workout: WorkoutRecord | null;
  /** In any order. */
  sets: readonly SetRecord[];
  /** For their names. */
  exercises: readonly Exercise[];
}

/** Numbers of the FIT profile. */
const FILE_ACTIVITY = 4;
const MANUFACTURER_DEVELOPMENT = 255;
const SPORT = { sport: 10, subSport: 20 } as const;
const SET_TYPE = { rest: 0, active: 1 } as const;
const EVENT = { timer: 0, session: 8, lap: 9, activity: 26 } as const;
const EVENT_TYPE = { start: 0, stop: 1, stopAll: 4 } as const;

/** A set on the clock on the wall. */
interface PlacedSet {
  set: SetRecord;
  /** Milliseconds since 1970. */
  startMs: number;
  endMs: number;
  durationMs: number;
}

/** From its first repetition or hold to its last; a set without any takes from its start to its end, where somebody was there to end it. */
function placed(set: SetRecord): PlacedSet {
  const { startedMs, endedMs, how, clockMs, heldMs } = set;
  const moments = [...set.reps.filter(({ outcome }) => outcome !== 'void'), ...set.holds];
  const wasEnded = how !== null && how !== 'interrupted';
  const fromMs = moments.reduce((first, moment) => Math.min(first, moment.startMs), Infinity);
  const toMs = moments.reduce((last, moment) => Math.max(last, moment.endMs), -Infinity);
  const startMs = moments.length > 0 ? startedMs + Math.max(0, fromMs - clockMs) : startedMs;
  const spanMs = moments.length > 0 ? toMs - fromMs : wasEnded ? (endedMs ?? startedMs) - startedMs : 0;
  const durationMs = Math.max(0, isTimedSet(set) ? heldMs.total : spanMs);
  return { set, startMs, durationMs, endMs: startMs + Math.max(spanMs, durationMs) };
}

/** In order of time. A clock that was set back does not let sets overlap: the later one begins when the other is over. */
function inOrder(sets: readonly SetRecord[]): PlacedSet[] {
  let freeMs = -Infinity;
  return sets
    .map(placed)
    .sort((a, b) => a.startMs - b.startMs)
    .map((each) => {
      const startMs = Math.max(each.startMs, freeMs);
      freeMs = startMs + (each.endMs - each.startMs);
      return { ...each, startMs, endMs: freeMs };
    });
}

/** One value a second, the last of it: a record has no finer time. */
const records = (beats: readonly HeartBeat[]): FitMessage[] =>
  [...new Map(beats.map(({ timeMs, bpm }) => [fitSeconds(timeMs), bpm]))].map(([timestamp, heartRate]) => ({
    message: 'record',
    timestamp,
    heartRate,
  }));

/** The sets, and the rests between them. */
function setMessages(sets: readonly PlacedSet[], titles: readonly string[]): FitMessage[] {
  const messages: FitMessage[] = [];
  let restsFromMs = Infinity;
  const add = (message: Omit<Extract<FitMessage, { message: 'set' }>, 'message' | 'messageIndex'>): void =>
    void messages.push({ message: 'set', ...message, messageIndex: messages.length });
  for (const { set, startMs, endMs, durationMs } of sets) {
    if (startMs > restsFromMs) {
      const duration = (startMs - restsFromMs) / 1000;
      add({ timestamp: fitSeconds(startMs), duration, setType: SET_TYPE.rest, startTime: fitSeconds(restsFromMs) });
    }
    restsFromMs = endMs;
    const counts = !isTimedSet(set) || set.reps.length > 0 || set.correctedTo !== null;
    add({
      timestamp: fitSeconds(endMs),
      duration: durationMs / 1000,
      repetitions: counts ? set.counts.full : undefined,
      setType: SET_TYPE.active,
      startTime: fitSeconds(startMs),
      ...fitExerciseOf(set.exercise),
      workoutStep: titles.indexOf(set.exercise),
    });
  }
  return messages;
}

/** Minutes that the user's clock was ahead of UTC at the end of a set or a workout. */
const offsetAtEnd = (done: Pick<SetRecord, 'startedOffsetMin' | 'endedOffsetMin'> | null): number =>
  done?.endedOffsetMin ?? done?.startedOffsetMin ?? 0;

const timeOf = (message: FitMessage): number => ('timestamp' in message ? (message.timestamp ?? 0) : 0);

/** A FIT activity of strength training. Sets that were thrown away are left out. */
export function fitFrom({ workout, sets, exercises }: Activity): Uint8Array<ArrayBuffer> {
  const done = inOrder(sets.filter(({ how }) => how !== 'cancelled'));
  const beats = knownBeats(done.map(({ set }) => set));
  const begins = [...done.map(({ set }) => set.startedMs), ...done.map(({ startMs }) => startMs)];
  const moments = [...begins, ...done.map(({ endMs }) => endMs), ...beats.map(({ timeMs }) => timeMs)];
  const only = workout?.startedMs ?? 0;
  const startMs = moments.length > 0 ? moments.reduce((a, b) => Math.min(a, b)) : only;
  const endMs = moments.length > 0 ? moments.reduce((a, b) => Math.max(a, b)) : only;
  const [startTime, timestamp] = [fitSeconds(startMs), fitSeconds(endMs)];
  const elapsed = (endMs - startMs) / 1000;
  const { mean, max } = heartRateOf(beats);
  const titles = [...new Set(done.map(({ set }) => set.exercise))];
  const whole = { startTime, timestamp, elapsed, timer: elapsed, meanHeartRate: mean, maxHeartRate: max, ...SPORT };
  const nameOf = (id: string): string => worded(exercises.find((exercise) => exercise.id === id)?.name ?? id);
  return fitFile([
    {
      message: 'fileId',
      type: FILE_ACTIVITY,
      manufacturer: MANUFACTURER_DEVELOPMENT,
      product: 1,
      // The same for everybody: it says nothing of the device.
      serialNumber: 1,
      timeCreated: startTime,
    },
    { message: 'sport', ...SPORT, name: 'Hipwise' },
    ...titles.map((id, messageIndex): FitMessage => {
      return { message: 'exerciseTitle', messageIndex, ...fitExerciseOf(id), name: nameOf(id) };
    }),
    { message: 'event', timestamp: startTime, event: EVENT.timer, eventType: EVENT_TYPE.start },
    ...[...records(beats), ...setMessages(done, titles)].sort((a, b) => timeOf(a) - timeOf(b)),
    { message: 'event', timestamp, event: EVENT.timer, eventType: EVENT_TYPE.stopAll },
    { message: 'lap', messageIndex: 0, ...whole, event: EVENT.lap, eventType: EVENT_TYPE.stop },
    {
      message: 'session',
      messageIndex: 0,
      ...whole,
      event: EVENT.session,
      eventType: EVENT_TYPE.stop,
      firstLap: 0,
      laps: 1,
      trigger: 0,
    },
    {
      message: 'activity',
      timestamp,
      timer: elapsed,
      sessions: 1,
      type: 0,
      event: EVENT.activity,
      eventType: EVENT_TYPE.stop,
      localTime: timestamp + 60 * offsetAtEnd(done.at(-1)?.set ?? workout),
    },
  ]);
}
