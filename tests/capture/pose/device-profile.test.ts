import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  forgetDevice,
  probeDevice,
  rememberedDevice,
  rememberFull,
  SAFE_PROFILE,
  type ProfileStorage,
} from '../../../src/capture/pose/device-profile.ts';
import { DEVICE_KEY } from '../../../src/capture/pose/measured-with.ts';
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

const NOTHING_KNOWN = { profile: SAFE_PROFILE, fullMs: null, measuredMs: null };

let storage: ProfileStorage;
beforeEach(() => void (storage = memoryStorage()));

const NOW_MS = Date.parse('2026-03-02T12:00:00Z');

const measure = (client: ReturnType<typeof clientTaking>, hasGpu: boolean) =>
  probeDevice({ client, pictures: tenPictures, storage, hasGpu: () => hasGpu, now: () => NOW_MS });

const probe = async (...given: Parameters<typeof measure>) => (await measure(...given)).profile;

/** What is stored, with another word in it. */
const changeStored = (name: string, value: unknown): void => {
  const stored = JSON.parse(storage.getItem(DEVICE_KEY) ?? '{}') as object;
  storage.setItem(DEVICE_KEY, JSON.stringify({ ...stored, [name]: value }));
};

describe('the probe of a device', () => {
  it('takes the full model up to exactly 80 ms, not counting the first pictures', async () => {
    expect(await probe(clientTaking({ CPU: 80, GPU: undefined }), false)).toMatchObject({ model: 'full', delegate: 'CPU' });
  });

  it('takes the lite model beyond 80 ms', async () => {
    expect(await probe(clientTaking({ CPU: 80.1, GPU: undefined }), false)).toMatchObject({ model: 'lite', delegate: 'CPU' });
  });

  it('takes the GPU when it is faster, and the CPU when not', async () => {
    expect(await probe(clientTaking({ CPU: 90, GPU: 12 }), true)).toMatchObject({ model: 'full', delegate: 'GPU' });
    forgetDevice(storage);
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
    const found = await measure(clientTaking({ CPU: 40, GPU: undefined }), false);
    expect(found).toMatchObject({ fullMs: 40, measuredMs: NOW_MS });
    const second = clientTaking({ CPU: 500, GPU: undefined });
    expect(await measure(second, false)).toEqual(found);
    expect(second.start).not.toHaveBeenCalled();
    forgetDevice(storage);
    expect(await probe(second, false)).toMatchObject({ model: 'lite' });
  });

  it('takes the safe profile without remembering it when the detector hangs', async () => {
    const client = { start: () => new Promise<never>(() => undefined), detect: () => new Promise<never>(() => undefined) };
    expect(await probeDevice({ client, pictures: tenPictures, storage, withinMs: 20, hasGpu: () => true })).toEqual(
      NOTHING_KNOWN,
    );
    expect(rememberedDevice(storage)).toBeUndefined();
  });

  it('takes the safe profile when there are no pictures', async () => {
    const client = clientTaking({ CPU: 10, GPU: 10 });
    const pictures = async function* () {
      yield* await Promise.reject<typeof tenPictures extends () => infer T ? T : never>(new Error('offline'));
    };
    expect(await probeDevice({ client, pictures, storage, hasGpu: () => false })).toEqual(NOTHING_KNOWN);
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
    expect(await probeDevice({ client, pictures: tenPictures, storage: forbidden, hasGpu: () => false })).toMatchObject({
      profile: { model: 'full' },
    });
  });

  it('takes no notice of nonsense in the storage', () => {
    storage.setItem(DEVICE_KEY, 'not JSON');
    expect(rememberedDevice(storage)).toBeUndefined();
  });

  it.each([
    ['a profile of another shape', 'profile', { model: 'huge', delegate: 'CPU', inputWidth: 640 }],
    ['no time of a picture', 'fullMs', null],
    ['no moment', 'measuredMs', 'yesterday'],
  ])('takes no notice of what is stored with %s', async (_, name, value) => {
    await probe(clientTaking({ CPU: 40, GPU: undefined }), false);
    changeStored(name, value);
    expect(rememberedDevice(storage)).toBeUndefined();
  });

  it.each(['browser', 'models'])('measures anew when it was done with another %s', async (name) => {
    await probe(clientTaking({ CPU: 40, GPU: undefined }), false);
    changeStored(name, 'another');
    const again = clientTaking({ CPU: 90, GPU: undefined });
    expect(await measure(again, false)).toMatchObject({ profile: { model: 'lite' }, fullMs: 90 });
    expect(again.start).toHaveBeenCalledTimes(1);
  });

  it('remembers that the full model has done well after all', async () => {
    const measured = await probe(clientTaking({ CPU: 90, GPU: undefined }), false);
    rememberFull(measured, 66, storage, NOW_MS + 1);
    expect(rememberedDevice(storage)).toEqual({
      profile: { ...measured, model: 'full' },
      fullMs: 66,
      measuredMs: NOW_MS + 1,
    });
  });
});
