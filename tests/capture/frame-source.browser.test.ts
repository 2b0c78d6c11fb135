import { inTurn } from '../../src/core/message.ts';
import { inEnglish } from '../../src/language/english.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MediaProblem } from '../../src/capture/media-problem.ts';
import { createFrameSource, type Wanted } from '../../src/capture/frame-source.ts';
import type { PoseClient } from '../../src/capture/pose/client.ts';
import type { CameraChoice } from '../../src/capture/source.ts';

/** A camera, live, through the real video element; the clock of what looks at it is the test's. */

const CAMERA: Wanted = { source: { kind: 'camera' }, exercise: 'squat', analyse: false };
const LOOK_MS = 1_000;
/** A browser that is busy takes its time. */
const PATIENT = { timeout: 10_000 };
/** Trouble is told within this. */
const TOLD_WITHIN_MS = 5_000;

/** A camera whose pictures the test draws, one by one. */
function createDrawnCamera() {
  const canvas = document.createElement('canvas');
  canvas.width = 320;
  canvas.height = 180;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('No canvas.');
  const stream = canvas.captureStream(0);
  const [track] = stream.getVideoTracks();
  if (!(track instanceof CanvasCaptureMediaStreamTrack)) throw new Error('No track.');
  let shade = 0;
  return {
    stream,
    track,
    draw(colour?: string) {
      shade = (shade + 40) % 200;
      context.fillStyle = colour ?? `rgb(${shade}, 120, 90)`;
      context.fillRect(0, 0, canvas.width, canvas.height);
      track.requestFrame();
    },
  };
}

let camera: ReturnType<typeof createDrawnCamera>;
let problems: MediaProblem['id'][];
let recovered: MediaProblem['id'][];
let replaced: CameraChoice[];
let client: Pick<PoseClient, 'follow'>;
let stopFollowing: () => void;

function openFrames() {
  const pictures = createFrameSource({
    onPose: () => undefined,
    onEnd: () => undefined,
    onProblem: ({ id, message, remedy }) => {
      expect(inEnglish(inTurn(message, remedy))).toMatch(/^The .+\. .+\.$/);
      problems.push(id);
    },
    onRecovered: (id) => recovered.push(id),
    onReplaced: (choice) => replaced.push(choice),
  });
  const whole = { ...client, start: vi.fn(), detect: vi.fn(), change: vi.fn(), pace: vi.fn(), seek: vi.fn(), close: vi.fn() };
  return { pictures, open: (wanted = CAMERA) => pictures.open(whole, wanted) };
}

const stubCamera = (getUserMedia: (wanted: MediaStreamConstraints) => Promise<MediaStream>): void => {
  vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockImplementation((wanted = {}) => getUserMedia(wanted));
};

/** Lets the page look, second by second, whether the pictures are good; before each look something may happen. */
async function lookFor(ms: number, before: () => unknown = () => undefined): Promise<void> {
  for (let passedMs = 0; passedMs < ms; passedMs += LOOK_MS) {
    await before();
    await vi.advanceTimersByTimeAsync(LOOK_MS);
  }
}

/** Opens the camera, which gives pictures until it does. */
async function openRunning() {
  const { pictures, open } = openFrames();
  const opening = open();
  const drawing = vi.waitFor(() => {
    camera.draw();
    expect(pictures.isOpen).toBe(true);
  });
  const picture = await opening;
  await drawing;
  if (!(picture?.element instanceof HTMLVideoElement)) throw new Error('No picture.');
  const video = picture.element;
  const show = (colour?: string): Promise<unknown> => {
    const shown = new Promise((resolve) => video.requestVideoFrameCallback(resolve));
    camera.draw(colour);
    return shown;
  };
  return { pictures, open, show };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
  camera = createDrawnCamera();
  problems = [];
  recovered = [];
  replaced = [];
  stopFollowing = vi.fn();
  client = { follow: () => () => stopFollowing() };
  stubCamera(() => Promise.resolve(camera.stream));
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  camera.track.stop();
});

