import { expect } from 'vitest';
import type { Message } from '../src/core/message.ts';
import { inEnglish } from '../src/language/english.ts';

/** Imported by tests that read more easily so: a message equals the English words that it says. */

const isMessage = (value: unknown): value is Message =>
  typeof value === 'object' && value !== null && 'key' in value && typeof value.key === 'string' && 'values' in value;

expect.addEqualityTesters([
  (a: unknown, b: unknown): boolean | undefined => {
    if (isMessage(a) && typeof b === 'string') return inEnglish(a) === b;
    if (isMessage(b) && typeof a === 'string') return inEnglish(b) === a;
    return undefined;
  },
]);
