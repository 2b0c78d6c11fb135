import { afterEach, expect, it, vi } from 'vitest';
import { writeBackup } from '../../../src/data/backup/backup.ts';
import { readAside } from '../../../src/data/backup/read-aside.ts';
import { exerciseById } from '../../../src/exercises/index.ts';
import { fakeEvents, need } from '../../../src/gallery/fake-data.ts';
import { createMemoryLog } from '../../../src/log/memory-log.ts';
import { FILE_LIMITS } from '../../../src/programme/limits.ts';

const HEAD = '{"format":"hipwise-backup","version":1,"app":"0.1.0","exportedMs":1,"events":[';

/** 300 MB of the same, packed: some 300 kB. */
const bombOf = (part: string): Promise<Blob> => {
  const million = new TextEncoder().encode(part.repeat(1_000_000 / part.length));
  let at = -1;
  const parts = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      at += 1;
      if (at > 300) controller.close();
      else controller.enqueue(at === 0 ? new TextEncoder().encode(HEAD) : million);
    },
  });
  return new Response(parts.pipeThrough(new CompressionStream('gzip'))).blob();
};

/** What the page itself unpacks and reads. */
const watched = () => [vi.spyOn(globalThis, 'DecompressionStream'), vi.spyOn(JSON, 'parse')];
afterEach(() => void vi.restoreAllMocks());

it('a file that unpacks to 300 MB of nothing is given up in the worker, and the page has no part in it', async () => {
  const file = await bombOf('[], ');
  expect(file.size).toBeLessThan(1_500_000);
  const spies = watched();
  expect(await readAside(file, FILE_LIMITS.month)).toMatchObject({ backup: null, refusal: { kind: 'wrong', entry: 1 } });
  for (const spy of spies) expect(spy).not.toHaveBeenCalled();
});

it('one that is nothing but space is given up at its limit', async () => {
  const { refusal } = await readAside(await bombOf(' '), FILE_LIMITS.month);
  expect(refusal).toEqual({ kind: 'unpacks-too-large', megabytes: 64 });
});

it('a fine one comes out of the worker as it was written', async () => {
  const squat = need(exerciseById('squat'), 'the squat');
  const sets = Array.from({ length: 90 }, (_, at) => fakeEvents(squat, { id: `set-${at}`, count: 12 })).flat();
  const events = await createMemoryLog(sets).events();
  expect(events.length).toBeGreaterThan(1000);
  const programme = { plan: null, own: [] };
  const { file } = await writeBackup({ app: '1.2.3', exportedMs: 7, events, programme });
  const spies = watched();
  const { backup } = await readAside(file, FILE_LIMITS.month);
  for (const spy of spies) expect(spy).not.toHaveBeenCalled();
  expect(backup).toEqual({ exportedMs: 7, events, programme, isPlaced: true, leftOut: 0, sequence: null });
});

it('a worker whose file cannot be handed over ends in a sentence', async () => {
  expect((await readAside({ size: 1, stream: () => null } as unknown as Blob, FILE_LIMITS.month)).refusal).toEqual({
    kind: 'gave-up',
  });
});
