import { describe, expect, it } from 'vitest';
import { createSpeedometer } from '../../../src/capture/pose/speedometer.ts';

describe('the speed of a detector', () => {
  it('is told once a second: the median time, what was looked at, and what the camera gave', () => {
    const speedometer = createSpeedometer();
    const told = [...Array(21).keys()].map((index) =>
      speedometer.push({ workerMs: index === 3 ? 900 : 40 + (index % 3), came: 3 }, 5_000 + 100 * index),
    );
    expect(told.flatMap((speed) => speed ?? [])).toEqual([
      { nowMs: 6_000, pictureMs: 41, lookedPerSecond: 10, cameraPerSecond: 30 },
      { nowMs: 7_000, pictureMs: 41, lookedPerSecond: 10, cameraPerSecond: 30 },
    ]);
  });

  it('waits for two pictures where one takes longer than a second', () => {
    const speedometer = createSpeedometer();
    expect(speedometer.push({ workerMs: 1_500 }, 0)).toBeNull();
    expect(speedometer.push({ workerMs: 1_500 }, 1_500)).toBeNull();
    expect(speedometer.push({ workerMs: 1_500 }, 3_000)).toMatchObject({ pictureMs: 1_500, lookedPerSecond: 2 / 3 });
  });

  it('adds nothing from before a pause to what comes after it', () => {
    const speedometer = createSpeedometer();
    speedometer.push({ workerMs: 40 }, 0);
    speedometer.push({ workerMs: 40 }, 500);
    speedometer.reset();
    expect(speedometer.push({ workerMs: 50 }, 60_000)).toBeNull();
    expect(speedometer.push({ workerMs: 50 }, 60_500)).toBeNull();
    expect(speedometer.push({ workerMs: 50 }, 61_000)).toMatchObject({ pictureMs: 50, lookedPerSecond: 2 });
  });
});
