import type { HeartBeat } from '../../src/log/events.ts';
import type { OurSet } from '../../src/recording/our-sets.ts';
import type { WatchRecording } from '../../src/recording/watch-recording.ts';

/** Made-up sessions, and what a watch would have recorded of them. */

export const EVENING_MS = Date.UTC(2026, 10, 23, 17, 5, 30);

export type Random = () => number;

/** The same numbers for the same seed, 0..1 (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const between = (random: Random, least: number, most: number): number => least + random() * (most - least);

/** Exercises of two or three sets, with rests of about a minute and a longer way from one exercise to the next. */
export function sessionOf(random: Random, exercises = 4): OurSet[] {
  const sets: OurSet[] = [];
  let atMs = EVENING_MS;
  for (let exercise = 0; exercise < exercises; exercise++) {
    const count = random() < 0.5 ? 2 : 3;
    const setMs = between(random, 30_000, 60_000);
    for (let set = 0; set < count; set++) {
      const startMs = atMs + between(random, 3000, 9000);
      const endMs = startMs + setMs * between(random, 0.9, 1.1);
      sets.push({ id: `set-${sets.length}`, begunMs: atMs, startMs, endMs });
      atMs = endMs + between(random, 55_000, 65_000);
    }
    atMs += between(random, 10_000, 60_000);
  }
  return sets;
}

export interface HeartOptions {
  /** Recorded so long before the first set and after the last one, milliseconds. */
  beforeMs?: number;
  afterMs?: number;
  /** By so much the heart goes up in a set, beats per minute. */
  rise?: number;
  /** How much of it is chance, beats per minute. */
  noise?: number;
  /** By so much the watch is late, milliseconds. */
  lagMs?: number;
}

/** Up in sets with a time constant of 30 s, down in rests with one of 45 s, drifting upwards. */
export function heartOf(
  sets: readonly OurSet[],
  random: Random,
  { beforeMs = 60_000, afterMs = 60_000, rise = 30, noise = 2, lagMs = 8000 }: HeartOptions = {},
): HeartBeat[] {
  const [first, last] = [sets[0], sets.at(-1)];
  if (!first || !last) return [];
  const beats: HeartBeat[] = [];
  let [level, off] = [0, 0];
  for (let timeMs = first.startMs - beforeMs; timeMs <= last.endMs + afterMs; timeMs += 1000) {
    const works = sets.some(({ startMs, endMs }) => timeMs - lagMs >= startMs && timeMs - lagMs < endMs);
    level += ((works ? 1 : 0) - level) / (works ? 30 : 45);
    off = 0.9 * off + (random() - 0.5) * noise;
    const drift = (8 * (timeMs - first.startMs)) / (last.endMs - first.startMs);
    beats.push({ timeMs, bpm: Math.round(85 + drift + rise * level + off) });
  }
  return beats;
}

export const recordingOf = (beats: readonly HeartBeat[], others: Partial<WatchRecording> = {}): WatchRecording => ({
  startMs: beats[0]?.timeMs ?? EVENING_MS,
  endMs: beats.at(-1)?.timeMs ?? EVENING_MS,
  beats,
  calories: 143,
  sets: [],
  ...others,
});

/** On a clock that is so far behind. */
export const behind = (recording: WatchRecording, byMs: number): WatchRecording => ({
  ...recording,
  startMs: recording.startMs - byMs,
  endMs: recording.endMs - byMs,
  beats: recording.beats.map(({ timeMs, bpm }) => ({ timeMs: timeMs - byMs, bpm })),
  sets: recording.sets.map((set) => ({ ...set, startMs: set.startMs - byMs, endMs: set.endMs - byMs })),
});
