import { afterEach, describe, expect, it } from 'vitest';
import { msg, str } from '@lit/localize';
import { hiddenHint } from '../../src/core/sight-keeper.ts';
import { PHRASES } from '../../src/feedback/phrases.ts';
import { language, languageFor, templatesFrom, useLanguage } from '../../src/language/language.ts';
import { placeholders } from '../../src/language/placeholders.ts';
import { translated } from '../../src/language/translated.ts';
import { secondsWords, plural } from '../../src/ui/words.ts';

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
    expect(placeholders('Set {0} of {1}')).toEqual({ strings: ['Set ', ' of ', ''], indices: [0, 1] });
    expect(placeholders('{1} von {0}').indices).toEqual([1, 0]);
    expect(placeholders('None').indices).toEqual([]);
  });

  it('has the same key as the message in the code', () => {
    const { templates } = templatesFrom({ 'Set {0} of {1}': 'von {1} Satz {0}', Held: 'Gehalten' });
    const known = Object.values(templates);
    expect(known).toEqual(['Gehalten', expect.objectContaining({ values: [1, 0] })].sort(() => -1).sort());
  });

  it('fills in what stands elsewhere in the sentence', async () => {
    await useLanguage('de');
    expect(msg(str`Set ${2} of ${3}`)).toMatch(/2.*3/);
    expect(plural(1, 'repetition')).not.toBe(plural(2, 'repetition'));
    expect(secondsWords(1849)).toBe('1,8 s');
  });
});

describe('what the pure code says', () => {
  it('is translated as a whole, by its sentences, or by its pattern', async () => {
    await useLanguage('de');
    const [first, second] = ['The last three were not full.', 'A good moment to end this set.'];
    expect(translated(`${second} ${second}`)).toBe(`${translated(second)} ${translated(second)}`);
    expect(first).toContain('full');
    expect(translated('Begin with Session A.')).not.toContain('Session A');
    expect(translated('Pain of 6: stop this exercise for today.')).toContain('6');
  });

  it('stays as it is where it is not known, such as the name of a session that the user has made', async () => {
    await useLanguage('de');
    expect(translated('Tuesday evening with Ana')).toBe('Tuesday evening with Ana');
    expect(translated('12')).toBe('12');
  });

  it('names what has to be seen in the user’s language', async () => {
    const hint = 'Move so that I see your knee';
    await useLanguage('fr');
    expect(translated(hint)).toContain(translated('your knee'));
    expect(translated('your knee')).not.toBe('your knee');
  });

  it('is spoken in the user’s language, and so is what it is told with', async () => {
    await useLanguage('de');
    expect(PHRASES.go('Breathe out')).not.toMatch(/^Go\b/);
    expect(PHRASES.rest(30, { name: 'Squat', side: 'left', set: 2, sets: 3, camera: null })).not.toMatch(/Rest|Next|leg/);
  });
});
