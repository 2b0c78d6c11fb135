import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  forgetProfile,
  probeProfile,
  rememberedProfile,
  SAFE_PROFILE,
  type ProfileStorage,
} from '../../../src/capture/pose/device-profile.ts';
import type { Delegate, DeviceProfile, Picture } from '../../../src/capture/pose/protocol.ts';

function memoryStorage(): ProfileStorage {
  const values = new Map<string, string>();
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  };
}

async function* tenPictures() {
  for (let index = 0; index < 10; index += 1) {
    yield await Promise.resolve({ picture: { width: 1, height: 1, close: () => undefined } as Picture, timeMs: index * 33 });
  }
}

/** A client whose detector takes so long on each delegate; `undefined` is one that does not work. */
function clientTaking(inferenceMs: Record<Delegate, number | undefined>) {
  let running: Delegate = 'CPU';
  return {
    start: vi.fn((profile: DeviceProfile) => {
      running = inferenceMs[profile.delegate] === undefined ? 'CPU' : profile.delegate;
      return Promise.resolve({ profile: { ...profile, delegate: running }, loadMs: 0, warmUpMs: 0 });
    }),
    detect: vi.fn((_: Picture, timeMs: number) =>
      Promise.resolve({
        pose: { timeMs, width: 1, height: 1, image: null, world: null },
        inferenceMs: timeMs < 60 ? 900 : (inferenceMs[running] ?? 0),
        workerMs: 0,
      }),
    ),
  };
}

let storage: ProfileStorage;
beforeEach(() => void (storage = memoryStorage()));

const probe = (client: ReturnType<typeof clientTaking>, hasGpu: boolean) =>
  probeProfile({ client, pictures: tenPictures, storage, hasGpu: () => hasGpu });

describe('the probe of a device', () => {
  it('takes the full model up to exactly 80 ms, not counting the first pictures', async () => {
    expect(await probe(clientTaking({ CPU: 80, GPU: undefined }), false)).toMatchObject({ model: 'full', delegate: 'CPU' });
  });

  it('takes the lite model beyond 80 ms', async () => {
    expect(await probe(clientTaking({ CPU: 80.1, GPU: undefined }), false)).toMatchObject({ model: 'lite', delegate: 'CPU' });
  });

  it('takes the GPU when it is faster, and the CPU when not', async () => {
    expect(await probe(clientTaking({ CPU: 90, GPU: 12 }), true)).toMatchObject({ model: 'full', delegate: 'GPU' });
    forgetProfile(storage);
    expect(await probe(clientTaking({ CPU: 40, GPU: 55 }), true)).toMatchObject({ model: 'full', delegate: 'CPU' });
  });

  it('does not try a GPU that is only software', async () => {
    const client = clientTaking({ CPU: 40, GPU: 1 });
    await probe(client, false);
    expect(client.start).toHaveBeenCalledTimes(1);
  });

  it('does not take a GPU that fell back to the CPU', async () => {
    expect(await probe(clientTaking({ CPU: 40, GPU: undefined }), true)).toMatchObject({ delegate: 'CPU' });
  });

  it('remembers what it found until it is told to forget', async () => {
    const found = await probe(clientTaking({ CPU: 40, GPU: undefined }), false);
    const second = clientTaking({ CPU: 500, GPU: undefined });
    expect(await probe(second, false)).toEqual(found);
    expect(second.start).not.toHaveBeenCalled();
    forgetProfile(storage);
    expect(await probe(second, false)).toMatchObject({ model: 'lite' });
  });

  it('takes the safe profile without remembering it when the detector hangs', async () => {
    const client = { start: () => new Promise<never>(() => undefined), detect: () => new Promise<never>(() => undefined) };
    expect(await probeProfile({ client, pictures: tenPictures, storage, withinMs: 20, hasGpu: () => true })).toEqual(
      SAFE_PROFILE,
    );
    expect(rememberedProfile(storage)).toBeUndefined();
  });

  it('takes the safe profile when there are no pictures', async () => {
    const client = clientTaking({ CPU: 10, GPU: 10 });
    const pictures = async function* () {
      yield* await Promise.reject<typeof tenPictures extends () => infer T ? T : never>(new Error('offline'));
    };
    expect(await probeProfile({ client, pictures, storage, hasGpu: () => false })).toEqual(SAFE_PROFILE);
  });

  it('does without storage', async () => {
    const forbidden: ProfileStorage = {
      getItem: () => {
        throw new Error('forbidden');
      },
      setItem: () => {
        throw new Error('forbidden');
      },
      removeItem: () => undefined,
    };
    const client = clientTaking({ CPU: 40, GPU: undefined });
    expect(await probeProfile({ client, pictures: tenPictures, storage: forbidden, hasGpu: () => false })).toMatchObject({
      model: 'full',
    });
  });

  it('takes no notice of nonsense in the storage', () => {
    storage.setItem('hipwise.device-profile.1', '{"model":"huge","delegate":"CPU","inputWidth":640}');
    expect(rememberedProfile(storage)).toBeUndefined();
    storage.setItem('hipwise.device-profile.1', 'not JSON');
    expect(rememberedProfile(storage)).toBeUndefined();
  });
});
