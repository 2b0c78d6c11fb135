import { say } from '../../../src/core/message.ts';
import { describe, expect, it, vi } from 'vitest';
import { detectIn, FakeConnection, finality, liveSource, outcome, PROFILE, setUp } from './fake-connection.ts';
import { withFakeTimeAndStreams } from './fake-streams.ts';

/** The waits before the first, second and third try to start it again. */
const FIRST_WAIT_MS = 500;
const SECOND_WAIT_MS = 2_000;
const THIRD_WAIT_MS = 4_000;
const ALL_WAITS_MS = FIRST_WAIT_MS + SECOND_WAIT_MS + THIRD_WAIT_MS;

withFakeTimeAndStreams();

describe('a pose client whose detector died', () => {
  it('lets a detection wait while the worker restarts', async () => {
    const first = new FakeConnection();
    const { client } = setUp([first]);
    await client.start(PROFILE);
    first.breakLoudly('boom');
    const waiting = outcome(detectIn(client, 20));
    await vi.advanceTimersByTimeAsync(FIRST_WAIT_MS - 1);
    expect(waiting).toEqual({});
    await vi.advanceTimersByTimeAsync(1);
    expect(waiting.value?.pose.timeMs).toBe(20);
  });

  it('lets a detection wait for a start that takes the place of the restart', async () => {
    const first = new FakeConnection();
    const { client } = setUp([first]);
    await client.start(PROFILE);
    first.breakLoudly();
    const waiting = outcome(detectIn(client, 20));
    await vi.advanceTimersByTimeAsync(FIRST_WAIT_MS / 2);
    await client.start({ ...PROFILE, model: 'full' });
    await vi.advanceTimersByTimeAsync(0);
    expect(waiting.value?.pose.timeMs).toBe(20);
  });

  it('gives up after three restarts in a minute, says so once, and starts anew when it is told to', async () => {
    const connections = [1, 2, 3, 4].map(() => new FakeConnection());
    const { client, restarts, failures, opened } = setUp([...connections]);
    await client.start(PROFILE);
    for (const connection of connections) {
      connection.breakLoudly('boom');
      await vi.advanceTimersByTimeAsync(THIRD_WAIT_MS);
    }
    expect(restarts).toHaveLength(3);
    expect(failures).toHaveLength(1);
    expect(failures[0]?.message).toBe('Body tracking keeps stopping and was not started again.');
    expect(failures[0]?.remedy).toEqual(say`Your count is kept. Close other programs and tabs, and try again.`);
    await expect(detectIn(client, 30)).rejects.toBe(failures[0]);
    expect(failures[0]?.final).toBe(true);
    await client.start(PROFILE);
    expect(opened).toHaveLength(5);
    expect((await detectIn(client, 40)).pose.timeMs).toBe(40);
  });

  it('restarts again when the last three were more than a minute ago', async () => {
    const connections = [1, 2, 3, 4].map(() => new FakeConnection());
    const { client, restarts, failures } = setUp([...connections]);
    await client.start(PROFILE);
    for (const connection of connections) {
      connection.breakLoudly('boom');
      await vi.advanceTimersByTimeAsync(21_000);
    }
    expect(restarts).toHaveLength(4);
    expect(failures).toEqual([]);
  });

  it('tries again after 0.5, 2 and 4 seconds when restarts fail, says once that it restarts, and once that it gave up', async () => {
    const first = new FakeConnection();
    const { client, opened, restarts, failures } = setUp([first, ...[1, 2, 3].map(() => new FakeConnection('fails'))]);
    await client.start(PROFILE);
    first.breakLoudly('boom');
    for (const [waitMs, openedThen] of [
      [FIRST_WAIT_MS, 2],
      [SECOND_WAIT_MS, 3],
      [THIRD_WAIT_MS, 4],
    ] as const) {
      expect(failures).toEqual([]);
      await vi.advanceTimersByTimeAsync(waitMs - 1);
      expect(opened).toHaveLength(openedThen - 1);
      await vi.advanceTimersByTimeAsync(1);
      expect(opened).toHaveLength(openedThen);
    }
    expect(restarts).toEqual(['boom']);
    expect(failures.map(({ final }) => final)).toEqual([true]);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(opened).toHaveLength(4);
    expect(failures).toHaveLength(1);
    expect(opened.every(({ closed }) => closed)).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each(['fails', 'never'] as const)('comes back with the second try when the first one %s', async (how) => {
    const first = new FakeConnection();
    const { client, opened, failures } = setUp([first, new FakeConnection(how)]);
    await client.start(PROFILE);
    client.follow(liveSource(), () => undefined);
    first.breakLoudly();
    // The longest that a try may hang, and a second to notice.
    await vi.advanceTimersByTimeAsync(FIRST_WAIT_MS + 31_000 + SECOND_WAIT_MS);
    expect(opened.map(({ follows }) => follows)).toEqual([1, 0, 1]);
    expect(failures).toEqual([]);
  });

  it('gives up on restarts that hang, though the three of them take longer than a minute', async () => {
    const first = new FakeConnection();
    const { client, opened, failures } = setUp([first, ...[1, 2, 3].map(() => new FakeConnection('never'))]);
    await client.start(PROFILE);
    first.breakLoudly();
    await vi.advanceTimersByTimeAsync(ALL_WAITS_MS + 3 * 31_000);
    expect(failures).toHaveLength(1);
    expect(opened).toHaveLength(4);
    expect(opened.every(({ closed }) => closed)).toBe(true);
  });

  it('follows the live source again after a restart, and after a new start when it had given up', async () => {
    const first = new FakeConnection();
    const { client, opened, failures } = setUp([first, new FakeConnection(), ...[1, 2].map(() => new FakeConnection('fails'))]);
    await client.start(PROFILE);
    const source = liveSource();
    const stop = client.follow(source, () => undefined);
    first.breakLoudly();
    await vi.advanceTimersByTimeAsync(FIRST_WAIT_MS);
    expect(opened.map(({ follows }) => follows)).toEqual([1, 1]);
    opened[1]?.breakLoudly();
    await vi.advanceTimersByTimeAsync(SECOND_WAIT_MS + THIRD_WAIT_MS);
    expect(failures).toHaveLength(1);
    await client.start(PROFILE);
    expect(opened.map(({ follows }) => follows)).toEqual([1, 1, 0, 0, 1]);
    expect(source.copies.size).toBe(1);
    stop();
    expect(source.copies.size).toBe(0);
  });

  it.each([
    ['while a restart waits', ['never'], FIRST_WAIT_MS - 1],
    ['while a restart hangs', ['never'], FIRST_WAIT_MS + 1_000],
    ['after it came back', ['at once'], FIRST_WAIT_MS],
    ['after it gave up', ['fails', 'fails', 'fails'], ALL_WAITS_MS],
  ] as const)('lets the live source go without a word %s', async (_, kinds, afterMs) => {
    const first = new FakeConnection();
    const { client, opened } = setUp([first, ...kinds.map((kind) => new FakeConnection(kind))]);
    await client.start(PROFILE);
    const source = liveSource();
    const stop = client.follow(source, () => undefined);
    first.breakLoudly();
    await vi.advanceTimersByTimeAsync(afterMs);
    expect(stop).not.toThrow();
    expect(source.copies.size).toBe(0);
    // And again, for whoever leaves twice; and when all is over.
    expect(stop).not.toThrow();
    expect(() => client.close()).not.toThrow();
    expect(stop).not.toThrow();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(opened.every(({ closed }) => closed)).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each([
    ['while a restart waits', FIRST_WAIT_MS - 1, 1],
    ['while a restart hangs', FIRST_WAIT_MS, 2],
  ] as const)('is closed %s: it opens nothing more, and what waits hears that it is over', async (_, afterMs, openedThen) => {
    const first = new FakeConnection();
    const { client, opened, failures } = setUp([first, new FakeConnection('never')]);
    await client.start(PROFILE);
    first.breakLoudly();
    const waiting = outcome(detectIn(client, 10));
    await vi.advanceTimersByTimeAsync(afterMs);
    client.close();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(opened).toHaveLength(openedThen);
    expect(opened.every(({ closed }) => closed)).toBe(true);
    expect(finality(waiting)).toBe(true);
    expect(failures).toEqual([]);
    await expect(client.start(PROFILE)).rejects.toMatchObject({ final: true });
  });

  it('restarts a living detector that fails on three pictures in a row, and gives up when that does not help', async () => {
    const connections = [1, 2, 3, 4].map(() => new FakeConnection());
    for (const { unreadable } of connections) for (let timeMs = 1; timeMs <= 99; timeMs += 1) unreadable.add(timeMs);
    const { client, opened, restarts, failures } = setUp(connections);
    await client.start(PROFILE);
    const finals: unknown[] = [];
    for (let timeMs = 1; timeMs <= 13; timeMs += 1) {
      const lost = outcome(detectIn(client, timeMs));
      await vi.advanceTimersByTimeAsync(THIRD_WAIT_MS);
      finals.push(finality(lost));
    }
    expect(finals).toEqual([...new Array<boolean>(12).fill(false), true]);
    expect(opened).toHaveLength(4);
    expect(restarts).toHaveLength(3);
    expect(failures).toHaveLength(1);
  });

  it('rejects what is pending when it is closed, and restarts nothing', async () => {
    const first = new FakeConnection();
    const { client, restarts } = setUp([first]);
    await client.start(PROFILE);
    first.dead = true;
    const lost = outcome(detectIn(client, 10));
    await vi.advanceTimersByTimeAsync(0);
    client.close();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(finality(lost)).toBe(true);
    expect(first.closed).toBe(true);
    expect(restarts).toEqual([]);
  });
});