describe('a camera that is on', () => {
  it('and gives no picture is told within five seconds; when it gives one, all goes on', async () => {
    const { pictures, open } = openFrames();
    const opening = open();
    await vi.waitFor(async () => {
      await vi.advanceTimersByTimeAsync(LOOK_MS);
      expect(problems).toEqual(['camera-no-picture']);
    }, PATIENT);
    expect(pictures.isOpen).toBe(false);
    const drawing = vi.waitFor(async () => {
      camera.draw();
      await vi.advanceTimersByTimeAsync(LOOK_MS);
      expect(recovered).toEqual(['camera-no-picture']);
    }, PATIENT);
    expect((await opening)?.element).toBeInstanceOf(HTMLVideoElement);
    await drawing;
    expect(pictures.isOpen).toBe(true);
    pictures.close();
  });

  it('and stands still in the middle of a set is told within five seconds, until it moves again', async () => {
    const { pictures, show } = await openRunning();
    await lookFor(3_000, show);
    expect(problems).toEqual([]);
    await lookFor(TOLD_WITHIN_MS);
    // A picture that is on its way may come between.
    expect([...new Set(problems)]).toEqual(['camera-frozen']);
    expect(pictures.isOpen).toBe(false);
    expect(camera.track.readyState).toBe('live');
    await lookFor(LOOK_MS, show);
    expect([...new Set(recovered)]).toEqual(['camera-frozen']);
    expect(pictures.isOpen).toBe(true);
    pictures.close();
  });

  it('and goes black in the middle of a set is told within five seconds, until there is light again', async () => {
    const { pictures, show } = await openRunning();
    await lookFor(3_000, show);
    await lookFor(TOLD_WITHIN_MS, () => show('black'));
    expect(problems).toEqual(['camera-black']);
    await lookFor(LOOK_MS, show);
    expect(recovered).toEqual(['camera-black']);
    pictures.close();
  });

  it('is opened anew on another try while its pictures are of no use, and not otherwise', async () => {
    const { pictures, open, show } = await openRunning();
    await lookFor(2_000, show);
    await open();
    expect(navigator.mediaDevices.getUserMedia).toHaveBeenCalledOnce();
    await lookFor(TOLD_WITHIN_MS);
    expect(problems).toEqual(['camera-frozen']);
    const old = camera;
    camera = createDrawnCamera();
    const again = open();
    expect(old.track.readyState).toBe('ended');
    const drawing = vi.waitFor(() => {
      camera.draw();
      expect(pictures.isOpen).toBe(true);
    }, PATIENT);
    await again;
    await drawing;
    pictures.close();
    expect(camera.track.readyState).toBe('ended');
  });

  it.each([
    ['a paused set', (pictures: { pause(): void }) => pictures.pause()],
    ['a hidden page', () => vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')],
  ])('is not blamed in %s, nor at once after it', async (_, begin) => {
    const { pictures, show } = await openRunning();
    await lookFor(2_000, show);
    begin(pictures);
    await lookFor(60_000);
    pictures.resume();
    vi.restoreAllMocks();
    await lookFor(2_000);
    await lookFor(LOOK_MS, show);
    expect(problems).toEqual([]);
    pictures.close();
  });
});

describe('leaving', () => {
  it('closes a camera that gives no picture yet, and the one who waits for it hears that it was closed', async () => {
    const { pictures, open } = openFrames();
    const opening = open();
    await vi.waitFor(async () => {
      await vi.advanceTimersByTimeAsync(LOOK_MS);
      expect(problems).toHaveLength(1);
    });
    pictures.close();
    expect(camera.track.readyState).toBe('ended');
    expect(await opening).toBeNull();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('closes a camera that is allowed only then', async () => {
    let allow: (stream: MediaStream) => void = () => undefined;
    stubCamera(() => new Promise((resolve) => (allow = resolve)));
    const { pictures, open } = openFrames();
    const opening = open();
    await vi.waitFor(() => expect(navigator.mediaDevices.getUserMedia).toHaveBeenCalled());
    pictures.close();
    allow(camera.stream);
    expect(await opening).toBeNull();
    expect(camera.track.readyState).toBe('ended');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('closes the camera though the detector throws', async () => {
    const { pictures } = await openRunning();
    const told = vi.spyOn(console, 'error').mockReturnValue();
    stopFollowing = () => {
      throw new Error('Proxy has been released and is not useable');
    };
    expect(() => pictures.close()).not.toThrow();
    expect(camera.track.readyState).toBe('ended');
    expect(pictures.isOpen).toBe(false);
    expect(told).toHaveBeenCalledOnce();
  });

  it('is not needed where the detector cannot follow the camera: it is closed at once', async () => {
    client = {
      follow: () => {
        throw new Error('No.');
      },
    };
    const { open } = openFrames();
    const opening = expect(open()).rejects.toThrow('No.');
    await vi.waitFor(() => {
      camera.draw();
      expect(camera.track.readyState).toBe('ended');
    });
    await opening;
    expect(vi.getTimerCount()).toBe(0);
  });
});

it('says which camera was opened where the chosen one is gone', async () => {
  stubCamera(({ video }) =>
    typeof video === 'object' && 'deviceId' in video
      ? Promise.reject(new DOMException('No such camera.', 'OverconstrainedError'))
      : Promise.resolve(camera.stream),
  );
  const { pictures, open } = openFrames();
  const opening = open({ ...CAMERA, source: { kind: 'camera', deviceId: 'gone' } });
  await vi.waitFor(() =>
    expect(replaced).toEqual([{ deviceId: camera.track.getSettings().deviceId, label: camera.track.label }]),
  );
  expect(problems).toEqual([]);
  pictures.close();
  expect(await opening).toBeNull();
});
