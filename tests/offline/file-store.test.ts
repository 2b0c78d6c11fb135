import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isDamagedAnswer } from '../../src/service-worker/damaged.ts';
import { createFileStore } from '../../src/service-worker/file-store.ts';
import type { LargeFile } from '../../src/service-worker/files.ts';
import { FakeCaches } from './fake-caches.ts';

const CONTENT = 'abcdef';
const sha256 = createHash('sha256').update(CONTENT).digest('hex');
const file = (name: string, bytes: number): LargeFile => ({ url: `https://hipwise.test/${name}`, bytes, sha256, place: null });
const model = file('model.task', 6);

function setUp({ answer = () => new Response('abcdef'), room = Infinity }: { answer?: () => Response; room?: number } = {}) {
  const caches = new FakeCaches();
  caches.room = room;
  const fetched: string[] = [];
  const parts = { answer };
  const store = createFileStore({
    open: () => caches.open('large'),
    fetch: async (url, from) => {
      fetched.push(from === 'reload' ? `${url} anew` : url);
      return parts.answer();
    },
  });
  return { store, fetched, caches, parts };
}

const broken = (): never => {
  throw new TypeError('Failed to fetch');
};

describe('a large file', () => {
  it('is stored, tells how much of it is there, and is not fetched again', async () => {
    const { store, fetched } = setUp();
    expect(await store.has([model])).toEqual([false]);
    const told: number[] = [];
    expect(await store.store(model, (bytes) => told.push(bytes))).toBe('stored');
    expect(told.at(-1)).toBe(6);
    expect(await store.has([model])).toEqual([true]);
    expect(await store.store(model)).toBe('stored');
    expect(await (await store.respond(model)).text()).toBe('abcdef');
    expect(fetched).toHaveLength(1);
  });

  it('is fetched once when a set starts while it is being stored, and for both sets that start before', async () => {
    const { store, fetched } = setUp();
    const storing = store.store(model);
    const answers = await Promise.all([store.respond(model), store.respond(model)]);
    expect(await Promise.all(answers.map((answer) => answer.text()))).toEqual(['abcdef', 'abcdef']);
    expect(await storing).toBe('stored');
    expect(fetched).toHaveLength(1);
  });

  it('is stored by the first set that needs it', async () => {
    const { store } = setUp();
    await store.respond(model);
    expect(await store.has([model])).toEqual([true]);
  });

  it('has the security headers, and no length or encoding of its journey', async () => {
    const { store } = setUp({
      answer: () =>
        new Response('abcdef', { headers: { 'Content-Encoding': 'br', 'Content-Length': '3', 'Content-Type': 'a/b' } }),
    });
    const { headers } = await store.respond(model);
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Content-Type')).toBe('a/b');
    expect(headers.has('Content-Encoding') || headers.has('Content-Length')).toBe(false);
  });

  it.each([
    ['the network is gone', broken],
    ['the server does not have it', () => new Response('sorry', { status: 404 })],
  ])('is not stored when %s, and is when it is tried again', async (_, answer) => {
    const { store, parts } = setUp({ answer });
    expect(await store.store(model)).toBe('not-fetched');
    expect(await store.has([model])).toEqual([false]);
    parts.answer = () => new Response('abcdef');
    expect(await store.store(model)).toBe('stored');
  });

  it.each([
    ['a page of six kilobytes comes in its place', 'x'.repeat(6000)],
    ['it ends one byte early', 'abcde'],
    ['it is one byte too long', 'abcdefg'],
    ['one byte of it is another', 'abcdeg'],
  ])(
    'that comes damaged is fetched once more, past the browser’s own cache, and nothing of it is given: %s',
    async (_, damaged) => {
      const { store, fetched, parts } = setUp({ answer: () => new Response(damaged) });
      expect(await store.store(model)).toBe('damaged');
      expect(fetched).toEqual([model.url, `${model.url} anew`]);
      expect(await store.has([model])).toEqual([false]);
      const answer = await store.respond(model);
      expect([answer.ok, isDamagedAnswer(answer)]).toEqual([false, true]);
      parts.answer = () => new Response(CONTENT);
      expect(await store.store(model)).toBe('stored');
    },
  );

  it('that comes damaged once is whole the second time', async () => {
    const { store, fetched, parts } = setUp();
    parts.answer = () => {
      parts.answer = () => new Response(CONTENT);
      return new Response('abcdeg');
    };
    expect(await store.store(model)).toBe('stored');
    expect(fetched).toHaveLength(2);
    expect(await (await store.respond(model)).text()).toBe(CONTENT);
  });

  it.each(['abcdeg', 'abc', ''])(
    'that lies damaged in the store (%j) is thrown away and fetched anew, when it is wanted',
    async (damaged) => {
      const { store, fetched, caches } = setUp();
      await (await caches.open('large')).put(model.url, new Response(damaged));
      expect(await (await store.respond(model)).text()).toBe(CONTENT);
      expect(fetched).toEqual([model.url]);
      expect(await (await (await caches.open('large')).match(model.url))?.text()).toBe(CONTENT);
    },
  );

  it('that lies damaged in the store is not given even without a network', async () => {
    const { store, caches } = setUp({ answer: broken });
    await (await caches.open('large')).put(model.url, new Response('abcdeg'));
    await expect(store.respond(model)).rejects.toThrow('Failed to fetch');
  });

  it('that finds no room still comes from the network, and is stored once there is room', async () => {
    const { store, caches } = setUp({ room: 5 });
    expect(await store.store(model)).toBe('no-room');
    expect(await (await store.respond(model)).text()).toBe('abcdef');
    caches.room = 6;
    expect(await store.store(model)).toBe('stored');
  });

  it('of an earlier version is let go', async () => {
    const { store } = setUp();
    const old = file('old.task', 6);
    await store.store(old);
    await store.store(model);
    await store.keepOnly([model]);
    expect(await store.has([old, model])).toEqual([false, true]);
  });
});
