import { leastOf, mostOf } from '../core/extremes.ts';
import { LOG_LIMITS } from '../programme/limits.ts';
import { commonMs, spanOf, type OurSet, type Span } from './our-sets.ts';
import { fitAt, shapeOf, type Shape } from './shape.ts';
import type { WatchRecording } from './watch-recording.ts';

/** Where a recording lies on a session. */
export interface Match {
  recording: WatchRecording;
  /** What has to be added to the watch's clock to have ours, milliseconds. */
  offsetMs: number;
}

/** So much in common is being of the same time: a minute, or half of a shorter recording or session. [our own choice] */
const COMMON_MS = 60_000;

/** A longer one is no training. [our own choice] */
const LONGEST_MS = 48 * 3_600_000;

/** A clock that is wrong by no more is looked for where the times agree, milliseconds. [our own choice] */
const NEAR_MS = 10 * 60_000;

/**
 * By the heart less is no offset, since it follows by some seconds and each watch smooths it otherwise; by the watch's own sets it is how
 * late somebody presses a button. Offsets are rounded so. [our own choice]
 */
const BY_HEART = { leastMs: 20_000, roundMs: 10_000 } as const;
const BY_SETS = { leastMs: 10_000, roundMs: 1000 } as const;

/**
 * How well it has to fit: where the times agree; where they differ as those of two time zones do (whole quarters of an hour, to a minute
 * and a half); and else. `CLEARLY`: by how much better than anywhere else. [our own choice, tried on made-up sessions]
 */
const LEAST_FIT = { near: 0.5, zone: 0.65, other: 0.85 } as const;
const CLEARLY = 0.1;
const ZONE_MS = { step: 15 * 60_000, slack: 90_000 } as const;
/** Where the session is not found near its own time, it fits there less than this, and may be found elsewhere. [our own choice] */
const NOT_NEAR = 0.3;
/** Fewer sets are too little to tell a session by, where its time does not speak for it. [our own choice] */
const LEAST_SETS_FAR = 6;

/** Places that are nearer to each other are one. [our own choice] */
const APART_MS = 45_000;

/** Of a file with a whole history so many activities, the nearest in time, are looked at for their shape. [our own choice] */
const MOST_FAR = 10;

/** Offsets are tried so far apart first, and every second around the best one then. [our own choice] */
const COARSE_MS = 5000;
const FINE_MS = 1000;

interface Place {
  offsetMs: number;
  fit: number;
}

function placesIn(shape: Shape, leastMs: number, mostMs: number, stepMs: number): Place[] {
  const stride = Math.max(1, Math.round(stepMs / shape.stepMs));
  const count = Math.floor((mostMs - leastMs) / stepMs) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, at) => leastMs + at * stepMs).flatMap((offsetMs) => {
    const fit = fitAt(shape, offsetMs, stride);
    return fit === null ? [] : [{ offsetMs, fit }];
  });
}

const bestOf = (places: readonly Place[]): Place | null =>
  places.reduce<Place | null>((best, each) => (best && best.fit >= each.fit ? best : each), null);

/** Where the shapes lie on each other best, if that is clearly better than at any other offset; null where nothing is. */
function clearPlace(shape: Shape, leastMs: number, mostMs: number): Place | null {
  const places = placesIn(shape, leastMs, mostMs, COARSE_MS);
  const coarse = bestOf(places);
  if (!coarse) return null;
  const best = bestOf(placesIn(shape, coarse.offsetMs - COARSE_MS, coarse.offsetMs + COARSE_MS, FINE_MS)) ?? coarse;
  const next = bestOf(places.filter(({ offsetMs }) => Math.abs(offsetMs - best.offsetMs) > APART_MS));
  return best.fit - Math.max(0, next?.fit ?? 0) >= CLEARLY ? best : null;
}

const isOfZones = (offsetMs: number): boolean =>
  Math.abs(offsetMs - ZONE_MS.step * Math.round(offsetMs / ZONE_MS.step)) <= ZONE_MS.slack;

const lengthMs = ({ startMs, endMs }: Span): number => endMs - startMs;

