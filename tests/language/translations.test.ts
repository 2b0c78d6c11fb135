import { describe, expect, it } from 'vitest';
import { COMPOSED } from '../../src/language/composed.ts';
import { placeholders } from '../../src/language/placeholders.ts';
import de from '../../src/locales/de.json';
import fr from '../../src/locales/fr.json';
import { bareWordsIn, messagesIn } from './messages.ts';
import { allTexts, cueTexts, spokenBelow } from './texts.ts';

const LONGEST_CUE = 5;
/** Where German or French cannot say it in five. */
const LONGEST_TRANSLATED_CUE = 6;

/** Composed of parts that other languages inflect: what stands for it instead, whole. */
const SPELT_OUT: Readonly<Record<string, readonly string[]>> = {
  'Held for {0} {1}': ['Held for {0} second', 'Held for {0} seconds'],
  'In the last three sessions your {0} side did {1} % more.': [
    'In the last three sessions your left side did {0} % more.',
    'In the last three sessions your right side did {0} % more.',
  ],
};

const TEXTS = allTexts();

const numbersIn = (text: string): number[] => [...placeholders(text).indices].sort();

/** The placeholders of a sentence of several count on from those before it. */
const renumbered = (text: string): string => {
  let next = 0;
  return text.replace(/\{\d\}/g, () => `{${next++}}`);
};

const wordsIn = (cue: string): number => cue.split(/[\s…]+/).filter((word) => /\p{L}/u.test(word)).length;

describe('the messages in the code', () => {
  const { tooEarly, unreadable } = messagesIn('src');

  it('are asked for when the language is known, not while a module is loaded', () => {
    expect(tooEarly).toEqual([]);
  });

  it('are written out where they are asked for', () => {
    expect(unreadable.filter((place) => !place.startsWith('src/language/translated.ts'))).toEqual([]);
  });

  it('are asked for wherever a template has words, but for the name of the app', () => {
    expect(bareWordsIn('src/ui').filter(({ text }) => text !== 'Hipwise')).toEqual([]);
  });

  it('that the pure code composes are listed with their placeholders', () => {
    const composed = spokenBelow().composed.flatMap(({ text }) => SPELT_OUT[renumbered(text)] ?? renumbered(text));
    expect(composed.filter((text) => !COMPOSED.includes(text))).toEqual([]);
  });
});

describe.each([
  ['German', de],
  ['French', fr],
] as const)('%s', (_, file) => {
  const translations = new Map<string, string>(Object.entries(file));

  it('has a translation of every text', () => {
    expect([...TEXTS].filter((text) => !translations.has(text))).toEqual([]);
  });

  it('has none that is not used any more', () => {
    expect([...translations.keys()].filter((text) => !TEXTS.has(text))).toEqual([]);
  });

  it('has no empty translation', () => {
    expect([...translations].filter(([, translation]) => translation.trim() === '')).toEqual([]);
  });

  it('keeps what is filled in, each once', () => {
    const differs = [...translations].filter(([english, translation]) => `${numbersIn(english)}` !== `${numbersIn(translation)}`);
    expect(differs).toEqual([]);
  });

  it('says every cue in a few words', () => {
    const long = cueTexts()
      .map((cue) => translations.get(cue) ?? '')
      .filter((cue) => wordsIn(cue) > LONGEST_TRANSLATED_CUE);
    expect(long).toEqual([]);
  });

  it('needs more than five words for few cues', () => {
    const cues = cueTexts();
    const long = cues.filter((cue) => wordsIn(translations.get(cue) ?? '') > LONGEST_CUE);
    expect(long.length).toBeLessThanOrEqual(cues.length / 20);
  });
});
