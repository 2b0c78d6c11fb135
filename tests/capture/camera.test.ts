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
    ['OverconstrainedError', 'camera-unsuitable'],
    ['SomethingElse', 'camera-failed'],
  ])('turns %s into the problem %s with a way on', async (name, id) => {
    stubCameras(() => Promise.reject(new DOMException('No.', name)));
    const problem = await problemOfOpening();
    expect(problem?.id).toBe(id);
    expect(problem?.sentence).toMatch(/\.$/);
    expect(problem?.wayOn).toMatch(/\.$/);
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
