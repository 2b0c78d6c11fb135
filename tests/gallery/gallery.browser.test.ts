import { inEnglish } from '../../src/language/english.ts';
import { html } from 'lit';
import { expect, it } from 'vitest';
import { EXERCISES } from '../../src/exercises/index.ts';
import '../../src/gallery/hip-demonstrations.ts';
import { all, mount, words } from '../ui/harness.ts';

it('the gallery shows every exercise done right, and every mistake that has a figure, by its title', async () => {
  const root = await mount(html`<hip-demonstrations></hip-demonstrations>`);
  const sections = all(root, 'section');
  expect(sections.map(({ ariaLabel }) => ariaLabel)).toEqual(EXERCISES.map(({ name }) => inEnglish(name)));
  EXERCISES.forEach(({ id, rules }, at) => {
    const shown = all(sections[at] ?? root, 'button').map(words);
    const wrong = rules.filter(({ faultyDemo }) => faultyDemo).map(({ title }) => `Wrong: ${inEnglish(title)}`);
    expect(shown, id).toEqual(['Right', ...wrong]);
  });
});
