import { describe, expect, it } from 'vitest';
import type { RecogniserConnection } from '../../src/recogniser/connect.ts';
import { lateConnection } from '../../src/recogniser/late-connection.ts';

/** A recogniser that notes what it is asked, and breaks when it is told to. */
function someRecogniser() {
  const asked: string[] = [];
  let broken: ((reason: string) => void) | null = null;
  const note = (name: string) => (): Promise<undefined> => {
    asked.push(name);
    return Promise.resolve(undefined);
  };
  const connection: RecogniserConnection = {
    api: { start: note('start'), push: note('push'), learn: note('learn'), reset: note('reset') },
    onBroken: (listener) => void (broken = listener),
    close: () => void asked.push('close'),
  };
  return { connection, asked, breaks: (reason: string) => broken?.(reason) };
}

describe('a recogniser whose code is still being loaded', () => {
  it('is asked in the same order when it has come, and says that it has broken', async () => {
    const { connection, asked, breaks } = someRecogniser();
    const late = lateConnection(() => Promise.resolve(connection));
    const reasons: string[] = [];
    late.onBroken((reason) => void reasons.push(reason));
    await Promise.all([late.api.start(), late.api.learn([]), late.api.reset()]);
    expect(asked).toEqual(['start', 'learn', 'reset']);
    breaks('gone');
    expect(reasons).toEqual(['gone']);
  });

  it('is closed as soon as it comes where nobody wants it any more', async () => {
    const { connection, asked } = someRecogniser();
    const late = lateConnection(() => Promise.resolve(connection));
    late.close();
    await new Promise((resolve) => setTimeout(resolve));
    expect(asked).toEqual(['close']);
  });

  it('rejects what it is asked where it cannot be loaded', async () => {
    const late = lateConnection(() => Promise.reject(new TypeError('Failed to fetch')));
    await expect(late.api.start()).rejects.toThrow('Failed to fetch');
  });
});
