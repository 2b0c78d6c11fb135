import { afterEach, describe, expect, it, vi } from 'vitest';
import { createPoseClient, type PoseClient } from '../../../src/capture/pose/client.ts';
import { watchDevice } from '../../../src/capture/pose/device-watch.ts';
import { createGoverning, type Governing } from '../../../src/capture/pose/governing.ts';
import type { DeviceProfile } from '../../../src/capture/pose/protocol.ts';
import { drawnCamera } from './drawn-camera.ts';

const LITE: DeviceProfile = { model: 'lite', delegate: 'CPU', inputWidth: 320 };

/** From one picture to the next where three a second are looked at, on the average, milliseconds of the camera's own clock. */
const LOOK_GAP_MS = 1000 / 3;
/** The beat goes on after a picture that came late: the first of so many may have come late by a whole gap, and the thinner lets some come 4 ms early. */
const GAPS = 10;
const LEAST_GAP_MS = (LOOK_GAP_MS * (GAPS - 1)) / GAPS - 5;

let client: PoseClient | undefined;
let governing: Governing | undefined;
afterEach(() => {
  governing?.close();
  client?.close();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const show = (visibility: DocumentVisibilityState): void => {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(visibility);
  document.dispatchEvent(new Event('visibilitychange'));
};

/** Until the camera has shown so many more pictures. */
async function shown(video: HTMLVideoElement, pictures: number): Promise<void> {
  for (let left = pictures; left > 0; left -= 1) await new Promise((resolve) => video.requestVideoFrameCallback(resolve));
}

describe('a camera that is governed', () => {
  it.each(['a stream of frames that moves into the worker', 'the pictures of the video element'])(
    'is looked at three times a second in a rest, not at all while the page is hidden, and fully in a set: by %s',
    async (way) => {
      if (way.includes('element')) vi.stubGlobal('MediaStreamTrackProcessor', undefined);
      const camera = drawnCamera();
      await camera.play();
      const started = createPoseClient({ limits: { answerWithinMs: 30_000 } });
      client = started;
      await started.start(LITE);
      const governed = createGoverning({
        client: started,
        profile: LITE,
        fullMs: null,
        choice: () => 'lite',
        device: watchDevice(() => Promise.resolve(null)),
      });
      governing = governed;
      const times: number[] = [];
      const stop = started.follow(camera.source, ({ pose }) => times.push(pose.timeMs));
      const gapOf = async (count: number): Promise<number> => {
        // What was on its way is of the time before.
        const from = times.length + 2;
        await vi.waitFor(() => expect(times.length).toBeGreaterThan(from + count), { timeout: 30_000 });
        const [first = NaN, ...rest] = times.slice(from);
        return ((rest.at(-1) ?? NaN) - first) / rest.length;
      };

      governed.attend('look', false);
      expect(await gapOf(GAPS)).toBeGreaterThan(LEAST_GAP_MS);

      show('hidden');
      await shown(camera.source.video, 5);
      const seen = times.length;
      await shown(camera.source.video, 40);
      expect(times.length).toBe(seen);

      show('visible');
      governed.attend('count', false);
      expect(await gapOf(GAPS)).toBeLessThan(0.8 * LOOK_GAP_MS);
      stop();
      camera.close();
    },
    90_000,
  );
});
