import { describe, expect, it } from 'vitest';
import type { RecogniserConnection } from '../../src/recogniser/connect.ts';
import { knowing } from '../../src/recogniser/knowing.ts';
import type { Taught } from '../../src/recogniser/neighbours.ts';

function createWorker() {
  const heard: string[] = [];
  const connection: RecogniserConnection = {
    api: {
      start: () => Promise.resolve(void heard.push('start')),
      push: () => Promise.resolve(undefined),
      learn: (taught) => Promise.resolve(void heard.push(`learn ${taught.map(({ id }) => id).join(' ')}`)),
      reset: () => Promise.resolve(void heard.push('reset')),
    },
    onBroken: () => undefined,
    close: () => undefined,
  };
  return { heard, connection };
}

const named = (...ids: string[]): Taught[] => ids.map((id) => ({ id, observations: [] }));

describe('a recogniser that knows what the user has taught', () => {
  it('learns it once it has started, and is not asked to where there is nothing', async () => {
    const { heard, connection } = createWorker();
    await knowing(connection, () => named('own-1')).api.start();
    expect(heard).toEqual(['start', 'learn own-1']);
    const other = createWorker();
    await knowing(other.connection, () => []).api.start();
    expect(other.heard).toEqual(['start']);
  });

  it('learns what came meanwhile when it begins anew, and only then', async () => {
    const { heard, connection } = createWorker();
    let taught = named('own-1');
    const { api } = knowing(connection, () => taught);
    await api.start();
    await api.reset();
    taught = named('own-1', 'own-2');
    await api.reset();
    await api.reset();
    expect(heard).toEqual(['start', 'learn own-1', 'reset', 'reset', 'learn own-1 own-2', 'reset']);
  });

  it('forgets what the user has deleted', async () => {
    const { heard, connection } = createWorker();
    let taught = named('own-1');
    const { api } = knowing(connection, () => taught);
    await api.start();
    taught = [];
    await api.reset();
    expect(heard.at(-1)).toBe('learn ');
  });
});
