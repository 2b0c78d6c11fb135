import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { reportOnDevice } from '../../src/privacy/device-report.ts';

beforeEach(() => localStorage.clear());
afterEach(async () => {
  vi.restoreAllMocks();
  localStorage.clear();
  await caches.delete('hipwise-test');
});

it('lists settings with two bytes a character, and the files of each offline store', async () => {
  localStorage.setItem('hipwise-b', '1234');
  localStorage.setItem('hipwise-a', '');
  await (await caches.open('hipwise-test')).put('/file', new Response('text'));
  const { stored } = await reportOnDevice();
  expect(stored.keys).toEqual([
    { name: 'hipwise-a', bytes: 18 },
    { name: 'hipwise-b', bytes: 26 },
  ]);
  expect(stored.caches).toContainEqual({ name: 'hipwise-test', files: 1 });
  expect(stored.usedBytes).toBeGreaterThan(0);
});

it('says that there is no policy where the page was loaded without one', async () => {
  expect(await reportOnDevice()).toMatchObject({ policy: null, text: 'taken' });
});

it('goes without what a browser does not tell', async () => {
  const refuse = (): never => {
    throw new TypeError('Not here.');
  };
  vi.spyOn(indexedDB, 'databases').mockImplementation(refuse);
  vi.spyOn(navigator.storage, 'estimate').mockImplementation(refuse);
  vi.spyOn(navigator.permissions, 'query').mockImplementation(refuse);
  const { stored, access } = await reportOnDevice();
  expect(stored).toMatchObject({ databases: null, usedBytes: null });
  expect(access).toEqual({ camera: null, microphone: null });
});
