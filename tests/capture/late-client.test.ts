import { describe, expect, it, vi } from 'vitest';
import { lateClient, type Looking } from '../../src/capture/late-client.ts';
import type { LiveSource } from '../../src/capture/pose/live-frames.ts';

const source = {} as LiveSource;

const late = () => {
  const stop = vi.fn();
  const client = { follow: vi.fn(() => stop), detect: vi.fn(() => Promise.resolve('seen')) };
  let resolve!: (client: Looking) => void;
  let reject!: (error: Error) => void;
  const promise = new Promise<Looking>((arrived, failed) => ([resolve, reject] = [arrived, failed]));
  const arrives = async (): Promise<void> => {
    resolve(client as unknown as Looking);
    await promise;
  };
  return { client, stop, arrives, reject, looking: lateClient(promise) };
};

describe('a detector that is still loading', () => {
  it('looks at a camera that was opened before, once it is there', async () => {
    const { client, stop, arrives, looking } = late();
    const end = looking.follow(source, () => undefined);
    expect(client.follow).not.toHaveBeenCalled();
    await arrives();
    expect(client.follow).toHaveBeenCalledOnce();
    end();
    expect(stop).toHaveBeenCalledOnce();
  });

  it('does not look at a camera that was closed meanwhile', async () => {
    const { client, arrives, looking } = late();
    looking.follow(source, () => undefined)();
    await arrives();
    expect(client.follow).not.toHaveBeenCalled();
  });

  it('that never comes leaves nothing behind but a picture that fails', async () => {
    const { reject, looking } = late();
    const end = looking.follow(source, () => undefined);
    reject(new Error('No WebGL 2.'));
    await expect(looking.detect({} as ImageBitmap, 0)).rejects.toThrow('No WebGL 2.');
    end();
  });
});
