import type { Sought } from '../../core/seeing/person-search.ts';
import type { Cut } from '../cuts.ts';
import { PoseWorkerError } from '../pose/pose-worker-error.ts';
import type { Detection } from '../pose/protocol.ts';
import type { VideoFile, VideoFilePicture } from '../video.ts';
import { createChanges } from './changes.ts';
import { newLeg, type Leg, type Seen } from './leg.ts';
import { pack, unpack, type PackedPose } from './packed.ts';
import { blankPicture, run, type Looker, type RunParts } from './run.ts';

/** A part is as long as this, milliseconds of the video. */
const PART_MS = 30_000;

/** A part that is shorter is not worth another detector's beginning, milliseconds. */
const SHORTEST_MS = 2_000;

/** A cut may come this share of a part later, if the video can be decoded there by itself. */
const KEY_WITHIN = 0.25;

/** So many pictures are looked at ahead by one detector at most: two parts of 30 a second. */
const MOST_AHEAD = 1_800;

/** Where two detectors have not come to the same for so long, they will not, milliseconds of the video. */
const LONGEST_DISAGREEMENT_MS = 10_000;

/** So many times in a row may a detector find somebody else than the one before it; then there is one detector for the rest. */
const MOST_DISAGREEMENTS = 2;

/** After so many pictures that were seen beforehand, the page has a turn. */
const AT_ONCE = 60;

export interface RelayOptions {
  file: Pick<VideoFile, 'durationMs' | 'frames' | 'findCut'>;
  detector: Looker;
  signal: AbortSignal;
  /** A picture is about to be looked at, of those that are told next. It is not to be kept. */
  onPicture?: (picture: VideoFilePicture['picture']) => void;
  /** How much of the video has been looked at, 0..1. */
  onProgress?: (share: number) => void;
  /** For measurements: so long after its beginning a part was left to the next detector, milliseconds of the video; null where it was not. */
  onHandOver?: (afterMs: number | null) => void;
  /** For tests and measurements; see {@link PART_MS}. */
  partMs?: number;
  /** For tests without a browser. */
  makeBlank?: RunParts['makeBlank'];
}

export interface Relay {
  /**
   * What is seen in each picture, in the order of their times, as one detector would have seen it. To be asked for once.
   *
   * @throws MediaError after the last picture of a video that breaks off; PoseWorkerError where detectors fail.
   */
  detections(): AsyncGenerator<Detection, void, void>;
  /** Another detector that has been started, and is not used by anything else. */
  join(detector: Looker): void;
  /** Looks for somebody in the pictures after the one that was told last. */
  seek(sought: Sought): void;
  /** Resolves when no detector is at a picture any more. */
  finished(): Promise<unknown>;
}

/**
 * Looks at a video with several detectors, each at a part of its own, and tells what they see as one detector would have: a detector goes on
 * into the next one's part until both see the same, and only then leaves it to the other. Where they never do, the first one goes on. Where
 * one takes over depends on how quick they are: what is told may differ from one time to the next by as little as `Agreement` lets pass.
 */
