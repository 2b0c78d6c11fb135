import { describe, expect, it } from 'vitest';
import { createPatience } from '../../../src/capture/pose/patience.ts';

const LIMITS = { answerWithinMs: 6_000, restartWindowMs: 60_000 };

/** As many answers as are remembered. */
const ALL = 30;

describe('the patience with a detector', () => {
  it('is six seconds on a device that answers in time', () => {
    const patience = createPatience(LIMITS);
    patience.started(900);
    for (let index = 0; index < ALL; index += 1) patience.answered(70);
    expect(patience.answerWithinMs).toBe(6_000);
    expect(patience.restartWindowMs).toBe(60_000);
  });

  it('grows beyond that as soon as four times the slowest answer do, and no further than half a minute', () => {
    const patience = createPatience(LIMITS);
    patience.answered(1_500);
    expect(patience.answerWithinMs).toBe(6_000);
    patience.answered(1_501);
    expect(patience.answerWithinMs).toBe(6_004);
    patience.answered(7_500);
    expect(patience.answerWithinMs).toBe(30_000);
    patience.answered(60_000);
    expect(patience.answerWithinMs).toBe(30_000);
  });

  it('knows an overloaded device by the first picture of its start', () => {
    const patience = createPatience(LIMITS);
    patience.started(1_500);
    expect(patience.answerWithinMs).toBe(6_000);
    patience.started(5_000);
    expect(patience.answerWithinMs).toBe(20_000);
  });

  it('waits twice as long for the next one after each silence, and looks twice as far back for restarts', () => {
    const patience = createPatience(LIMITS);
    const waits = [0, 1, 2, 3].map(() => {
      const { answerWithinMs, restartWindowMs } = patience;
      patience.wasSilent();
      patience.started(700);
      return [answerWithinMs, restartWindowMs];
    });
    expect(waits).toEqual([
      [6_000, 60_000],
      [12_000, 120_000],
      [24_000, 240_000],
      [30_000, 300_000],
    ]);
  });

  it('is what it was once the device has been fast again for as many pictures as are remembered', () => {
    const patience = createPatience(LIMITS);
    patience.wasSilent();
    patience.answered(4_000);
    for (let index = 1; index < ALL; index += 1) patience.answered(70);
    expect(patience.answerWithinMs).toBe(16_000);
    patience.answered(70);
    expect(patience.answerWithinMs).toBe(6_000);
  });

  it('never waits less than it was told to at least', () => {
    const patience = createPatience({ answerWithinMs: 600_000, restartWindowMs: 60_000 });
    patience.answered(1_000);
    expect(patience.answerWithinMs).toBe(600_000);
    expect(patience.restartWindowMs).toBe(60_000);
  });
});
