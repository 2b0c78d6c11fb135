import { describe, expect, it } from 'vitest';
import { askToKeep } from '../../src/log/persistence.ts';

const storage = (persisted: boolean, granted: boolean | Error): StorageManager =>
  ({
    persisted: () => Promise.resolve(persisted),
    persist: () => (granted instanceof Error ? Promise.reject(granted) : Promise.resolve(granted)),
  }) as StorageManager;

describe('asking the browser to keep the log', () => {
  it('tells what the browser answered', async () => {
    expect(await askToKeep(storage(false, true))).toBe('kept');
    expect(await askToKeep(storage(false, false))).toBe('may-be-cleared');
  });

  it('does not ask again what was granted', async () => {
    expect(await askToKeep(storage(true, new Error('asked twice')))).toBe('kept');
  });

  it('does not know where the browser cannot be asked', async () => {
    expect(await askToKeep(undefined)).toBe('unknown');
    expect(await askToKeep(storage(false, new Error('no')))).toBe('unknown');
  });
});
