import { lookUp } from '../core/look-up.ts';
import { say, type Message, type MessageValue, type Spelt, type When } from '../core/message.ts';

/** A text of a language file, or one for each plural form of the first number that is filled in. */
export type Translation = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

/** By the English text; `{0}`, `{1}` stand for what is filled in, in the order of the English text. */
export type Translations = Readonly<Record<string, Translation>>;

/** German and French need them for feminine nouns: repetitions, seconds, sessions, weeks, times. */
const NUMBERS: readonly Message[] = [
  say`none`,
  say`one`,
  say`two`,
  say`three`,
  say`four`,
  say`five`,
  say`six`,
  say`seven`,
  say`eight`,
  say`nine`,
  say`ten`,
  say`eleven`,
  say`twelve`,
];

const DAY_MS = 86_400_000;
const WEEK_DAYS = 7;
const MOST_DECIMALS = 3;

const isMessage = (value: MessageValue): value is Message => typeof value === 'object' && 'key' in value;
const isSpelt = (value: MessageValue): value is Spelt => typeof value === 'object' && 'spelt' in value;
const isWhen = (value: MessageValue): value is When => typeof value === 'object' && 'when' in value;

const numberOf = (value: MessageValue): number | undefined =>
  typeof value === 'number' ? value : isSpelt(value) ? value.spelt : undefined;

const textOf = (translation: Translation, values: readonly MessageValue[], locale: string): string | undefined => {
  if (typeof translation === 'string') return translation;
  const number = values.map(numberOf).find((each) => each !== undefined) ?? 0;
  return translation[new Intl.PluralRules(locale).select(number)] ?? translation.other;
};

/** A message in a language. What the language file does not have is in English. `locale`: a language tag, for dates and plurals. */
export function render({ key, values }: Message, translations: Translations, locale: string): string {
  const translation = lookUp(translations, key);
  const text = (translation !== undefined && textOf(translation, values, locale)) || key;
  return text.replace(/\{(\d)\}/g, (whole, at: string) => {
    const value = values[Number(at)];
    return value === undefined ? whole : rendered(value, translations, locale);
  });
}

function rendered(value: MessageValue, translations: Translations, locale: string): string {
  if (isMessage(value)) return render(value, translations, locale);
  if (isSpelt(value)) {
    const word = NUMBERS[value.spelt];
    return word === undefined ? String(value.spelt) : render(word, translations, locale);
  }
  if (isWhen(value)) return renderedDay(value, translations, locale);
  return typeof value === 'number' ? numberFormat(locale).format(value) : value;
}

/** By locale: making one takes longer than using it. */
const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(locale: string): Intl.NumberFormat {
  const made = formats.get(locale) ?? new Intl.NumberFormat(locale, { maximumFractionDigits: MOST_DECIMALS, useGrouping: false });
  formats.set(locale, made);
  return made;
}

function renderedDay({ when, today }: When, translations: Translations, locale: string): string {
  const dateMs = Date.parse(when);
  const days = (dateMs - Date.parse(today)) / DAY_MS;
  if (days === 0) return render(say`today`, translations, locale);
  if (days === 1) return render(say`tomorrow`, translations, locale);
  const format = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(dateMs);
  const isThisWeek = days > 1 && days < WEEK_DAYS;
  const date = format(isThisWeek ? { weekday: 'long' } : { day: 'numeric', month: 'long' });
  return render(say`on ${date}`, translations, locale);
}
