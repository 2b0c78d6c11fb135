import { median } from '../../core/seeing/geometry.ts';
import type { Speed } from './governor.ts';
import type { Detection } from './protocol.ts';

/** Speed is told so often, milliseconds, once this many pictures were looked at. */
const EVERY_MS = 1_000;
const LEAST_PICTURES = 2;

/** Adds up what pictures of a live camera cost. */
export interface Speedometer {
  /** Takes what came of a picture; from time to time tells how fast it went. */
  push(detection: Pick<Detection, 'workerMs' | 'came'>, nowMs: number): Speed | null;
  /** What comes now is not to be added to what was. */
  reset(): void;
}

export function createSpeedometer(): Speedometer {
  /** The picture from which on time is measured is not one of those that were looked at in it. */
  let sinceMs: number | null = null;
  let pictureMs: number[] = [];
  let came = 0;

  return {
    push(detection, nowMs) {
      if (sinceMs === null) {
        sinceMs = nowMs;
        return null;
      }
      pictureMs.push(detection.workerMs);
      came += detection.came ?? 1;
      const seconds = (nowMs - sinceMs) / 1000;
      if (nowMs - sinceMs < EVERY_MS || pictureMs.length < LEAST_PICTURES) return null;
      const speed: Speed = {
        nowMs,
        pictureMs: median(pictureMs) ?? detection.workerMs,
        lookedPerSecond: pictureMs.length / seconds,
        cameraPerSecond: came / seconds,
      };
      sinceMs = nowMs;
      pictureMs = [];
      came = 0;
      return speed;
    },
    reset() {
      sinceMs = null;
      pictureMs = [];
      came = 0;
    },
  };
}
