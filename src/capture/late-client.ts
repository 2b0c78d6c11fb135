import type { PoseClient } from './pose/client.ts';

/** What frames need of a detector. */
export type Looking = Pick<PoseClient, 'follow' | 'detect' | 'seek' | 'profile'>;

/** Stands in for a detector that is still loading: a camera can be opened and shown meanwhile, and is looked at once the detector is there. */
export const lateClient = (loading: Promise<Looking>): Looking => ({
  follow(source, onDetection) {
    let stop: (() => void) | null = null;
    let isOver = false;
    loading.then(
      (client) => {
        if (!isOver) stop = client.follow(source, onDetection);
      },
      // Whoever loads it tells of it.
      () => undefined,
    );
    return () => {
      isOver = true;
      stop?.();
    };
  },
  seek: (sought) =>
    void loading.then(
      (client) => client.seek(sought),
      () => undefined,
    ),
  detect: async (...picture) => (await loading).detect(...picture),
});
