import { describe, expect, it, vi } from 'vitest';
import { bridgeSingle } from '../../../src/exercises/bridge-single.ts';
import { squat } from '../../../src/exercises/squat.ts';
import type { DeviceState } from '../../../src/capture/pose/device-watch.ts';
import { createGoverning } from '../../../src/capture/pose/governing.ts';
import type { Effort } from '../../../src/capture/pose/governor.ts';
import type { ModelChoice } from '../../../src/capture/pose/model-choice.ts';
import type { DeviceProfile, ModelName, StartReport } from '../../../src/capture/pose/protocol.ts';

const profile = (model: ModelName): DeviceProfile => ({ model, delegate: 'CPU', inputWidth: 640 });

/** A detector whose changes are noted, and that lacks some models; a camera of thirty pictures a second, and a device of the test's. */
function setUp({ fullMs = 60, missing = [] as readonly ModelName[], delegate = 'CPU' as 'CPU' | 'GPU' } = {}) {
  let nowMs = 0;
  let perSecond = 30;
  const choice: { now: ModelChoice } = { now: 'automatic' };
  const state: DeviceState = { hidden: false, battery: null };
  let heard = (): void => undefined;
  const change = vi.fn((wanted: DeviceProfile): Promise<StartReport> =>
    missing.includes(wanted.model)
      ? Promise.reject(new Error('offline'))
      : Promise.resolve({ profile: wanted, loadMs: 1, warmUpMs: 1 }),
  );
  const efforts: Effort[] = [];
  const proved: number[] = [];
  const governing = createGoverning({
    client: { change, pace: (most) => void (perSecond = most) },
    profile: { ...profile(fullMs <= 80 ? 'full' : 'lite'), delegate },
    fullMs,
    choice: () => choice.now,
    device: {
      get state() {
        return { ...state };
      },
      onChange(listener) {
        heard = listener;
        return () => (heard = () => undefined);
      },
    },
    onEffort: (effort) => efforts.push(effort),
    onProved: (ms) => proved.push(ms),
    now: () => nowMs,
  });
  return {
    governing,
    change,
    choice,
    efforts,
    proved,
    changedTo: () => change.mock.calls.map(([{ model }]) => model),
    get perSecond() {
      return perSecond;
    },
    become(next: Partial<DeviceState>): void {
      Object.assign(state, next);
      heard();
    },
    /** Looks for so many seconds at what comes, at most as often as pictures of this length allow. */
    async look(seconds: number, workerMs: number): Promise<void> {
      const untilMs = nowMs + 1000 * seconds;
      while (nowMs < untilMs && perSecond > 0) {
        const stepMs = Math.max(workerMs, 1000 / perSecond);
        nowMs += stepMs;
        const pose = { timeMs: nowMs, width: 64, height: 36, image: null, world: null };
        governing.see({ pose, inferenceMs: workerMs, workerMs, came: (30 * stepMs) / 1000 });
        await Promise.resolve();
      }
    },
  };
}

describe('the model of a set', () => {
  it('is the full one where the lite one mixes up the legs, and the device’s own afterwards', async () => {
    const { governing, changedTo } = setUp({ fullMs: 90 });
    await governing.fit(squat);
    await governing.fit(bridgeSingle);
    await governing.fit(bridgeSingle);
    await governing.fit(squat);
    expect(changedTo()).toEqual(['full', 'lite']);
  });

  it('stays the same on a device that runs the full one anyway', async () => {
    const { governing, changedTo } = setUp();
    await governing.fit(bridgeSingle);
    expect(changedTo()).toEqual([]);
  });

  it('keeps the rest of the device’s profile', async () => {
    const { governing, change } = setUp({ fullMs: 90, delegate: 'GPU' });
    await governing.fit(bridgeSingle);
    expect(change).toHaveBeenCalledWith({ model: 'full', delegate: 'GPU', inputWidth: 640 });
  });

  it('is the one that runs where another cannot be had, and the next set tries again', async () => {
    const { governing, changedTo } = setUp({ fullMs: 90, missing: ['full'] });
    await governing.fit(bridgeSingle);
    await governing.fit(squat);
    await governing.fit(bridgeSingle);
    expect(changedTo()).toEqual(['full', 'full']);
  });

  it('is what the user has chosen since the last set', async () => {
    const { governing, choice, changedTo, efforts } = setUp();
    choice.now = 'heavy';
    await governing.fit(squat);
    choice.now = 'lite';
    await governing.fit(bridgeSingle);
    expect(changedTo()).toEqual(['heavy', 'lite']);
    expect(efforts.at(-1)).toMatchObject({ model: 'lite', why: 'chosen' });
  });
});

describe('a device that is governed', () => {
  it('changes its model once when it slows down, says so once, and comes back', async () => {
    const { governing, changedTo, efforts, look } = setUp();
    governing.attend('count', false);
    await look(20, 60);
    await look(8, 150);
    expect(changedTo()).toEqual(['lite']);
    await look(60, 40);
    expect(changedTo()).toEqual(['lite', 'full']);
    expect(efforts.map(({ model, why }) => `${model} ${why}`)).toEqual(['full measured', 'lite slowed', 'full measured']);
  });

  it('does not ask again and again for a model that cannot be had', async () => {
    const { governing, changedTo, look } = setUp({ missing: ['lite'] });
    governing.attend('count', false);
    await look(50, 150);
    expect(changedTo()).toEqual(['lite']);
  });

  it('judges nothing while another detector is made beside the one that runs', async () => {
    const { governing, change, look } = setUp();
    governing.attend('count', false);
    change.mockImplementation(() => new Promise(() => undefined));
    await look(10, 150);
    await look(60, 400);
    expect(change).toHaveBeenCalledTimes(1);
  });

  it('looks three times a second when only the placement matters, at nothing while hidden, and at all again at once', () => {
    const set = setUp();
    const rates = [set.perSecond];
    const note = (act: () => void): void => {
      act();
      rates.push(set.perSecond);
    };
    note(() => set.governing.attend('count', false));
    note(() => set.governing.attend('look', false));
    note(() => set.become({ hidden: true }));
    note(() => set.become({ hidden: false }));
    note(() => set.governing.attend('nothing', false));
    note(() => set.governing.attend('count', false));
    expect(rates).toEqual([12, 12, 3, 0, 3, 0, 12]);
  });

  it('spares a battery that runs low, and says so', () => {
    const set = setUp({ fullMs: 20 });
    set.governing.attend('count', false);
    set.become({ battery: { level: 0.2, charging: false } });
    expect(set.perSecond).toBe(15);
    set.become({ battery: { level: 0.2, charging: true } });
    expect(set.perSecond).toBe(30);
    expect(set.efforts.map(({ spares }) => spares)).toEqual([false, true, false]);
  });

  it('tells that the full model does well after all, where the device was measured in a bad moment', async () => {
    const { governing, proved, look } = setUp({ fullMs: 90 });
    governing.attend('count', false);
    await look(40, 40);
    await look(150, 66);
    expect(proved).toEqual([66]);
  });

  it('hears nothing of the device any more once it is closed', () => {
    const set = setUp();
    set.governing.attend('count', false);
    set.governing.close();
    set.become({ hidden: true });
    expect(set.perSecond).toBeGreaterThan(0);
  });
});