export function createRelay(options: RelayOptions): Relay {
  const { file, detector, signal, onPicture, onProgress, partMs = PART_MS, makeBlank = blankPicture } = options;
  /** In the order of the video. What the first one sees is told. */
  let legs: Leg[] = [];
  const idle: Looker[] = [];
  /** What each detector does: it takes one picture at a time. */
  const busy = new Map<Looker, Promise<void>>();
  const changes = createChanges();
  let placing = Promise.resolve();
  /** What was seen until now has been told, and the next picture is waited for. */
  let wantsNext = false;
  let toldMs = -Infinity;
  let disagreements = 0;
  let share = 0;

  const mayGoOn = async (leg: Leg): Promise<void> => {
    const may = (): boolean => (leg === legs[0] && leg.seen.length === 0 ? wantsNext : leg.seen.length < MOST_AHEAD);
    while (!leg.aborter.signal.aborted && !may()) await changes.next();
  };

  const begin = (leg: Leg): void => {
    const before = busy.get(leg.detector);
    const look = async (): Promise<void> => {
      await before;
      const isOff = (): boolean => leg.aborter.signal.aborted;
      if (isOff()) return;
      try {
        await run({
          file,
          detector: leg.detector,
          from: leg.from,
          makeBlank: before && makeBlank,
          searches: leg.searches,
          signal: leg.aborter.signal,
          mayGoOn: () => mayGoOn(leg),
          onPicture(picture, timeMs) {
            leg.begunMs = timeMs;
            if (leg === legs[0]) onPicture?.(picture);
          },
          onDetection: (detection) => see(leg, { ...detection, pose: pack(detection.pose) }),
        });
        if (!isOff()) end(leg);
      } catch (error) {
        if (!isOff()) fail(leg, error);
      }
    };
    busy.set(leg.detector, look());
  };

  const see = (leg: Leg, seen: Seen): void => {
    const { timeMs } = seen.pose;
    leg.reachedMs = Math.max(leg.reachedMs, timeMs);
    if (timeMs > leg.afterMs) leg.seen.push(seen);
    if (leg === legs[0]) wantsNext = false;
    compare(leg, seen.pose);
    tellProgress();
    changes.tell();
  };

  /** Beyond the beginning of the next leg: whether it can take over. */
  const compare = (leg: Leg, pose: PackedPose): void => {
    const next = legs[legs.indexOf(leg) + 1];
    if (!next?.from || pose.timeMs < next.from.timeMs) return;
    while (next.seen[0] && next.seen[0].pose.timeMs < pose.timeMs) next.seen.shift();
    const theirs = next.seen[0]?.pose.timeMs === pose.timeMs ? next.seen.shift() : undefined;
    if (theirs && leg.agreement.with(pose, theirs.pose)) {
      disagreements = 0;
      options.onHandOver?.(pose.timeMs - next.from.timeMs);
      leg.state = 'over';
      leg.aborter.abort();
      employ(leg.detector);
    } else if (next.reachedMs < pose.timeMs || pose.timeMs - next.from.timeMs > LONGEST_DISAGREEMENT_MS) {
      disagreements += 1;
      options.onHandOver?.(null);
      leave(next);
    }
  };

  /** Takes a leg out: the one before it goes on into its part. */
  const leave = (leg: Leg): void => {
    legs = legs.filter((each) => each !== leg);
    if (leg.state !== 'running') return;
    leg.aborter.abort();
    employ(leg.detector);
  };

  const end = (leg: Leg): void => {
    leg.state = 'ended';
    idle.push(leg.detector);
    changes.tell();
  };

  const fail = (leg: Leg, error: unknown): void => {
    leg.state = 'failed';
    leg.error = error;
    const isDetectors = error instanceof PoseWorkerError;
    const before = legs[legs.indexOf(leg) - 1];
    if (before?.state === 'running') {
      legs = legs.filter((each) => each !== leg);
      // Where the file is broken, the one before finds it out by itself.
      if (!isDetectors) disagreements = MOST_DISAGREEMENTS;
    } else if (isDetectors && leg.failures === 0) beginAgain(leg, { ...leg, failures: 1 });
    if (isDetectors && !error.final && !isEmployed(leg.detector)) employ(leg.detector);
    changes.tell();
  };

  const isEmployed = (looker: Looker): boolean => legs.some((each) => each.detector === looker && each.state === 'running');

  /** A leg from its beginning once more, by another detector if there is one. */
  const beginAgain = (leg: Leg, { failures, seen }: Pick<Leg, 'failures' | 'seen'>): void => {
    const next = detectorFor(leg);
    if (!next) return;
    leg.aborter.abort();
    const afterMs = Math.max(toldMs, seen.at(-1)?.pose.timeMs ?? -Infinity);
    const { from, searches } = leg;
    const anew = newLeg({ from, detector: next, searches, seen, afterMs, failures });
    legs = legs.map((each) => (each === leg ? anew : each));
    begin(anew);
    changes.tell();
  };

  /** The own one of a leg that runs; otherwise one that has nothing to do, or the one that is furthest ahead. */
  const detectorFor = (leg: Leg): Looker | undefined => {
    if (leg.state === 'running') return leg.detector;
    const spare = idle.pop();
    if (spare) return spare;
    const last = legs.at(-1);
    if (!last || last === leg || last.state !== 'running') return leg.state === 'failed' ? leg.detector : undefined;
    last.aborter.abort();
    // What has been left to it is lost with it.
    const kept = legs.findLastIndex((each) => each === leg || (each.state === 'running' && each !== last));
    legs = legs.slice(0, kept + 1);
    return last.detector;
  };

  /** Gives a detector the next part that nobody has, if there is one. */
  const employ = (looker: Looker): void => {
    placing = placing.then(() => place(looker)).catch(() => void idle.push(looker));
  };

  const place = async (looker: Looker): Promise<void> => {
    for (;;) {
      const last = legs.at(-1);
      const cut = last && (await cutAfter(last));
      if (!cut) return void idle.push(looker);
      // Meanwhile it may have gone further, or be gone.
      if (last !== legs.at(-1) || last.state !== 'running' || last.reachedMs >= cut.timeMs) continue;
      const leg = newLeg({ from: cut, detector: looker });
      legs.push(leg);
      return begin(leg);
    }
  };

  const cutAfter = async ({ state, from, reachedMs }: Leg): Promise<Cut | null> => {
    if (signal.aborted || state !== 'running' || disagreements >= MOST_DISAGREEMENTS) return null;
    const beginMs = Math.max(from?.timeMs ?? 0, reachedMs);
    const stepMs = Math.min(partMs, (file.durationMs - beginMs) / 2);
    if (stepMs < Math.min(partMs, SHORTEST_MS)) return null;
    return (await file.findCut?.(beginMs + stepMs, KEY_WITHIN * stepMs)) ?? null;
  };

  const tellProgress = (): void => {
    const seenMs = legs.reduce((sum, { from, reachedMs }, index) => {
      const fromMs = from?.timeMs ?? 0;
      const toMs = Math.min(reachedMs, legs[index + 1]?.from?.timeMs ?? Infinity);
      return sum + Math.max(0, toMs - fromMs);
    }, legs[0]?.from?.timeMs ?? 0);
    share = Math.max(share, Math.min(1, seenMs / Math.max(1, file.durationMs)));
    onProgress?.(share);
  };

  const stop = (): void => {
    for (const { aborter } of legs) aborter.abort();
    changes.tell();
  };

  /** Of legs that are over, and of which all is told, the next one is the first. */
  const first = (): Leg | undefined => {
    while (legs[0]?.state === 'over' && legs[0].seen.length === 0) legs.shift();
    return legs[0];
  };

  async function* detections(): AsyncGenerator<Detection, void, void> {
    let atOnce = 0;
    try {
      while (!signal.aborted) {
        const leg = first();
        const seen = leg?.seen.shift();
        if (seen) {
          if (seen.pose.timeMs <= toldMs) continue;
          toldMs = seen.pose.timeMs;
          yield { ...seen, pose: unpack(seen.pose) };
          if ((atOnce += 1) % AT_ONCE === 0) await new Promise((resolve) => setTimeout(resolve, 0));
        } else if (!leg || leg.state === 'ended') return;
        else if (leg.state === 'failed') throw leg.error;
        else {
          wantsNext = true;
          changes.tell();
          await changes.next();
        }
      }
    } finally {
      stop();
    }
  }

  const firstLeg = newLeg({ from: null, detector });
  legs.push(firstLeg);
  begin(firstLeg);
  signal.addEventListener('abort', stop, { once: true });

  return {
    detections,
    join: employ,
    finished: () => Promise.all(busy.values()),
    seek(sought) {
      const leg = first();
      if (!leg) return;
      leg.searches.push({ afterMs: toldMs, sought });
      // What was seen beyond it was seen without it.
      const isSeen = leg.state === 'running' ? leg.begunMs > toldMs : leg.seen.length > 0;
      if (isSeen) beginAgain(leg, { failures: leg.failures, seen: [] });
    },
  };
}
