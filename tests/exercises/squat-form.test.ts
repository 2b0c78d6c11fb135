import { describe, expect, it } from 'vitest';
import { changeDemo } from '../../src/core/demo.ts';
import { squat } from '../../src/exercises/squat.ts';
import { kneesPastToes } from '../../src/exercises/squat.demo.ts';
import { count } from './sweep.ts';

/** What people and physiotherapists disagree about is never called wrong. */

describe('knees ahead of the toes in a squat', () => {
  const set = count(squat, changeDemo(squat.demo, kneesPastToes));
  const found = set.full.flatMap(({ findings }) => findings.filter(({ rule }) => rule === 'knees-behind-toes'));

  it('are a hint however far they go, and the repetition counts', () => {
    expect(set.full).toHaveLength(3);
    expect(found.map(({ state }) => state)).toEqual(['warn', 'warn', 'warn']);
    expect(squat.rules.find(({ id }) => id === 'knees-behind-toes')?.bands.warn).toEqual([-Infinity, Infinity]);
  });

  it('are told with what speaks for the rule and what speaks against it', () => {
    const basis = squat.rules.find(({ id }) => id === 'knees-behind-toes')?.basis ?? '';
    expect(basis).toMatch(/For it: .+ Against it: .+ switched off/);
  });
});
