import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { workerDetectsHere, askWorker, type AskedWorker } from '../../../src/capture/pose/can-detect.ts';
import { givesWebGl2 } from '../../../src/capture/pose/webgl2.ts';

/** A worker that does what the test has it do. */
class FakeWorker extends EventTarget {
  readonly terminate = vi.fn();
}

const asking = () => {
  const worker = new FakeWorker();
  const answer = askWorker(() => worker as unknown as AskedWorker);
  return { worker, answer };
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a worker can detect', () => {
  it.each([true, false])('when it says itself that it has WebGL 2 (%s), and it is ended then', async (hasWebGl2) => {
    const { worker, answer } = asking();
    worker.dispatchEvent(new MessageEvent('message', { data: hasWebGl2 }));
    expect(await answer).toBe(hasWebGl2);
    expect(worker.terminate).toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('but not when its program cannot be loaded', async () => {
    const { worker, answer } = asking();
    worker.dispatchEvent(new Event('error'));
    expect(await answer).toBe(false);
    expect(worker.terminate).toHaveBeenCalled();
  });

  it('but not where the browser starts none', async () => {
    expect(
      await askWorker(() => {
        throw new ReferenceError('Worker is not defined');
      }),
    ).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('but not when it says nothing for a quarter of a minute', async () => {
    const { worker, answer } = asking();
    const settled = vi.fn();
    void answer.then(settled);
    await vi.advanceTimersByTimeAsync(14_999);
    expect(settled).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(settled).toHaveBeenCalledWith(false);
    expect(worker.terminate).toHaveBeenCalled();
  });
});

describe('a browser', () => {
  const storage = (): Storage => {
    const kept = new Map<string, string>();
    return {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    } as unknown as Storage;
  };
  const saying = (...answers: boolean[]) => vi.fn(() => Promise.resolve(answers.shift() ?? false));

  it('whose worker says no is asked again before that is believed', async () => {
    expect(await workerDetectsHere(saying(false, true), storage())).toBe(true);
    expect(await workerDetectsHere(saying(false, false), storage())).toBe(false);
  });

  it('whose worker has said yes is not asked again by the next page', async () => {
    const kept = storage();
    expect(await workerDetectsHere(saying(true), kept)).toBe(true);
    const ask = saying(false);
    expect(await workerDetectsHere(ask, kept)).toBe(true);
    expect(ask).not.toHaveBeenCalled();
  });

  it('that keeps nothing is asked by each page', async () => {
    expect(await workerDetectsHere(saying(true), null)).toBe(true);
    expect(await workerDetectsHere(saying(false, false), null)).toBe(false);
  });
});

describe('a canvas gives WebGL 2', () => {
  it('when it hands out a context, which is let go', () => {
    const loseContext = vi.fn();
    const context = { getExtension: () => ({ loseContext }) } as unknown as RenderingContext;
    expect(givesWebGl2(() => ({ getContext: () => context }))).toBe(true);
    expect(loseContext).toHaveBeenCalled();
  });

  it('but not when it hands out none, or throws, or when there is no such canvas', () => {
    expect(givesWebGl2(() => ({ getContext: () => null }))).toBe(false);
    expect(
      givesWebGl2(() => ({
        getContext: () => {
          throw new DOMException('Not implemented.', 'NotSupportedError');
        },
      })),
    ).toBe(false);
    expect(
      givesWebGl2(() => {
        throw new ReferenceError('OffscreenCanvas is not defined');
      }),
    ).toBe(false);
  });
});
