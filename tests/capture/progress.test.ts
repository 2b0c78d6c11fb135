import { describe, expect, it } from 'vitest';
import { Progress } from '../../src/capture/progress.ts';

describe('progress over several parts', () => {
  it('is that of the only part where there is one', () => {
    const progress = new Progress();
    expect([0, 0.4, 1].map((part) => progress.at(part))).toEqual([0, 0.4, 1]);
  });

  it('fills with each part what was given to it', () => {
    const progress = new Progress();
    progress.next(0.6);
    expect([progress.at(0.5), progress.at(1)]).toEqual([0.3, 0.6]);
    progress.next(1);
    expect([progress.at(0), progress.at(0.5), progress.at(1)]).toEqual([0.6, 0.8, 1]);
  });

  it('gives what a part left out to the next one', () => {
    const progress = new Progress();
    progress.next(0.8);
    progress.next(1);
    expect(progress.at(0.25)).toBe(0.25);
  });

  it('never goes back, nor beyond the whole', () => {
    const progress = new Progress();
    expect([progress.at(0.5), progress.at(0.2), progress.at(1.3)]).toEqual([0.5, 0.5, 1]);
    progress.next(0.9);
    expect(progress.at(0)).toBe(1);
  });
});
