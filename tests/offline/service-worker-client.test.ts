import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listFiles, storeFile } from '../../src/offline/service-worker-client.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

/** Answers each question as told. */
const worker = (answer: (question: unknown, port: MessagePort) => void): Pick<ServiceWorker, 'postMessage'> => ({
  postMessage(question: unknown, options?: Transferable[] | StructuredSerializeOptions) {
    const [port] = Array.isArray(options) ? options : [];
    if (port instanceof MessagePort) answer(question, port);
  },
});

describe('a question to the service worker', () => {
  it('is answered with the list', async () => {
    const asked: unknown[] = [];
    const files = [{ url: '/a', bytes: 1, stored: true }];
    const listed = await listFiles(
      worker((question, port) => {
        asked.push(question);
        port.postMessage(files);
      }),
      'page',
    );
    expect(listed).toEqual(files);
    expect(asked).toEqual([{ type: 'list', place: 'page' }]);
  });

  it('hears of progress until there is an outcome', async () => {
    const told: number[] = [];
    const speaks = worker((_, port) => {
      for (const news of [{ bytes: 1 }, { bytes: 2 }, { outcome: 'no-room' }]) port.postMessage(news);
    });
    expect(await storeFile(speaks, '/a', (bytes) => told.push(bytes))).toBe('no-room');
    expect(told).toEqual([1, 2]);
  });

  it('is given up after a minute of silence, and not a moment before', async () => {
    let given = false;
    const waiting = listFiles(
      worker(() => undefined),
      'worker',
    ).catch(() => (given = true));
    vi.advanceTimersByTime(59_999);
    await Promise.resolve();
    expect(given).toBe(false);
    vi.advanceTimersByTime(1);
    await waiting;
    expect(given).toBe(true);
  });
});
