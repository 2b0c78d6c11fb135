import { inEnglish } from '../../src/language/english.ts';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { listCameras, openCamera } from '../../src/capture/camera.ts';
import { MediaError, type MediaProblem } from '../../src/capture/media-problem.ts';

class FakeTrack extends EventTarget {
  readonly label = 'Front camera';
  readonly stop = vi.fn();
  getSettings = () => ({ deviceId: 'front', width: 1280, height: 720 });
}

function stubCameras(getUserMedia: (constraints: MediaStreamConstraints) => Promise<unknown>): void {
  const devices = [
    { kind: 'audioinput', deviceId: 'microphone', label: 'Microphone' },
    { kind: 'videoinput', deviceId: 'front', label: 'Front camera' },
  ];
  vi.stubGlobal('navigator', { mediaDevices: { getUserMedia, enumerateDevices: () => Promise.resolve(devices) } });
}

const streamOf = (...tracks: FakeTrack[]) => ({ getVideoTracks: () => tracks, getTracks: () => tracks });

const problemOfOpening = async (): Promise<MediaProblem | undefined> =>
  openCamera().then(
    () => undefined,
    (error: unknown) => (error instanceof MediaError ? error.problem : undefined),
  );

afterEach(() => vi.unstubAllGlobals());

describe('the camera', () => {
  it('lists cameras and no microphones', async () => {
    stubCameras(() => Promise.reject(new Error()));
    expect(await listCameras()).toEqual([{ deviceId: 'front', label: 'Front camera' }]);
  });

  it('asks for the chosen camera only, and never for sound', async () => {
    const asked: MediaStreamConstraints[] = [];
    stubCameras((constraints) => {
      asked.push(constraints);
      return Promise.resolve(streamOf(new FakeTrack()));
    });
    await openCamera({ deviceId: 'back' });
    await openCamera();
    expect(asked.map(({ audio }) => audio)).toEqual([false, false]);
    expect(asked[0]?.video).toMatchObject({ deviceId: { exact: 'back' } });
    expect(asked[1]?.video).toMatchObject({ facingMode: { ideal: 'user' }, width: { ideal: 1280 } });
  });

  it.each(['OverconstrainedError', 'NotFoundError'])(
    'takes another camera where the chosen one is gone (%s), and says so',
    async (name) => {
      const asked: MediaStreamConstraints[] = [];
      stubCameras((constraints) => {
        asked.push(constraints);
        return asked.length === 1
          ? Promise.reject(new DOMException('No such camera.', name))
          : Promise.resolve(streamOf(new FakeTrack()));
      });
      expect(await openCamera({ deviceId: 'gone' })).toMatchObject({ replaced: true, deviceId: 'front', label: 'Front camera' });
      expect(asked[1]?.video).not.toHaveProperty('deviceId');
      expect(asked[1]?.video).toMatchObject({ facingMode: { ideal: 'user' }, width: { ideal: 1280 } });
    },
  );

  it('says that it is the chosen one, or that none was chosen', async () => {
    stubCameras(() => Promise.resolve(streamOf(new FakeTrack())));
    expect((await openCamera({ deviceId: 'front' })).replaced).toBe(false);
    expect((await openCamera()).replaced).toBe(false);
  });

  it('takes no other camera where the chosen one is there and cannot be read', async () => {
    const getUserMedia = vi.fn(() => Promise.reject(new DOMException('Busy.', 'NotReadableError')));
    stubCameras(getUserMedia);
    await expect(openCamera({ deviceId: 'front' })).rejects.toMatchObject({ problem: { id: 'camera-in-use' } });
    expect(getUserMedia).toHaveBeenCalledOnce();
  });

  it('says that there is no camera where the chosen one is gone and there is no other', async () => {
    stubCameras(() => Promise.reject(new DOMException('None.', 'NotFoundError')));
    await expect(openCamera({ deviceId: 'gone' })).rejects.toMatchObject({ problem: { id: 'camera-missing' } });
  });

  it('ends a stream that has no picture', async () => {
    const sound = new FakeTrack();
    stubCameras(() => Promise.resolve({ getVideoTracks: () => [], getTracks: () => [sound] }));
    await expect(openCamera()).rejects.toMatchObject({ problem: { id: 'camera-missing' } });
    expect(sound.stop).toHaveBeenCalledOnce();
  });

  it('tells when it is unplugged, but not when it is closed', async () => {
    const track = new FakeTrack();
    stubCameras(() => Promise.resolve(streamOf(track)));
    const problems: MediaProblem[] = [];
    const camera = await openCamera({ onUnplugged: (problem) => problems.push(problem) });
    track.dispatchEvent(new Event('ended'));
    expect(problems.map(({ id }) => id)).toEqual(['camera-unplugged']);
    camera.close();
    track.dispatchEvent(new Event('ended'));
    expect(problems).toHaveLength(1);
    expect(track.stop).toHaveBeenCalledOnce();
  });

  it.each([
    ['NotAllowedError', 'camera-denied'],
    ['SecurityError', 'camera-denied'],
    ['NotFoundError', 'camera-missing'],
    ['NotReadableError', 'camera-in-use'],
    ['OverconstrainedError', 'camera-missing'],
    ['SomethingElse', 'camera-failed'],
  ])('turns %s into the problem %s with a way on', async (name, id) => {
    stubCameras(() => Promise.reject(new DOMException('No.', name)));
    const problem = await problemOfOpening();
    expect(problem?.id).toBe(id);
    expect(problem && inEnglish(problem.message)).toMatch(/\.$/);
    expect(problem && inEnglish(problem.remedy)).toMatch(/\.$/);
  });

  it('keeps what the browser says of any other failure for whoever asks, and its first line alone', async () => {
    stubCameras(() => Promise.reject(new Error('The driver gave up.\n  at driver.cc:12')));
    const problem = await problemOfOpening();
    expect(problem && inEnglish(problem.message)).toBe('The camera could not be opened.');
    expect(problem?.details && inEnglish(problem.details)).toBe('The driver gave up.');
  });

  it('says on an insecure page that the page is the reason', async () => {
    vi.stubGlobal('navigator', {});
    vi.stubGlobal('isSecureContext', false);
    expect((await problemOfOpening())?.id).toBe('insecure-page');
    expect(await listCameras()).toEqual([]);
  });

  it('says on a secure page without cameras that the browser is the reason', async () => {
    vi.stubGlobal('navigator', {});
    vi.stubGlobal('isSecureContext', true);
    expect((await problemOfOpening())?.id).toBe('camera-unsupported');
  });
});
