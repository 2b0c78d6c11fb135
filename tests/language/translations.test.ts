import { describe, expect, it } from 'vitest';
import { placeholders } from '../../src/language/placeholders.ts';
import type { Translation } from '../../src/language/render.ts';
import de from '../../src/locales/de.json';
import en from '../../src/locales/en.json';
import fr from '../../src/locales/fr.json';
import { bareWordsIn, messagesIn, sentencesIn } from './messages.ts';
import { allTexts, cueTexts } from './texts.ts';

const LONGEST_CUE = 5;
/** Where German or French cannot say it in five. */
const LONGEST_TRANSLATED_CUE = 6;

/** Rooms below the screens. Their errors are for developers; what they say is messages. */
const ROOMS_BELOW = ['core', 'programme', 'workout', 'session', 'progress', 'capture', 'log'];

/** What reads like a sentence there and is shown to nobody, by file. */
const NOT_SHOWN: readonly (readonly [file: string, texts: RegExp])[] = [
  ['src/core/demo.ts', /^(oblique )?(left|right)( side)?$/],
  // Of a mistake in the code that asks for a detection.
  ['src/capture/pose/client', /^The pose detector (is|was|has|takes) /],
  // Heard, and written in each language by hand.
  ['src/workout/voice-commands.ts', /./],
];

const TEXTS = allTexts();

const numbersIn = (text: string): number[] => [...placeholders(text).indices].sort();

const wordsIn = (cue: string): number => cue.split(/[\s…]+/).filter((word) => /\p{L}/u.test(word)).length;

describe('the messages in the code', () => {
  const { tooEarly, unreadable } = messagesIn('src');

  it('are asked for when the language is known, not while a module is loaded', () => {
    expect(tooEarly).toEqual([]);
  });

  it('are written out where they are asked for', () => {
    expect(unreadable).toEqual([]);
  });

  it('are asked for wherever a template has words, but for the name of the app', () => {
    expect(bareWordsIn('src/ui').filter(({ text }) => text !== 'Hipwise')).toEqual([]);
  });

  it('are all that is said below the screens', () => {
    const said = ROOMS_BELOW.flatMap((room) => sentencesIn(`src/${room}`)).filter(
      ({ text, place }) => !NOT_SHOWN.some(([file, texts]) => place.startsWith(file) && texts.test(text)),
    );
    expect(said).toEqual([]);
  });
});

describe.each([
  ['German', 'de', de],
  ['French', 'fr', fr],
] as const)('%s', (_, code, file) => {
  const translations = new Map<string, Translation>(Object.entries(file));
  const formsOf = (translation: Translation): string[] =>
    typeof translation === 'string' ? [translation] : Object.values(translation);
  const forms = [...translations].flatMap(([text, translation]) => formsOf(translation).map((form) => [text, form] as const));
  const longest = (text: string): number => Math.max(...formsOf(translations.get(text) ?? '').map(wordsIn));

  it('has a translation of every text', () => {
    expect([...TEXTS].filter((text) => !translations.has(text))).toEqual([]);
  });

  it('has none that is not used any more', () => {
    expect([...translations.keys()].filter((text) => !TEXTS.has(text))).toEqual([]);
  });

  it('has no empty translation', () => {
    expect(forms.filter(([, form]) => form.trim() === '')).toEqual([]);
  });

  it('keeps what is filled in, each once', () => {
    const isPlural = (text: string): boolean => typeof translations.get(text) !== 'string';
    // "One session" says its number in words.
    const mayLeaveOut = (text: string, form: string): boolean =>
      isPlural(text) && numbersIn(form).length < numbersIn(text).length;
    const differs = forms.filter(([text, form]) => `${numbersIn(text)}` !== `${numbersIn(form)}` && !mayLeaveOut(text, form));
    expect(differs).toEqual([]);
  });

  it('has every plural form that its language needs, and only of what has a number', () => {
    const needed = new Intl.PluralRules(code).resolvedOptions().pluralCategories.filter((form) => form !== 'many');
    const plurals = [...translations].filter(([, translation]) => typeof translation !== 'string');
    expect(plurals.filter(([, translation]) => needed.some((form) => !Object.hasOwn(Object(translation), form)))).toEqual([]);
    expect(plurals.map(([text]) => text).filter((text) => !Object.hasOwn(en, text))).toEqual([]);
  });

  it('says every cue in a few words', () => {
    expect(cueTexts().filter((cue) => longest(cue) > LONGEST_TRANSLATED_CUE)).toEqual([]);
  });

  it('needs more than five words for few cues', () => {
    const cues = cueTexts();
    const long = cues.filter((cue) => longest(cue) > LONGEST_CUE);
    expect(long.length).toBeLessThanOrEqual(cues.length / 20);
  });
});
