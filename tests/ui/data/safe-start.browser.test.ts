import { html } from 'lit';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Rescue } from '../../../src/data/rescue.ts';
import { LANGUAGES, useLanguage } from '../../../src/language/language.ts';
import '../../../src/ui/data/hip-safe-start.ts';
import { all, button, mount, one, words } from '../harness.ts';

const rescue = (change: Partial<Rescue> = {}): Rescue => ({
  backUp: () => Promise.resolve({ name: 'hipwise.json.gz', file: new Blob(['{}']), leftOut: 0 }),
  erase: () => Promise.resolve(true),
  ...change,
});

const show = (made: Rescue) => mount(html`<hip-safe-start .rescue=${made}></hip-safe-start>`, { around: 'div' });
const says = (root: ParentNode, text: string) => expect.poll(() => words(root)).toContain(text);
const heard = (root: ParentNode, type: string) => {
  const listener = vi.fn();
  one(root, 'hip-safe-start').addEventListener(type, listener);
  return listener;
};

afterEach(async () => {
  vi.restoreAllMocks();
  await useLanguage('en');
});

describe('the page that is shown when the app did not start', () => {
  it('lets the user try again', async () => {
    const root = await show(rescue());
    const started = heard(root, 'started-normally');
    button(root, 'Start normally').click();
    expect(started).toHaveBeenCalledOnce();
  });

  it('saves what is there, and says what stands apart in the file', async () => {
    const saved: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(this.download);
    });
    const root = await show(rescue({ backUp: async () => ({ name: 'mine.json.gz', file: new Blob(['{}']), leftOut: 1 }) }));
    button(root, 'Save my data').click();
    await says(root, 'Saved as mine.json.gz.');
    expect(saved).toEqual(['mine.json.gz']);
    expect(words(root)).toContain('1 entry in it cannot be right');
  });

  it('says what to do where it could not be saved', async () => {
    const root = await show(rescue({ backUp: () => Promise.reject(new Error('no')) }));
    button(root, 'Save my data').click();
    await says(root, 'could not be written into a file. Close other tabs');
    expect(button(root, 'Save my data')).toMatchObject({ disabled: false });
  });

  it('deletes nothing before it has asked, and nothing where the answer is no', async () => {
    const erase = vi.fn(() => Promise.resolve(true));
    const root = await show(rescue({ erase }));
    button(root, 'Delete my data').click();
    await says(root, 'Have you saved them?');
    button(root, 'No, keep it').click();
    await expect.poll(() => words(root)).not.toContain('Have you saved them?');
    expect(erase).not.toHaveBeenCalled();
  });

  it('deletes after a yes, and says when it is done', async () => {
    const erase = vi.fn(() => Promise.resolve(true));
    const root = await show(rescue({ erase }));
    const erased = heard(root, 'erased');
    button(root, 'Delete my data').click();
    await says(root, 'Have you saved them?');
    button(root, 'Yes, delete everything').click();
    await expect.poll(() => erased.mock.calls.length).toBe(1);
    expect(erase).toHaveBeenCalledOnce();
  });

  it('says that another tab keeps the data', async () => {
    const root = await show(rescue({ erase: () => Promise.resolve(false) }));
    const erased = heard(root, 'erased');
    button(root, 'Delete my data').click();
    await says(root, 'Have you saved them?');
    button(root, 'Yes, delete everything').click();
    await says(root, 'Another tab of Hipwise keeps your data open.');
    expect(erased).not.toHaveBeenCalled();
  });

  it.each(LANGUAGES)('speaks %s', async (wanted) => {
    await useLanguage(wanted);
    const root = await show(rescue());
    const labels = { en: 'Start normally', de: 'Normal starten', fr: 'Démarrer normalement' };
    expect(all(root, 'button').map(words)[0]).toBe(labels[wanted]);
  });
});
