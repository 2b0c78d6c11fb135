import { msg } from '@lit/localize';
import { COMPOSED } from './composed.ts';
import { language } from './language.ts';
import { placeholders, type Parts } from './placeholders.ts';

interface Pattern extends Parts {
  matches: RegExp;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A name may hold a comma: what comes first takes as much as it can. */
const patternOf = (text: string): Pattern => {
  const parts = placeholders(text);
  return { ...parts, matches: new RegExp(`^${parts.strings.map(escaped).join('(.+)')}$`) };
};

const PATTERNS: readonly Pattern[] = COMPOSED.map(patternOf);

const HAS_WORDS = /\p{L}/u;

/** A text is known as a whole, or by its sentences. */
export const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?]) (?=\S)/);

/**
 * What the parts below say in English (exercises, hints, reasons, problems, the programme), in the language of the app, where it is shown
 * or spoken. What is not known stays as it is, such as a name that the user has given.
 */
export function translated(text: string): string {
  if (language() === 'en' || !HAS_WORDS.test(text)) return text;
  const whole = msg(text);
  if (whole !== text) return whole;
  const sentences = sentencesOf(text);
  if (sentences.length > 1) return sentences.map(translated).join(' ');
  for (const { matches, strings, indices } of PATTERNS) {
    const filledIn = matches.exec(text)?.slice(1);
    if (filledIn) return msg({ strTag: true, strings, values: indices.map((at) => translated(filledIn[at] ?? '')) });
  }
  // What stands alone elsewhere may be a sentence among others.
  return text.endsWith('.') ? `${translated(text.slice(0, -1))}.` : text;
}
