import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { unsafeLookUps } from '../../scripts/setup/look-ups.ts';

/** What is found in one file of this text. */
function foundIn(text: string): string[] {
  const options: ts.CompilerOptions = { noLib: true, target: ts.ScriptTarget.ES2022 };
  const host = ts.createCompilerHost(options);
  const file = ts.createSourceFile('made-up.ts', text, ts.ScriptTarget.ES2022, true);
  const program = ts.createProgram(['made-up.ts'], options, {
    ...host,
    getSourceFile: (name) => (name === 'made-up.ts' ? file : undefined),
  });
  return unsafeLookUps(program, () => true).map((each) => each.replace(/^.*?: /, ''));
}

describe('a table that is asked for a name', () => {
  it('of which nothing is known is found', () => {
    expect(foundIn('function pain(told: { [id: string]: number }, id: string) { return told[id]; }')).toEqual(['told[id]']);
  });

  it('that is one of a few, or stands in the code, is fine', () => {
    expect(
      foundIn(`
        type Words = { left: string; right: string };
        function word(words: Words, side: 'left' | 'right') { return words[side]; }
        function first(fields: { [name: string]: number }) { return fields['first']; }
      `),
    ).toEqual([]);
  });
});
