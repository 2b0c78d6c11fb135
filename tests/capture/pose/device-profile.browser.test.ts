import { expect, it } from 'vitest';
import { openSample } from '../../../src/capture/sample.ts';
import { createPoseClient } from '../../../src/capture/pose/client.ts';
import { forgetProfile, hasHardwareGpu, probeProfile, rememberedProfile } from '../../../src/capture/pose/device-profile.ts';

it('the probe measures this device with the sample and remembers what it found', async () => {
  forgetProfile();
  const client = createPoseClient();
  const profile = await probeProfile({
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
  expect(profile.inputWidth).toBe(640);
  if (!hasHardwareGpu()) expect(profile.delegate).toBe('CPU');
  expect(rememberedProfile()).toEqual(profile);
  await client.start(profile);
  client.close();
  forgetProfile();
});
