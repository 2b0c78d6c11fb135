import { html } from 'lit';
import { expect, it } from 'vitest';
import '../../../src/ui/licences/hip-licences.ts';
import { all, mount, one, settled, words } from '../harness.ts';

async function show(load: () => Promise<string | null>): Promise<HTMLElement> {
  const root = await mount(html`<hip-licences .load=${load}></hip-licences>`);
  await settled(root);
  return root;
}

it('shows the list as it was made, as text and not as markup', async () => {
  const root = await show(async () => 'lit 3.3.3\nLicence: BSD-3-Clause\n<b>as is</b>');
  expect(one(root, 'pre').textContent).toBe('lit 3.3.3\nLicence: BSD-3-Clause\n<b>as is</b>');
});

it.each([
  ['there is none', async () => null],
  ['it cannot be fetched', () => Promise.reject(new TypeError('Failed to fetch'))],
])('says what to do where %s', async (_, load) => {
  const root = await show(load);
  expect(words(one(root, '[role=alert]'))).toContain('Open this page again once the network is back.');
  expect(all(root, 'pre')).toEqual([]);
});
