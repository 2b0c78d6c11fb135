import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => `src/${file}`)
  .filter((file) => /\.(ts|html)$/.test(file));
const pages = readdirSync('.').filter((file) => file.endsWith('.html'));
const texts = [...sources, ...pages].map((file) => ({ file, text: readFileSync(file, 'utf8') }));

it('looks at all of the code', () => {
  expect(texts.length).toBeGreaterThan(100);
});

/** The policy forbids `style` attributes; `.style=${…}` sets a property by script, which it allows. */
it('no template or page writes a style attribute or sheet, or code as an attribute', () => {
  const forbidden = /<style|<[a-z][^>]*\s(style|on[a-z]+)=|^\s*(style|on[a-z]+)=["'$]/;
  const found = texts.flatMap(({ file, text }) =>
    text.split('\n').flatMap((line, at) => (forbidden.test(line) ? [`${file}:${at + 1} ${line.trim()}`] : [])),
  );
  expect(found).toEqual([]);
});

/** See `quiet-form.ts`: Chromium would ask its maker about them. */
it('no template has a field for text, numbers or days outside a form that Chromium asks nobody about', () => {
  const field = /<textarea|<input\b(?![^>]*?type="?(?:checkbox|radio|file|range))/;
  const withFields = texts.filter(({ text }) => field.test(text));
  expect(withFields.length).toBeGreaterThan(4);
  expect(withFields.filter(({ text }) => !text.includes('quiet-form.ts')).map(({ file }) => file)).toEqual([]);
});
