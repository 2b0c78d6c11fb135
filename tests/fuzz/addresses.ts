import fc from 'fast-check';

/** What may stand behind the hash sign: typed, cut off by a chat, made by a stranger, or of a newer version. */

const SCREENS = [
  ...['home', 'exercises', 'exercise', 'setup', 'live', 'analysis', 'summary', 'log', 'progress', 'programme', 'report', 'data'],
  ...['you', 'note', 'privacy', 'wearables', 'licences', 'workout', 'today', 'free', 'own-exercise', 'unwatched'],
];
const WORDS = [
  ...['constructor', '__proto__', 'toString', 'hasOwnProperty', 'squat', 'undefined', 'null', 'NaN', '-1', '1e308', ''],
  ...['%', '%00', '%E0%A4%A', '%2F', '..', '<img src=x onerror=alert(1)>', 'javascript:alert(1)', ' ', '\u202e'],
  'x'.repeat(20_000),
];

const word = fc.oneof(fc.constantFrom(...SCREENS), fc.constantFrom(...WORDS), fc.string({ unit: 'binary', maxLength: 20 }));

export const address: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom('#/', '#', '', '#//', '#/#/'), fc.array(word, { maxLength: 4 }), fc.constantFrom('', '/', '?x=1', '#'))
  .map(([start, words, end]) => `${start}${words.join('/')}${end}`);
