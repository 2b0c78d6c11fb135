import type { PoseWorkerApi } from './protocol.ts';

/** A way to a pose detector: a worker, this thread, or a test's fake. */
export interface PoseConnection {
  readonly api: PoseWorkerApi;
  /** Called when the other side is known to have broken. A terminated worker says nothing. */
  onBroken(listener: (reason: string) => void): void;
  close(): void;
}

/**
 * Whether a worker can detect here. Safari before 17 has no WebGL on a worker's canvas; detection then runs on the page's own
 * thread, where the picture on screen stutters while it does.
 */
export function workerCanDetect(): boolean {
  if (typeof Worker === 'undefined' || typeof OffscreenCanvas === 'undefined') return false;
  const version = /Version\/(\d+).*Safari/.exec(navigator.userAgent)?.[1];
  const oldSafari = version !== undefined && !navigator.userAgent.includes('Chrome') && Number(version) < 17;
  return !oldSafari;
}

/** Detection on the page's own thread, loaded when it is first used. */
export function connectInPage(): PoseConnection {
  const loaded = Promise.all([import('./pose-api.ts'), import('./detectors/blazepose.ts')]).then(
    ([{ createPoseApi }, { loadBlazePose }]) => createPoseApi({ load: loadBlazePose }),
  );
  return {
    api: {
      start: async (profile) => (await loaded).start(profile),
      detect: async (picture, timeMs, rotateDeg) => (await loaded).detect(picture, timeMs, rotateDeg),
      follow: async (frames, onDetection) => (await loaded).follow(frames, onDetection),
      unfollow: async () => (await loaded).unfollow(),
      ping: async () => (await loaded).ping(),
    },
    onBroken: () => undefined,
    close: () => void loaded.then((api) => api.unfollow()),
  };
}
