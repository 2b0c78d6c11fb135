import type { RecogniserConnection } from './connect.ts';

/**
 * Stands in for a recogniser whose code is loaded when it is first asked: calls wait for it, and reject where it cannot be loaded or
 * started.
 */
export function lateConnection(load: () => Promise<RecogniserConnection>): RecogniserConnection {
  let connection: RecogniserConnection | null = null;
  let isClosed = false;
  const loading = load().then((loaded) => {
    connection = loaded;
    if (isClosed) loaded.close();
    return loaded;
  });
  // Told by the calls that wait for it.
  loading.catch(() => undefined);

  return {
    api: {
      start: async () => (await loading).api.start(),
      push: async (frame) => (await loading).api.push(frame),
      learn: async (taught) => (await loading).api.learn(taught),
      reset: async () => (await loading).api.reset(),
    },
    onBroken(listener) {
      loading.then(
        (loaded) => loaded.onBroken(listener),
        () => undefined,
      );
    },
    close() {
      isClosed = true;
      connection?.close();
    },
  };
}
