import type { RecogniserConnection } from './connect.ts';
import type { Taught } from './neighbours.ts';

const idsOf = (taught: readonly Taught[]): string => taught.map(({ id }) => id).join(' ');

/** The same worker, which knows the user's own movements: those that there are when it starts, and whenever it begins anew. */
export function knowing(connection: RecogniserConnection, taught: () => readonly Taught[]): RecogniserConnection {
  const { api } = connection;
  let known = '';
  const learn = async (): Promise<void> => {
    const now = taught();
    const ids = idsOf(now);
    if (ids === known) return;
    known = ids;
    await api.learn(now);
  };
  return {
    ...connection,
    api: {
      ...api,
      async start() {
        await api.start();
        await learn();
      },
      async reset() {
        await api.reset();
        await learn();
      },
    },
  };
}
