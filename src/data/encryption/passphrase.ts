/**
 * How hard a passphrase is to guess, as far as that can be said without a list of words: by its length, and by how many different letters
 * it has. Twelve letters are what the BSI asks of a password that is long and simple, and four words of a list of 7776 have 51 bits, with
 * which PBKDF2 costs an attacker years for each one.
 */
export type Strength = 'short' | 'fair' | 'good' | 'strong';

export const SHORTEST_PASSPHRASE = 12;
const GOOD_LETTERS = 18;
const STRONG_LETTERS = 26;
/** "aaaaaaaaaaaa" and "121212121212" are no passphrases. */
const FEWEST_DIFFERENT = 6;

export function strengthOf(passphrase: string): Strength {
  const letters = [...passphrase.normalize('NFC').trim()];
  if (letters.length < SHORTEST_PASSPHRASE || new Set(letters).size < FEWEST_DIFFERENT) return 'short';
  return letters.length < GOOD_LETTERS ? 'fair' : letters.length < STRONG_LETTERS ? 'good' : 'strong';
}
