import { expect, it } from 'vitest';
import { openSample } from '../../../src/capture/sample.ts';
import { createPoseClient } from '../../../src/capture/pose/client.ts';
import { forgetDevice, probeDevice, rememberedDevice } from '../../../src/capture/pose/device-profile.ts';
import { hasHardwareGpu } from '../../../src/capture/pose/graphics-chip.ts';

it('the probe measures this device with the sample and remembers what it found', async () => {
  forgetDevice();
  const client = createPoseClient();
  const measured = await probeDevice({
    client,
    withinMs: 25_000,
    async *pictures() {
      const sample = await openSample();
      try {
        yield* sample.frames();
      } finally {
        sample.close();
      }
    },
  });
  const { profile, fullMs } = measured;
  expect(fullMs).toBeGreaterThan(0);
  expect(profile.inputWidth).toBe(640);
  if (!hasHardwareGpu()) expect(profile.delegate).toBe('CPU');
  expect(rememberedDevice()).toEqual(measured);
  await client.start(profile);
  client.close();
  forgetDevice();
});
