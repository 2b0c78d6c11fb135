import { msg, str } from '@lit/localize';
import { forCount, say, spelt } from '../../src/core/message.ts';
import { inEnglish } from '../../src/language/english.ts';
import { render } from '../../src/language/render.ts';
import de from '../../src/locales/de.json';
import { sessionName } from '../../src/programme/index.ts';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { PHRASES } from '../../src/feedback/phrases.ts';
import { language, languageFor, translated, useLanguage, worded } from '../../src/language/language.ts';
import { placeholders } from '../../src/language/placeholders.ts';
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
    expect(translated(say`Step into the picture`)).toBe('Step into the picture');
    await useLanguage('de');
    expect(language()).toBe('de');
    expect(translated(say`Step into the picture`)).not.toBe('Step into the picture');
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

describe('a message', () => {
  it('is translated as a whole, and so is what is filled in', async () => {
    await useLanguage('de');
    expect(translated(say`Begin, or hold still for a second`)).toBe('Fang an, oder halt eine Sekunde still');
    expect(translated(say`Move so that I see ${say`your knee`}`)).toBe('Zeig mir dein Knie');
    expect(translated(say`Your first workout: ${sessionName('A', '')}.`)).toBe('Dein erstes Training: Einheit A.');
  });

  it('has its plural from the language, by the first number in it, spelt or not', async () => {
    expect([1, 2].map((count) => translated(say`${count} sets`))).toEqual(['1 set', '2 sets']);
    expect(translated(say`hold ${say`${spelt(1)} seconds`}`)).toBe('hold one second');
    expect(translated(forCount(1, say`full repetitions`))).toBe('full repetition');
    await useLanguage('de');
    expect(translated(say`hold ${say`${spelt(2)} seconds`}`)).toBe('zwei Sekunden halten');
    expect(translated(forCount(1, say`full repetitions`))).toBe('vollständige Wiederholung');
    // In French, none is singular.
    await useLanguage('fr');
    expect(translated(say`${0} sets`)).toBe('0 série');
  });

  it.each([
    ['2026-03-04', 'today', 'heute'],
    ['2026-03-05', 'tomorrow', 'morgen'],
    ['2026-03-06', 'on Friday', 'am Freitag'],
    ['2026-03-10', 'on Tuesday', 'am Dienstag'],
    ['2026-03-11', 'on 11 March', 'am 11. März'],
    ['2026-03-03', 'on 3 March', 'am 3. März'],
  ])('says the day %s as one does on Wednesday, 4 March: %s', (when, english, german) => {
    const message = say`${{ when, today: '2026-03-04' }}`;
    expect(inEnglish(message)).toBe(english);
    expect(render(message, de, 'de')).toBe(german);
  });

  it('is spoken in the user’s language, and so is what it is told with', async () => {
    await useLanguage('de');
    expect(PHRASES.go(say`Keep your standing leg long.`)).not.toMatch(/^Go|leg/);
    expect(PHRASES.rest(30, { name: say`Squat`, side: 'left', set: 2, sets: 3, camera: null })).not.toMatch(
      /Rest|Next|leg|Squat/,
    );
  });
});

/** What earlier versions took for sentences of their own: names that a user gave. */
describe.each(['on Sunday morning', 'hold on', '3 weeks', 'Session at the beach', 'Squat', 'Session A', 'one', '{0}'])(
  'the user’s own name “%s”',
  (name) => {
    it.each(['de', 'fr'] as const)('is never looked up, in %s', async (language) => {
      await useLanguage(language);
      expect(translated(sessionName('own-1', name))).toBe(name);
      expect(worded(name)).toBe(name);
      expect(translated(say`Begin with ${sessionName('own-1', name)}.`)).toContain(name);
    });
  },
);
