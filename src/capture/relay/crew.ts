import { workerCanDetect } from '../pose/can-detect.ts';
import { createPoseClient, type PoseClient, type PoseClientOptions } from '../pose/client.ts';
import type { DeviceProfile } from '../pose/protocol.ts';
import type { VideoFile } from '../video.ts';

/** More detectors were not measured, and a telephone gets warm. [our own choice] */
const MOST_DETECTORS = 4;

/** Memory of the device for each detector, GB, of which one takes less than 0.2 (docs/detectors.md). [our own choice] */
const MEMORY_GB = 2;

/** What a device says of its memory is at most 8 GB, and many browsers say nothing. */
const UNKNOWN_MEMORY_GB = 4;

/** A shorter video is over before another detector has started and warmed up, milliseconds. [our own choice] */
const SHORTEST_FILE_MS = 10_000;

/**
 * Processors for each detector. One detector keeps 0.7 to 0.8 of a processor busy, and decoding, the page and the browser the rest: on two
 * processors a second detector was 0.6 to 1.2 times as fast as one, on a busy computer (docs/detectors.md).
 */
const PROCESSORS = 2;

/** What a browser says of the device. */
export interface DevicePower {
  /** Processors. */
  hardwareConcurrency: number;
  /** GB. */
  deviceMemory?: number | undefined;
}

/**
 * How many detectors look at a video file at once. On a graphics chip they would take each other's place,
 * and how well they share it was not measured.
 */
export function detectorCount({ delegate }: Pick<DeviceProfile, 'delegate'>, power: DevicePower): number {
  if (delegate === 'GPU') return 1;
  const { hardwareConcurrency, deviceMemory = UNKNOWN_MEMORY_GB } = power;
  const [byProcessors, byMemory] = [Math.floor(hardwareConcurrency / PROCESSORS), Math.floor(deviceMemory / MEMORY_GB)];
  return Math.max(1, Math.min(MOST_DETECTORS, byProcessors, byMemory));
}

/** How many detectors look at a file here; one where it has to be on the page itself, and where the file cannot be shared. */
export async function detectorsHere(
  profile: DeviceProfile | undefined,
  { durationMs, findCut }: Pick<VideoFile, 'durationMs' | 'findCut'>,
): Promise<number> {
  if (!profile || !findCut || durationMs < SHORTEST_FILE_MS || !(await workerCanDetect())) return 1;
  return detectorCount(profile, navigator);
}

/** Detectors beside the one that is always there. */
export interface Crew {
  close(): void;
}

export interface CrewOptions {
  profile: DeviceProfile;
  /** How many there are to be. */
  size: number;
  join(detector: PoseClient): void;
  limits?: PoseClientOptions['limits'];
  /** For tests. */
  make?: typeof createPoseClient;
}

/** Starts detectors, one after the other, and has each join when it can detect. One that cannot be started is done without. */
export function hireCrew({ profile, size, join, limits = {}, make = createPoseClient }: CrewOptions): Crew {
  const hired: PoseClient[] = [];
  let isOver = false;
  const hire = async (): Promise<void> => {
    while (!isOver && hired.length < size) {
      const detector = make({ limits });
      hired.push(detector);
      await detector.start(profile);
      if (!isOver) join(detector);
    }
  };
  // A device that is short of memory has enough to do with those that are there.
  hire().catch(() => undefined);
  return {
    close() {
      isOver = true;
      for (const detector of hired) detector.close();
    },
  };
}
