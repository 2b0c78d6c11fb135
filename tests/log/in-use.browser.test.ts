import { expect, it } from 'vitest';
import { createInUse } from '../../src/log/in-use.ts';

it('knows in every tab what runs in one, until it ends', async () => {
  const [here, there] = [createInUse(), createInUse()];
  here.begin('set');
  await expect.poll(() => there.ids()).toEqual(new Set(['set']));
  there.end('set');
  expect(await there.ids()).toEqual(new Set(['set']));
  here.end('set');
  await expect.poll(() => there.ids()).toEqual(new Set());
});

it('knows of this tab alone where the browser has no locks', async () => {
  const inUse = createInUse(null);
  inUse.begin('set');
  expect(await inUse.ids()).toEqual(new Set(['set']));
  inUse.end('set');
});
