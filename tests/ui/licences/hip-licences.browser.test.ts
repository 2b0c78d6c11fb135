import { html } from 'lit';
import { expect, it } from 'vitest';
import '../../../src/ui/licences/hip-licences.ts';
import { all, mount, one, settled, words } from '../harness.ts';

async function show(load: () => Promise<string | null>): Promise<HTMLElement> {
  const root = await mount(html`<hip-licences .load=${load}></hip-licences>`);
  await settled(root);
  return root;
}

const RULE = '-'.repeat(80);

it('opens each package by itself, whose text stands as it was made, and not as markup', async () => {
  const lit = 'lit 3.3.3\nLicence: BSD-3-Clause\n\n<b>as is</b>\n----\nNo warranty.';
  const root = await show(async () => `Built with these.\n\n${RULE}\n\n${lit}\n\n${RULE}\n\nthree 0.185.0\nLicence: MIT\n`);
  expect(words(one(root, '.notices > p'))).toBe('Built with these.');
  expect(all(root, 'summary').map((summary) => words(summary))).toEqual(['lit 3.3.3 BSD-3-Clause', 'three 0.185.0 MIT']);
  expect(one(root, 'pre').textContent).toBe(lit);
});

it.each([
  ['there is none', async () => null],
  ['it cannot be fetched', () => Promise.reject(new TypeError('Failed to fetch'))],
])('says what to do where %s', async (_, load) => {
  const root = await show(load);
  expect(words(one(root, '[role=alert]'))).toContain('Open this page again once the network is back.');
  expect(all(root, 'pre')).toEqual([]);
});
