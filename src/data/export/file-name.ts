import type { Day } from '../../programme/index.ts';

/** Letters and digits of the basic alphabet, with dashes between words: "Session A" → "session-a", "Hüfte" → "hufte". */
export const dashed = (text: string): string =>
  text
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);

/** "hipwise-2026-11-23-session-a.fit": the user's day, what it is, the ending without its dot. */
export function fileName(day: Day, what: string, ending: string): string {
  return `${['hipwise', day, ...(dashed(what) ? [dashed(what)] : [])].join('-')}.${ending}`;
}
