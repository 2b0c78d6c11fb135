import { describe, expect, it, vi } from 'vitest';
import type { PoseFrame } from '../../src/core/pose.ts';
import type { Recognition } from '../../src/recogniser/recogniser.ts';
import type { RecogniserConnection } from '../../src/recogniser/connect.ts';
import { createOnlooker, OtherMovement } from '../../src/session/other-movement.ts';
import { bridge } from '../../src/exercises/bridge.ts';
import { landmarkSeries } from '../../src/figure/pinhole.ts';
import { createSet, options } from './a-set.ts';

/** What is told, and when, of decisions that stand from one time to another. */
function told(
  exercise: string,
  decisions: [fromMs: number, toMs: number, movement: string | null][],
  countedMs: readonly number[] = [],
): [number, string][] {
  const other = new OtherMovement(exercise);
  const said: [number, string][] = [];
  for (let timeMs = 0; timeMs <= 30_000; timeMs += 100) {
    if (countedMs.includes(timeMs)) other.counted(timeMs);
    const decided = decisions.find(([from, to]) => timeMs >= from && timeMs < to)?.[2] ?? null;
    const movement = other.push({ timeMs, decided });
    if (movement !== null) said.push([timeMs, movement]);
  }
  return said;
}

describe('another movement than the one that is asked for', () => {
  it('is told once, when it has been done for five seconds', () => {
    expect(told('squat', [[1000, 30_000, 'bridge']])).toEqual([[6000, 'bridge']]);
    expect(told('squat', [[1000, 5900, 'bridge']])).toEqual([]);
  });

  it('is not told of kin, which a camera hardly tells apart', () => {
    expect(told('donkey-bent', [[0, 30_000, 'quad-hip-ext']])).toEqual([]);
  });

  it('is not told while repetitions are counted, and ten seconds after the last one', () => {
    expect(told('squat', [[0, 30_000, 'bridge']], [4000, 9000])).toEqual([[19_000, 'bridge']]);
  });

  it('begins anew where nothing, or something else again, is done in between', () => {
    expect(
      told('squat', [
        [0, 4000, 'bridge'],
        [4100, 8000, 'bridge'],
      ]),
    ).toEqual([]);
    expect(
      told('squat', [
        [0, 4000, 'bridge'],
        [4000, 10_000, 'clamshell'],
      ]),
    ).toEqual([[9000, 'clamshell']]);
  });
});

const frameAt = (timeMs: number): PoseFrame => ({ timeMs, width: 640, height: 360, image: null, world: null });

const saying = (decided: string) =>
  vi.fn(({ timeMs }: PoseFrame): Promise<Recognition | undefined> =>
    Promise.resolve({ timeMs, movement: decided, probability: 1, side: 'both', phase: 'out', decided }),
  );

function fakeConnection(push = saying('bridge'), start = () => Promise.resolve()) {
  const close = vi.fn();
  const connection: RecogniserConnection = {
    api: { start, push, learn: () => Promise.resolve(), reset: () => Promise.resolve() },
    onBroken: () => undefined,
    close,
  };
  return { connection, push, close };
}

describe('the onlooker', () => {
  it('loads nothing before a picture of a set has been seen, and then once', () => {
    const connect = vi.fn(() => fakeConnection().connection);
    const onlooker = createOnlooker(connect);
    onlooker.see(frameAt(0));
    onlooker.begin('squat', () => undefined);
    expect(connect).not.toHaveBeenCalled();
    onlooker.see(frameAt(100));
    onlooker.see(frameAt(200));
    expect(connect).toHaveBeenCalledTimes(1);
  });

  it('leaves a set alone where the browser starts no worker, or the network cannot be had', async () => {
    const connect = vi.fn((): RecogniserConnection => {
      throw new Error('no workers');
    });
    const without = createOnlooker(connect);
    without.begin('squat', () => undefined);
    without.see(frameAt(0));
    without.see(frameAt(100));
    expect(connect).toHaveBeenCalledTimes(1);

    const { connection, close } = fakeConnection(saying('bridge'), () => Promise.reject(new Error('offline')));
    const onlooker = createOnlooker(() => connection);
    onlooker.begin('squat', () => undefined);
    onlooker.see(frameAt(0));
    await vi.waitFor(() => expect(close).toHaveBeenCalled());
    expect(() => onlooker.see(frameAt(100))).not.toThrow();
  });

  it('leaves pictures out while answers are awaited, and says nothing of a set that is over', async () => {
    let answer = (): void => undefined;
    const push = vi.fn(
      ({ timeMs }: PoseFrame): Promise<Recognition | undefined> =>
        new Promise((resolve) => {
          answer = () => resolve({ timeMs, movement: 'bridge', probability: 1, side: 'both', phase: 'out', decided: 'bridge' });
        }),
    );
    const other = vi.fn();
    const onlooker = createOnlooker(() => fakeConnection(push).connection);
    onlooker.begin('squat', other);
    for (let timeMs = 0; timeMs < 10_000; timeMs += 1000) onlooker.see(frameAt(timeMs));
    expect(push).toHaveBeenCalledTimes(3);
    onlooker.end();
    answer();
    await Promise.resolve();
    expect(other).not.toHaveBeenCalled();
  });

  it('has a live set say what is done instead', async () => {
    const set = createSet(
      undefined,
      [],
      createOnlooker(() => fakeConnection().connection),
    );
    await set.runner.start(options('squat'));
    await set.show(landmarkSeries(bridge.demo, { fps: 10, reps: 3 }));
    expect(set.spoken.filter((text) => text.includes('another exercise'))).toEqual([
      'That looks like another exercise: Glute bridge',
    ]);
  });
});
