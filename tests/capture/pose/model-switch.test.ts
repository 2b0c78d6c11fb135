import { describe, expect, it, vi } from 'vitest';
import { bridgeSingle } from '../../../src/exercises/bridge-single.ts';
import { squat } from '../../../src/exercises/squat.ts';
import { createModelSwitch } from '../../../src/capture/pose/model-switch.ts';
import type { DeviceProfile, ModelName, StartReport } from '../../../src/capture/pose/protocol.ts';

const profile = (model: ModelName): DeviceProfile => ({ model, delegate: 'CPU', inputWidth: 640 });

/** A detector whose starts are noted, and that lacks some models. */
function detectorWithout(...missing: ModelName[]) {
  const start = vi.fn((wanted: DeviceProfile): Promise<StartReport> =>
    missing.includes(wanted.model)
      ? Promise.reject(new Error('offline'))
      : Promise.resolve({ profile: wanted, loadMs: 1, warmUpMs: 1 }),
  );
  return { start, started: () => start.mock.calls.map(([{ model }]) => model) };
}

describe('the model of a set', () => {
  it('is the full one where the lite one mixes up the legs, and the device’s own afterwards', async () => {
    const detector = detectorWithout();
    const fit = createModelSwitch(detector, profile('lite'));
    await fit(squat);
    await fit(bridgeSingle);
    await fit(bridgeSingle);
    await fit(squat);
    expect(detector.started()).toEqual(['full', 'lite']);
  });

  it.each(['full', 'heavy'] as const)('stays the same on a device that runs the %s one anyway', async (model) => {
    const detector = detectorWithout();
    await createModelSwitch(detector, profile(model))(bridgeSingle);
    expect(detector.started()).toEqual([]);
  });

  it('keeps the rest of the device’s profile', async () => {
    const detector = detectorWithout();
    await createModelSwitch(detector, { model: 'lite', delegate: 'GPU', inputWidth: 480 })(bridgeSingle);
    expect(detector.start).toHaveBeenCalledWith({ model: 'full', delegate: 'GPU', inputWidth: 480 });
  });

  it('is the device’s own where the full one cannot be had, and the next set tries again', async () => {
    const detector = detectorWithout('full');
    const fit = createModelSwitch(detector, profile('lite'));
    await fit(bridgeSingle);
    await fit(bridgeSingle);
    expect(detector.started()).toEqual(['full', 'lite', 'full', 'lite']);
  });
});
