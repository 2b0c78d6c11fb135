import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countSet } from '../../src/core/count.ts';
import { changeDemo, type Demo } from '../../src/core/demo.ts';
import type { Exercise } from '../../src/core/exercise.ts';
import { EXERCISES } from '../../src/exercises/index.ts';
import { landmarkSeries, type SeriesOptions } from '../../src/figure/pinhole.ts';

/** The example of docs/adding-an-exercise.md, taken from the page, compiled, and asked what the sweep asks. */

const ROOT = resolve(import.meta.dirname, '../..');
const FOLDER = join(ROOT, '.vite', `example-${process.pid}`);

/** The page's complete files, by name: code blocks that begin with their path. Imports lead back to the project. */
function examples(): Map<string, string> {
  const page = readFileSync(join(ROOT, 'docs/adding-an-exercise.md'), 'utf8');
  const files = new Map<string, string>();
  for (const [, name, code] of page.matchAll(/```ts\n\/\/ src\/exercises\/(\S+)\n([\s\S]*?)```/g)) {
    if (name && code) files.set(name, code);
  }
  const names = [...files.keys()];
  for (const [file, code] of files) {
    const linked = code.replace(/from '(\.[^']+)'/g, (whole, path: string) =>
      names.includes(path.replace('./', '')) ? whole : `from '../../src/${join('exercises', path)}'`,
    );
    files.set(file, linked);
  }
  return files;
}

const files = examples();
let exercise: Exercise;

beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, code] of files) writeFileSync(join(FOLDER, name), code);
  const module: unknown = await import(/* @vite-ignore */ join(FOLDER, 'good-morning.ts'));
  // What the page exports; that it is an exercise is what the compiler is asked below.
  exercise = (module as { goodMorning: Exercise }).goodMorning;
});
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

const count = (demo: Demo, options: SeriesOptions = {}) => {
  const { full, partial, void: voided } = countSet(exercise, landmarkSeries(demo, options), { gate: true });
  const faults = [...full, ...partial].flatMap(({ findings }) => findings.filter(({ state }) => /warn|fault/.test(state)));
  return {
    counts: [full.length, partial.length, voided.length],
    found: [...new Set(faults.map(({ rule }) => rule))],
  };
};

describe('the example of the page', () => {
  it('is an exercise of two files that the catalogue does not have', () => {
    expect([...files.keys()]).toEqual(['good-morning.demo.ts', 'good-morning.ts']);
    expect(EXERCISES.map(({ id }) => id)).not.toContain(exercise.id);
  });

  it('compiles as strictly as the project', () => {
    const config = ts.getParsedCommandLineOfConfigFile(
      join(ROOT, 'tsconfig.core.json'),
      { noEmit: true },
      {
        ...ts.sys,
        onUnRecoverableConfigFileDiagnostic: (problem) => {
          throw new Error(ts.flattenDiagnosticMessageText(problem.messageText, '\n'));
        },
      },
    );
    if (!config) throw new Error('No configuration.');
    const options = { ...config.options, declaration: false };
    delete options.rootDir;
    delete options.outDir;
    const program = ts.createProgram(
      [...files.keys()].map((name) => join(FOLDER, name)),
      options,
    );
    const problems = [...files.keys()].flatMap((name) =>
      ts.getPreEmitDiagnostics(program, program.getSourceFile(join(FOLDER, name))),
    );
    expect(problems.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual([]);
  }, 60_000);

  it.each([10, 15, 30, 60])('counts its figure at %i frames/s and finds nothing wrong', (fps) => {
    expect(count(exercise.demo, { fps })).toEqual({ counts: [3, 0, 0], found: [] });
  });

  it('counts its figure from the other side, turned, and with noise', () => {
    for (const options of [{ mirrored: true }, { yawDeg: -8 }, { yawDeg: 8 }, { noise: 0.012 }]) {
      expect(count(exercise.demo, options).counts, JSON.stringify(options)).toEqual([3, 0, 0]);
    }
  });

  it('takes half-depth repetitions for partial ones, and counts nothing in a minute of rest', () => {
    expect(count(exercise.demo, { depth: 0.55 }).counts).toEqual([0, 3, 0]);
    expect(count(exercise.demo, { reps: 0, tailMs: 58_000, noise: 0.012, swayDeg: 2 }).counts).toEqual([0, 0, 0]);
  });

  it('finds each of its mistakes, and no other', () => {
    for (const { id, faultyDemo } of exercise.rules) {
      if (!faultyDemo) throw new Error(`${id} has no figure that does it wrong.`);
      expect(count(changeDemo(exercise.demo, faultyDemo))).toEqual({ counts: [3, 0, 0], found: [id] });
    }
  });

  it('does not take squats for it', () => {
    const squat = EXERCISES.find(({ id }) => id === 'squat');
    if (!squat) throw new Error('The squat is gone.');
    expect(count(squat.demo).counts[0]).toBe(0);
  });
});
