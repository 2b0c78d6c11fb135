import { describe, expect, it, vi } from 'vitest';
import type { DeviceProfile, StartReport } from '../../../src/capture/pose/protocol.ts';
import { answer, detectIn, FakeConnection, liveSource, outcome, PROFILE, REPORT, setUp } from './fake-connection.ts';
import { withFakeTimeAndStreams } from './fake-streams.ts';

const FULL: DeviceProfile = { ...PROFILE, model: 'full' };

/** A detector that is made when the test says so. */
class SlowToStart extends FakeConnection {
  made: (report: StartReport) => void = () => undefined;
  constructor() {
    super();
    this.api.start = () => new Promise((resolve) => (this.made = resolve));
  }
}

withFakeTimeAndStreams();

describe('a change of the model', () => {
  it('goes on looking with the one that runs, and changes over when the other one is made', async () => {
    const next = new SlowToStart();
    const { client, opened } = setUp([new FakeConnection(), next]);
    await client.start(PROFILE);
    const source = liveSource();
    client.follow(source, () => undefined);
    const changed = outcome(client.change(FULL));
    await vi.advanceTimersByTimeAsync(20_000);
    expect((await detectIn(client, 10)).pose.timeMs).toBe(10);
    expect(opened.map(({ follows, closed }) => [follows, closed])).toEqual([
      [1, false],
      [0, false],
    ]);
    next.made(REPORT);
    await vi.advanceTimersByTimeAsync(0);
    expect(changed.value).toBe(REPORT);
    expect(opened.map(({ follows, closed }) => [follows, closed])).toEqual([
      [1, true],
      [1, false],
    ]);
    expect(source.copies.size).toBe(1);
  });

  it('lets the last one answer what it was asked', async () => {
    const first = new FakeConnection();
    let reply = (): void => undefined;
    first.api.detect = (_, timeMs) => new Promise((resolve) => (reply = () => resolve(answer(timeMs))));
    const { client, opened } = setUp([first]);
    await client.start(PROFILE);
    const asked = outcome(detectIn(client, 10));
    await vi.advanceTimersByTimeAsync(0);
    await client.change(FULL);
    expect(first.closed).toBe(false);
    reply();
    await vi.advanceTimersByTimeAsync(0);
    expect(asked.value?.pose.timeMs).toBe(10);
    expect(first.closed).toBe(true);
    expect((await detectIn(client, 20)).pose.timeMs).toBe(20);
    expect(opened).toHaveLength(2);
  });

  it('that fails leaves the one that runs as it is, and no timer', async () => {
    const { client, opened, restarts } = setUp([new FakeConnection(), new FakeConnection('fails')]);
    await client.start(PROFILE);
    await expect(client.change(FULL)).rejects.toMatchObject({ final: false });
    expect(opened.map(({ closed }) => closed)).toEqual([false, true]);
    expect((await detectIn(client, 10)).pose.timeMs).toBe(10);
    expect(restarts).toEqual([]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('that dies or hangs leaves the one that runs as it is', async () => {
    const dying = new FakeConnection('never');
    const { client, opened, restarts } = setUp([new FakeConnection(), dying, new FakeConnection('never')]);
    await client.start(PROFILE);
    const dead = outcome(client.change(FULL));
    dying.breakLoudly();
    const hanging = outcome(client.change(FULL));
    await vi.advanceTimersByTimeAsync(31_000);
    expect([dead.error, hanging.error]).toEqual([
      expect.objectContaining({ message: 'boom' }),
      expect.objectContaining({ message: 'Body tracking has not answered for 30 seconds.' }),
    ]);
    expect(opened.map(({ closed }) => closed)).toEqual([false, true, true]);
    expect(restarts).toEqual([]);
  });

  it('is given up for another one, for a start, and when all is over', async () => {
    const slow = [new SlowToStart(), new SlowToStart(), new SlowToStart()];
    const { client, opened } = setUp([new FakeConnection(), ...slow]);
    await client.start(PROFILE);
    const changes = [outcome(client.change(FULL)), outcome(client.change(PROFILE))];
    await client.start(FULL);
    changes.push(outcome(client.change(PROFILE)));
    client.close();
    await vi.advanceTimersByTimeAsync(0);
    expect(changes.map(({ error }) => error instanceof Error)).toEqual([true, true, true]);
    expect(opened.every(({ closed }) => closed)).toBe(true);
    expect(opened[0]?.started.map(({ model }) => model)).toEqual(['lite', 'full']);
  });

  it('is given up where the one that runs dies, which is brought back as it was', async () => {
    const first = new FakeConnection();
    const { client, opened } = setUp([first, new SlowToStart()]);
    await client.start(PROFILE);
    const changed = outcome(client.change(FULL));
    first.breakLoudly();
    await vi.advanceTimersByTimeAsync(500);
    expect(changed.error).toBeInstanceOf(Error);
    expect(opened.at(-1)?.started).toEqual([PROFILE]);
  });

  it('is what is brought back after it', async () => {
    const second = new FakeConnection();
    const { client, opened } = setUp([new FakeConnection(), second]);
    await client.start(PROFILE);
    await client.change(FULL);
    second.breakLoudly();
    await vi.advanceTimersByTimeAsync(500);
    expect(opened.at(-1)?.started).toEqual([FULL]);
  });

  it('is a start where nothing runs', async () => {
    const { client, opened } = setUp([]);
    await client.change(FULL);
    expect(opened.map(({ started }) => started)).toEqual([[FULL]]);
  });

  it('tells how far it is', async () => {
    const told: number[] = [];
    const next = new FakeConnection();
    next.api.start = (_, onProgress) => {
      onProgress?.(0.5);
      onProgress?.(1);
      return Promise.resolve(REPORT);
    };
    const { client } = setUp([new FakeConnection(), next], { onLoading: (share) => told.push(share) });
    await client.start(PROFILE);
    told.length = 0;
    await client.change(FULL);
    expect(told).toEqual([0, 0.5, 1]);
  });
});

describe('the pace of a live camera', () => {
  it('is told to the detector that runs, and to each one after it', async () => {
    const first = new FakeConnection();
    const { client, opened } = setUp([first]);
    await client.start(PROFILE);
    client.follow(liveSource(), () => undefined);
    client.pace(3);
    await client.change(FULL);
    client.pace(0);
    opened[1]?.breakLoudly();
    await vi.advanceTimersByTimeAsync(500);
    expect(opened.map(({ paces }) => paces)).toEqual([[30, 3], [3, 0], [0]]);
  });

  it('can be told before anything runs', async () => {
    const { client, opened } = setUp([]);
    client.pace(3);
    client.follow(liveSource(), () => undefined);
    await client.start(PROFILE);
    expect(opened.map(({ paces }) => paces)).toEqual([[3]]);
  });
});
