import { afterEach, describe, expect, it } from 'vitest';
import script from '../../public/theme.js?raw';
import { prefer } from '../ui/harness.ts';

const PAPER = { light: '#fbf6ee', dark: '#15120f' } as const;

const paper = (): string => getComputedStyle(document.documentElement).getPropertyValue('--paper').trim();
const choose = (theme: string): void => {
  localStorage.setItem('hipwise-preferences', JSON.stringify({ theme }));
  window.dispatchEvent(new Event('theme-chosen'));
};

// As the page runs it: a classic script, after the style sheet.
new Function(script)();

afterEach(async () => {
  localStorage.clear();
  window.dispatchEvent(new Event('theme-chosen'));
  await prefer();
});

describe('light or dark', () => {
  it.each([
    ['light', 'dark'],
    ['dark', 'light'],
  ] as const)('is %s where that is chosen, on a device that is %s, and follows the device again', async (chosen, scheme) => {
    await prefer({ scheme });
    expect(paper()).toBe(PAPER[scheme]);
    choose(chosen);
    expect(paper()).toBe(PAPER[chosen]);
    expect(getComputedStyle(document.documentElement).colorScheme).toBe(chosen);
    choose(scheme);
    expect(paper()).toBe(PAPER[scheme]);
    choose('system');
    expect(paper()).toBe(PAPER[scheme]);
  });

  it('is as the device is where what is stored makes no sense', async () => {
    await prefer({ scheme: 'dark' });
    for (const stored of ['{', 'null', '7', '{"theme":"pink"}']) {
      localStorage.setItem('hipwise-preferences', stored);
      window.dispatchEvent(new Event('theme-chosen'));
      expect(paper(), stored).toBe(PAPER.dark);
    }
  });
});
