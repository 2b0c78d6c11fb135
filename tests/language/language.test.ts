import { msg, str } from '@lit/localize';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { PHRASES } from '../../src/feedback/phrases.ts';
import { language, languageFor, useLanguage } from '../../src/language/language.ts';
import { placeholders } from '../../src/language/placeholders.ts';
import { translated } from '../../src/language/translated.ts';
import { secondsWords, plural } from '../../src/ui/words/words.ts';

// The localisation library tells the page that it loads.
beforeAll(() => void vi.stubGlobal('window', new EventTarget()));
afterEach(() => useLanguage('en'));

describe('the language of the app', () => {
  it('is the chosen one, else the first of the user’s that it knows, else English', () => {
    expect(languageFor('fr', ['de-AT', 'en'])).toBe('fr');
    expect(languageFor(undefined, ['it', 'de-AT', 'fr'])).toBe('de');
    expect(languageFor(undefined, ['DE'])).toBe('de');
    expect(languageFor(undefined, ['it', 'den'])).toBe('en');
    expect(languageFor(undefined, [])).toBe('en');
  });

  it('is English until another one is loaded', async () => {
    expect(language()).toBe('en');
    expect(translated('Step into the picture')).toBe('Step into the picture');
    await useLanguage('de');
    expect(language()).toBe('de');
    expect(translated('Step into the picture')).not.toBe('Step into the picture');
  });
});

describe('a translation', () => {
  it('is taken apart at its placeholders, in whatever order', () => {
    expect([...placeholders('Set {0} of {1}').strings]).toEqual(['Set ', ' of ', '']);
    expect(placeholders('Set {0} of {1}').indices).toEqual([0, 1]);
    expect(placeholders('{1} von {0}').indices).toEqual([1, 0]);
    expect(placeholders('None').indices).toEqual([]);
  });

  it('fills in what stands elsewhere in the sentence', async () => {
    await useLanguage('de');
    expect(msg(str`Set ${2} of ${3}`)).toMatch(/2.*3/);
    expect(plural(1, 'repetition')).not.toBe(plural(2, 'repetition'));
    expect(secondsWords(1849)).toBe('1,8 s');
  });
});

describe('what the pure code says', () => {
  it('is translated as a whole, by its sentences, and by what it is put together from', async () => {
    const hint = 'Move so that I see your knee';
    const spent = 'The last three were not full';
    await useLanguage('de');
    expect(translated('Hold still for a second')).toBe('Halt eine Sekunde still');
    expect(translated(`${spent}. A good moment to end this set.`)).toBe(
      `${translated(spent)}. ${translated('A good moment to end this set.')}`,
    );
    expect(translated(hint)).toContain(translated('your knee'));
    expect(translated(hint)).not.toContain('your knee');
    expect(translated('Couch stretch, foot up, 60 seconds')).not.toMatch(/foot up|seconds/);
    expect(translated('Begin with Session A.')).toContain(translated('Session A'));
    expect(translated('Twice all 15 with full range: now hold two seconds.')).not.toMatch(
      /\b(Twice|all|full|hold|two|seconds)\b/,
    );
  });

  it('stays as it is where it is not known, such as the name of a session that the user has made', async () => {
    await useLanguage('de');
    expect(translated('Tuesday evening with Ana')).toBe('Tuesday evening with Ana');
    expect(translated('12')).toBe('12');
  });

  it('is spoken in the user’s language, and so is what it is told with', async () => {
    await useLanguage('de');
    expect(PHRASES.go('Breathe out')).not.toMatch(/^Go\b/);
    expect(PHRASES.rest(30, { name: 'Squat', side: 'left', set: 2, sets: 3, camera: null })).not.toMatch(/Rest|Next|leg/);
  });
});