function isSameTime(recording: Span, session: Span): boolean {
  const common = commonMs(recording, session);
  return common > 0 && common >= Math.min(COMMON_MS, lengthMs(recording) / 2, lengthMs(session) / 2);
}

/** A place far from the time that the watch says; null where none is clear. */
function placeFar(shape: Shape, recording: Span, { sets, session }: Ours): Place | null {
  if (sets.length < LEAST_SETS_FAR) return null;
  // The ends of a recording may lie within the session, those of the session within the recording.
  const slackMs = Math.min(lengthMs(session), lengthMs(recording)) / 2;
  const ends = [session.startMs - recording.startMs, session.endMs - recording.endMs];
  const [least, most] = LOG_LIMITS.watchOffsetMs;
  const place = clearPlace(shape, Math.max(least, leastOf(ends) - slackMs), Math.min(most, mostOf(ends) + slackMs));
  return place && place.fit >= LEAST_FIT[isOfZones(place.offsetMs) ? 'zone' : 'other'] ? place : null;
}

/** Where the times agree: none, unless the shape clearly says that the clock is some minutes off, or hours where nothing fits here. */
function placeNear(shape: Shape, recording: Span, ours: Ours): Place | null {
  const place = clearPlace(shape, -NEAR_MS, NEAR_MS);
  if (place && place.fit >= LEAST_FIT.near) return place;
  const here = bestOf(placesIn(shape, -NEAR_MS, NEAR_MS, COARSE_MS));
  return here && here.fit < NOT_NEAR ? placeFar(shape, recording, ours) : null;
}

function offsetOf(place: Place | null, { sets }: WatchRecording): number {
  const { leastMs, roundMs } = sets.length > 0 ? BY_SETS : BY_HEART;
  return place && Math.abs(place.offsetMs) >= leastMs ? roundMs * Math.round(place.offsetMs / roundMs) : 0;
}

interface Ours {
  sets: readonly OurSet[];
  session: Span;
}

/** The one of the same time that has the most in common with the session. */
function nearest(recordings: readonly WatchRecording[], session: Span): WatchRecording | undefined {
  const same = recordings.filter((recording) => isSameTime(recording, session));
  return same.sort((a, b) => commonMs(b, session) - commonMs(a, session))[0];
}

/** From the end of one to the start of the other, milliseconds; 0 where they touch. */
const apartMs = (a: Span, b: Span): number => Math.max(0, a.startMs - b.endMs, b.startMs - a.endMs);

/** Those that a wrong clock could have put where they are, and that are of no other session. */
function farFrom(session: Span, recordings: readonly WatchRecording[], others: readonly OurSet[]): WatchRecording[] {
  return recordings
    .filter((recording) => apartMs(recording, session) <= LOG_LIMITS.watchOffsetMs[1])
    .sort((a, b) => apartMs(a, session) - apartMs(b, session))
    .slice(0, MOST_FAR)
    .filter((recording) => !others.some((set) => commonMs(recording, set) > 0));
}

/**
 * Null where none of them is of this time, nor has its shape. `sets`: of the session, in order of time. `others`: those of other sessions,
 * for a recording that is of the time of one of them is not of this one.
 */
export function matchOf(all: readonly WatchRecording[], sets: readonly OurSet[], others: readonly OurSet[] = []): Match | null {
  const session = spanOf(sets);
  if (!session) return null;
  const ours = { sets, session };
  const recordings = all.filter((each) => lengthMs(each) <= LONGEST_MS);
  const same = nearest(recordings, session);
  if (same) {
    const shape = shapeOf(same, sets);
    return { recording: same, offsetMs: offsetOf(shape && placeNear(shape, same, ours), same) };
  }
  const places = farFrom(session, recordings, others)
    .flatMap((recording) => {
      const shape = shapeOf(recording, sets);
      const place = shape && placeFar(shape, recording, ours);
      return place ? [{ recording, place }] : [];
    })
    .sort((a, b) => b.place.fit - a.place.fit);
  const [best, next] = places;
  if (!best || (next && best.place.fit - next.place.fit < CLEARLY)) return null;
  return { recording: best.recording, offsetMs: offsetOf(best.place, best.recording) };
}
