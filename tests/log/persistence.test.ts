import { describe, expect, it } from 'vitest';
import { askToKeep, persistence } from '../../src/log/persistence.ts';

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

describe('how it stands', () => {
  it('is told without asking the user', async () => {
    const asked = new Error('asked');
    expect(await persistence(storage(true, asked))).toBe('kept');
    expect(await persistence(storage(false, asked))).toBe('may-be-cleared');
    expect(await persistence(undefined)).toBe('unknown');
  });
});
