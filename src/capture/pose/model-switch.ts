import type { Exercise } from '../../core/exercise.ts';
import type { PoseClient } from './client.ts';
import type { DeviceProfile } from './protocol.ts';

/** What a device runs for an exercise: its own profile, with the full model where the lite one does not do. */
export const profileFor = (device: DeviceProfile, { camera }: Exercise): DeviceProfile =>
  camera.model === 'full' && device.model === 'lite' ? { ...device, model: camera.model } : device;

/**
 * Changes the model from set to set; between sets, because the detector forgets the person. `device` is what runs at first. Where the
 * better model cannot be had, the device's own goes on: it counts, if less surely.
 */
export function createModelSwitch(
  client: Pick<PoseClient, 'start'>,
  device: DeviceProfile,
): (exercise: Exercise) => Promise<void> {
  let running = device;
  const run = async (profile: DeviceProfile): Promise<void> => {
    await client.start(profile);
    running = profile;
  };
  const fit = async (exercise: Exercise): Promise<void> => {
    const wanted = profileFor(device, exercise);
    if (wanted.model === running.model) return;
    await run(wanted).catch(() => run(device));
  };
  // A set that is cancelled while its model loads must not overtake the next one.
  let last = Promise.resolve();
  return (exercise) => {
    const mine = last.then(() => fit(exercise));
    last = mine.catch(() => undefined);
    return mine;
  };
}
