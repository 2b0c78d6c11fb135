import { describe, expect, it } from 'vitest';
import type { Rep } from '../../src/core/events.ts';
import { Reconciler } from '../../src/motion/reconciler.ts';

const felt = (peakMs: number) => ({ startMs: peakMs - 500, peakMs, endMs: peakMs + 500 });
const seen = (peakMs: number, change: Partial<Rep> = {}): Rep => ({
  outcome: 'full',
  index: 1,
  side: null,
  ...felt(peakMs),
  amplitude: 60,
  peak: 60,
  unit: 'deg',
  holdMs: 0,
  view: 'side',
  findings: [],
  ...change,
});

/** The camera sees it in every tenth of a second of these times. */
function watching(...times: [fromMs: number, toMs: number][]): Reconciler {
  const reconciler = new Reconciler();
  for (const [fromMs, toMs] of times) for (let ms = fromMs; ms <= toMs; ms += 100) reconciler.see(ms);
  return reconciler;
}

describe('a repetition that is felt', () => {
  it('counts at once where the camera has seen nothing for more than a second', () => {
    const reconciler = watching([0, 5000]);
    reconciler.feel(felt(5400));
    expect(reconciler.settle(6000)).toEqual([]);
    expect(reconciler.settle(6001)).toEqual([felt(5400)]);
    expect(reconciler.settle(7000)).toEqual([]);
  });

  it('does not count where the camera saw all of it, and said nothing', () => {
    const reconciler = watching([0, 10_000]);
    reconciler.feel(felt(5000));
    expect(reconciler.settle(5600)).toEqual([]);
    expect(reconciler.settle(10_000)).toEqual([]);
  });

  it.each([
    ['in full', {}],
    ['in part', { outcome: 'partial' as const }],
    ['as another movement', { outcome: 'void' as const, voidReason: 'other-movement' as const }],
  ])('does not count where the camera told of it %s, before or after', (_, change) => {
    const before = watching([0, 5000]);
    before.take(seen(4600, change));
    before.feel(felt(4700));
    expect(before.settle(9000)).toEqual([]);
    const after = watching([0, 5000], [6500, 7000]);
    after.feel(felt(6300));
    expect(after.settle(7000)).toEqual([]);
    after.take(seen(6400, change));
    expect(after.settle(9000)).toEqual([]);
  });

  it('counts where the camera lost it in the middle', () => {
    const reconciler = watching([0, 5000]);
    reconciler.take(seen(5000, { outcome: 'void', voidReason: 'lost' }));
    reconciler.feel(felt(5000));
    expect(reconciler.settle(6500)).toEqual([felt(5000)]);
  });

  it('counts where the camera is back before its end, and has told nothing of it for a second and a half', () => {
    const reconciler = watching([0, 5000], [6900, 8600]);
    reconciler.feel(felt(6500));
    expect(reconciler.settle(8500)).toEqual([]);
    expect(reconciler.settle(8501)).toEqual([felt(6500)]);
  });

  it('does not count for a gap that the camera’s own counter bridges', () => {
    const reconciler = watching([0, 5000], [6000, 9000]);
    reconciler.feel(felt(5500));
    expect(reconciler.settle(9000)).toEqual([]);
  });
});
