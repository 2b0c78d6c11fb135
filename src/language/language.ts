import { configureLocalization, type LocaleModule } from '@lit/localize';
import { generateMsgId } from '@lit/localize/internal/id-generation.js';
import type { Message, MessageValue } from '../core/message.ts';
import english from '../locales/en.json';
import { placeholders } from './placeholders.ts';
import { render, type Translations } from './render.ts';

/** Languages of the app, the one of the code first. Each other one is a file in `src/locales`. */
export const LANGUAGES = ['en', 'de', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What each calls itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch', fr: 'Français' };

export const isLanguage = (value: unknown): value is Language => LANGUAGES.some((each) => each === value);

const TRANSLATIONS: Readonly<Record<Exclude<Language, 'en'>, () => Promise<Translations>>> = {
  de: async () => (await import('../locales/de.json')).default,
  fr: async () => (await import('../locales/fr.json')).default,
};

const isTranslated = (locale: string): locale is keyof typeof TRANSLATIONS => Object.hasOwn(TRANSLATIONS, locale);

const templateOf = (translation: string): LocaleModule['templates'][string] => {
  const { strings, indices } = placeholders(translation);
  return indices.length === 0 ? translation : { strTag: true, strings, values: indices };
};

/** The translations as the localisation library looks them up: by a hash of the English text around what is filled in. */
const templatesFrom = (translations: Translations): LocaleModule => ({
  templates: Object.fromEntries(
    Object.entries(translations).flatMap(([text, translation]) =>
      typeof translation === 'string' ? [[generateMsgId(placeholders(text).strings, false), templateOf(translation)]] : [],
    ),
  ),
});

/** English has entries where a text has a plural. */
let loaded: Translations = english;

const translationsOf = async (locale: string): Promise<Translations> => (isTranslated(locale) ? TRANSLATIONS[locale]() : english);

const { getLocale, setLocale } = configureLocalization({
  sourceLocale: 'en',
  targetLocales: Object.keys(TRANSLATIONS),
  loadLocale: async (locale) => templatesFrom(await translationsOf(locale)),
});

/** The language that is spoken and shown. */
export const language = (): Language => LANGUAGES.find((each) => each === getLocale()) ?? 'en';

/** For dates and numbers: the user's own kind of the language before any other. */
export const formatLocales = (): string[] => [
  ...(globalThis.navigator?.languages ?? []).filter((tag) => tag.toLowerCase().split('-')[0] === language()),
  language(),
];

/** A name in the language of the app: a message is translated, a user's own word stays as it is. */
export const worded = (value: MessageValue): string => translated({ key: '{0}', values: [value] });

/** A message in the language of the app. */
export const translated = (message: Message): string => render(message, loaded, formatLocales()[0] ?? language());

/** What stands elsewhere at the beginning, within a sentence. Nouns stay as they are in German. */
export const withinSentence = (words: string): string =>
  language() === 'de' ? words : `${words.slice(0, 1).toLowerCase()}${words.slice(1)}`;

/** The chosen language; else the first of the user's that the app knows; else English. `wanted`: language tags, best first. */
export const languageFor = (chosen: Language | undefined, wanted: readonly string[]): Language =>
  chosen ?? wanted.map((tag) => tag.toLowerCase().split('-')[0]).find(isLanguage) ?? 'en';

/** Loads a language and says so of the page; nothing is to be rendered before. Where its file cannot be loaded the app is in English. */
export async function useLanguage(wanted: Language): Promise<void> {
  try {
    const translations = await translationsOf(wanted);
    await setLocale(wanted);
    loaded = translations;
  } catch (error) {
    console.warn(`The language ${wanted} could not be loaded.`, error);
  }
  // There is no page in a test, or where the documentation is written.
  globalThis.document?.documentElement.setAttribute('lang', language());
}
