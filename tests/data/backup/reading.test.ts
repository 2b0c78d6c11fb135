import { describe, expect, it } from 'vitest';
import { writeBackup } from '../../../src/data/backup/backup.ts';
import { backupFrom, readBackup } from '../../../src/data/backup/reading.ts';
import { refusalWords } from '../../../src/data/backup/refusal.ts';
import { exerciseById } from '../../../src/exercises/index.ts';
import { fakeEvents, need } from '../../../src/gallery/fake-data.ts';
import { createMemoryLog } from '../../../src/log/memory-log.ts';
import { FILE_LIMITS, PART_LIMITS } from '../../../src/programme/limits.ts';
import { unpacked } from './unpacked.ts';

const events = await createMemoryLog(fakeEvents(need(exerciseById('squat'), 'the squat'), { count: 3 })).events();
const { file } = await writeBackup({ app: '1.2.3', exportedMs: 1, events });
const text = await unpacked(file);
const good = JSON.parse(text);
const { size: packedBytes } = file;
const unpackedBytes = new Blob([text]).size;

const NO_LIMITS = { packed: Infinity, unpacked: Infinity };

/** Packed, of so many times the same: it is never in memory as a whole. */
const drawnOut = (head: string, part: string, times: number): Promise<Blob> => {
  let at = -1;
  const parts = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      at += 1;
      if (at > times) controller.close();
      else controller.enqueue(new TextEncoder().encode(at === 0 ? head : part));
    },
  });
  return new Response(parts.pipeThrough(new CompressionStream('gzip'))).blob();
};

describe('a file that is read', () => {
  it('may be as large as its limit, packed and unpacked, and not one byte larger', async () => {
    const limits = { packed: packedBytes, unpacked: unpackedBytes };
    expect((await readBackup(file, limits)).refusal).toBeNull();
    expect((await readBackup(file, { ...limits, packed: packedBytes - 1 })).refusal?.kind).toBe('too-large');
    expect((await readBackup(file, { ...limits, unpacked: unpackedBytes - 1 })).refusal?.kind).toBe('unpacks-too-large');
  });

  it('is not even opened where it is too large', async () => {
    const { refusal } = await readBackup({ size: FILE_LIMITS.backup.packed + 1 } as Blob);
    expect(refusal).toEqual({ kind: 'too-large', megabytes: 200 });
  });

  it('is left at its limit: what follows is not unpacked', async () => {
    const bomb = await drawnOut('{"app":"', 'x'.repeat(1_000_000), 40);
    let letters = 0;
    const { refusal } = await readBackup(bomb, { packed: 1e6, unpacked: 5e6 }, undefined, (more) => void (letters += more));
    expect(refusal).toEqual({ kind: 'unpacks-too-large', megabytes: 5 });
    expect(letters).toBeLessThanOrEqual(5e6);
  });

  it('is left at the first line that no app writes, however much follows', async () => {
    const bomb = await drawnOut(`${text.slice(0, text.indexOf('"events":['))}"events":[`, '[],'.repeat(100_000), 40);
    let letters = 0;
    const { refusal } = await readBackup(bomb, FILE_LIMITS.month, undefined, (more) => void (letters += more));
    expect(refusal).toMatchObject({ kind: 'wrong', entry: 1 });
    expect(letters).toBeLessThan(300_000);
  });

  it('says whose it is after the entries too, where its fields come in another order', async () => {
    const { format, version, ...others } = good;
    expect((await backupFrom(JSON.stringify({ ...others, version, format }))).backup?.events).toHaveLength(events.length);
    const broken = { ...others, events: [{}] };
    expect((await backupFrom(JSON.stringify({ ...broken, version, format }))).refusal).toMatchObject({ kind: 'wrong' });
    expect((await backupFrom(JSON.stringify({ ...broken, version: 2, format }))).refusal).toEqual({ kind: 'newer' });
    expect((await backupFrom(JSON.stringify({ ...broken, version, format: 'diary' }))).refusal).toEqual({ kind: 'not-ours' });
    expect((await backupFrom(JSON.stringify(broken))).refusal).toEqual({ kind: 'not-ours' });
  });
});

describe('what stands in it', () => {
  const within = (inner: string): string => JSON.stringify({ ...good, events: ['§'] }).replace('"§"', inner);
  const refusalOf = async (json: string) => (await backupFrom(json)).refusal;

  it('may be nested as deeply as anything of ours, and not once more', async () => {
    const nested = (depth: number): string => within('['.repeat(depth) + ']'.repeat(depth));
    expect(await refusalOf(nested(PART_LIMITS.depth))).toMatchObject({ kind: 'wrong', entry: 1 });
    expect(await refusalOf(nested(PART_LIMITS.depth + 1))).toEqual({ kind: 'overgrown', entry: 1, field: '“events”' });
  });

  it('may be as long as its limit, and not one letter longer', async () => {
    const long = (letters: number): string => within(`"${'x'.repeat(letters - 2)}"`);
    expect(await refusalOf(long(PART_LIMITS.lists.events))).toMatchObject({ kind: 'wrong', entry: 1 });
    expect(await refusalOf(long(PART_LIMITS.lists.events + 1))).toMatchObject({ kind: 'overgrown', entry: 1 });
    const app = (letters: number): string => JSON.stringify({ ...good, app: 'x'.repeat(letters - 2) });
    expect(await refusalOf(app(PART_LIMITS.field))).toMatchObject({ kind: 'wrong', entry: null });
    const tooLong = await refusalOf(app(PART_LIMITS.field + 1));
    expect(tooLong).toEqual({ kind: 'overgrown', entry: null, field: '“app”' });
    expect(tooLong && refusalWords(tooLong)).toContain('larger than anything that Hipwise writes');
  });

  it('may come in any pieces', async () => {
    const bytes = new TextEncoder().encode(text);
    for (const step of [1, 2, 7, 1000]) {
      const parts: BlobPart[] = [];
      for (let at = 0; at < bytes.length; at += step) parts.push(bytes.slice(at, at + step));
      const streamed = Object.assign(new Blob(parts), {
        stream: () =>
          new ReadableStream({
            start(controller) {
              for (let at = 0; at < bytes.length; at += step) controller.enqueue(bytes.slice(at, at + step));
              controller.close();
            },
          }),
      });
      expect((await readBackup(streamed, NO_LIMITS)).backup?.events).toEqual(events);
    }
  });

  it.each([
    ['a comma too many', text.replace('"events":[', '"events":[,')],
    ['a comma at the end of the list', text.replace(/\n\]/, ',\n]')],
    ['a comma too few', text.replace('},\n{', '}\n{')],
    ['a bracket of another kind', text.replace(/\n\]/, '\n}')],
    ['something behind it', `${text}{}`],
    ['two lists of events', text.replace('"events":[', '"events":[],"events":[')],
    ['a name without quotes', text.replace('"format"', 'format')],
    ['a comma before its end', `${text.trimEnd().slice(0, -1)},}`],
  ])('is no backup with %s', async (_what, json) => {
    expect(await refusalOf(json)).toEqual({ kind: 'no-json' });
  });
});
