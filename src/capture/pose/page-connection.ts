import { say } from '../../core/message.ts';
import { pageCanDetect } from './can-detect.ts';
import type { PoseConnection } from './pose-connection.ts';
import type { PoseApi } from './pose-api.ts';
import { PoseWorkerError } from './pose-worker-error.ts';

const NO_WEBGL2 = {
  message: say`This browser gives the page no WebGL 2, and without it Hipwise cannot find your body in pictures.`,
  remedy: say`Switch on hardware acceleration in the settings of the browser and start the browser again, or use another browser or device.`,
};

export interface PageConnectionParts {
  /** For tests; otherwise this page is asked. */
  canDetect?: () => boolean;
  /** For tests; otherwise the real detector. */
  loadApi?: () => Promise<PoseApi>;
}

async function loadPoseApi(): Promise<PoseApi> {
  const [{ createPoseApi }, { loadBlazePose }] = await Promise.all([import('./pose-api.ts'), import('./detectors/blazepose.ts')]);
  return createPoseApi({ load: loadBlazePose });
}

/** Detection on the page's own thread, loaded when it is first used. */
export function connectInPage({ canDetect = pageCanDetect, loadApi = loadPoseApi }: PageConnectionParts = {}): PoseConnection {
  const rests = createRests();
  let closed = false;
  const load = async (): Promise<PoseApi> => {
    if (canDetect()) return loadApi();
    throw new PoseWorkerError(NO_WEBGL2.message, { final: true, remedy: NO_WEBGL2.remedy, canRetry: false });
  };
  let loading: Promise<PoseApi> | undefined;
  const api = (): Promise<PoseApi> => (loading ??= load());
  return {
    api: {
      start: async (profile, onProgress) => {
        const loaded = await api();
        const report = await loaded.start(profile, onProgress);
        if (closed) loaded.close();
        return report;
      },
      detect: async (picture, timeMs, rotateDeg) => {
        await rests.rest();
        if (closed) throw new Error('The pose detector was closed while a picture waited.');
        return rests.timed(async () => (await api()).detect(picture, timeMs, rotateDeg));
      },
      follow: async (frames, onDetection) => (await api()).follow(frames, onDetection),
      unfollow: async () => (await api()).unfollow(),
      pace: async (perSecond) => (await api()).pace(perSecond),
      seek: async (sought) => (await api()).seek(sought),
      ping: () => Promise.resolve(),
    },
    rest: rests.rest,
    onBroken: () => undefined,
    close() {
      closed = true;
      // What could not be loaded has been told by the call that needed it.
      loading?.then((loaded) => loaded.close()).catch(() => undefined);
    },
  };
}

/** Leaves the page as much time as detection takes, so that it can draw and answer between two pictures. */
function createRests() {
  let untilMs = -Infinity;
  return {
    async rest(): Promise<void> {
      const leftMs = untilMs - performance.now();
      if (leftMs > 0) await new Promise((resolve) => setTimeout(resolve, leftMs));
    },
    async timed<T>(work: () => Promise<T>): Promise<T> {
      const beganMs = performance.now();
      try {
        return await work();
      } finally {
        const endedMs = performance.now();
        untilMs = endedMs + (endedMs - beganMs);
      }
    },
  };
}
