import { html } from 'lit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EXERCISES } from '../../src/exercises/index.ts';
import { createFakeServices } from '../../src/gallery/fake-services.ts';
import { useLanguage } from '../../src/language/language.ts';
import de from '../../src/locales/de.json';
import '../../src/ui/app/hip-app.ts';
import '../../src/ui/app/screens/set-elements.ts';
import { linkTo } from '../../src/ui/parts/route.ts';
import { all, mount, one, settled, words } from '../ui/harness.ts';
import { loadScreens } from '../ui/app/load-screens.ts';

await loadScreens();

beforeEach(() => {
  localStorage.clear();
  history.replaceState(null, '', '#/');
});

afterEach(() => useLanguage('en'));

const open = (): Promise<HTMLElement> =>
  mount(html`<hip-app .services=${createFakeServices({ exercises: EXERCISES })}></hip-app>`, { around: 'div' });

describe('the app in German', () => {
  it('is German on its first screen and on the set-up card, and the page says so', async () => {
    await useLanguage('de');
    expect(document.documentElement.lang).toBe('de');
    const root = await open();
    expect(words(one(root, 'hip-home'))).toContain(de['Strong hips, steady stride.']);
    location.hash = linkTo('exercises');
    await expect.poll(() => all(root, 'hip-library').length).toBe(1);
    await settled(root);
    expect(words(one(root, 'hip-library'))).toContain(de['Squat']);
    location.hash = linkTo('setup', 'squat');
    await expect.poll(() => all(root, 'hip-set-options').length).toBe(1);
    await settled(root);
    const card = words(one(root, 'hip-set-options'));
    expect(card).toContain(de['How it goes']);
    expect(card).toContain(de['Camera sees you from']);
    expect(card).not.toMatch(/How it goes|Camera sees|Stand with|per side/);
  });

  it('is English again when that is chosen', async () => {
    expect(document.documentElement.lang).toBe('en');
    expect(words(one(await open(), 'hip-home'))).toContain('Strong hips, steady stride.');
  });
});

describe('the choice of a language', () => {
  it('calls each by its own name and tells which was picked', async () => {
    const root = await mount(html`<hip-language chosen="de"></hip-language>`);
    const select = one(root, 'select');
    expect(all(root, 'option').map(words)).toEqual(['English', 'Deutsch', 'Français']);
    expect(select).toHaveProperty('value', 'de');
    const picked: string[] = [];
    root.addEventListener('language-picked', ({ detail }) => picked.push(detail));
    if (select instanceof HTMLSelectElement) select.value = 'fr';
    select.dispatchEvent(new Event('change'));
    expect(picked).toEqual(['fr']);
  });
});
