import { parseArgs } from 'node:util';
import type { Exercise } from '../../src/core/exercise.ts';
import type { Side } from '../../src/core/pose.ts';
import { EXERCISES, exerciseById } from '../../src/exercises/index.ts';
import type { ModelName, Rotation } from '../../src/capture/pose/protocol.ts';
import type { SlowMotion } from '../../src/capture/source.ts';
import { COMMAND } from './count-usage.ts';

/** A mistake of the caller; its message is the one line that is printed. */
export class UserError extends Error {
  override name = 'UserError';
}

/** In one line. */
export const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\s*\n\s*/g, ' ');

/** How files are counted. */
export interface CountOptions {
  /** Null: recognised in each file. */
  exercise: Exercise | null;
  side?: Side;
  model: ModelName;
  /** Turns the pictures clockwise for the detector. */
  rotateDeg: Rotation;
  /** How many times slower than it happened a file plays; what the file says of it is only told. */
  slowMotion?: SlowMotion;
  /** How many detectors share a video. */
  detectors: number;
  gate: boolean;
}

export interface CountCommand {
  /** Files and folders. */
  paths: readonly string[];
  options: CountOptions;
  /** Where to write the landmark series that was seen. */
  landmarks?: string;
  /** Where to write a table instead of JSON; `-` is the standard output. */
  csv?: string;
}

const AUTO = 'auto';

const SIDES = { left: 'left', right: 'right' } as const satisfies Record<string, Side>;
const MODELS = { lite: 'lite', full: 'full', heavy: 'heavy' } as const satisfies Record<string, ModelName>;
const FACTORS = { '1': 1, '2': 2, '4': 4, '8': 8 } as const satisfies Record<string, SlowMotion>;
const DETECTORS = { '1': 1, '2': 2, '3': 3, '4': 4 } as const satisfies Record<string, number>;
const ROTATIONS = { '0': 0, '90': 90, '270': 270 } as const satisfies Record<string, Rotation>;

const FLAGS = ['gate', 'help'] as const;
const WITH_VALUE = ['exercise', 'side', 'model', 'rotate', 'slow-motion', 'detectors', 'landmarks', 'csv'] as const;
type Valued = (typeof WITH_VALUE)[number];

const isFlag = (name: string): boolean => FLAGS.some((flag) => flag === name);
const isValued = (name: string): name is Valued => WITH_VALUE.some((option) => option === name);

interface Given {
  paths: string[];
  values: Map<Valued, string>;
  flags: Set<string>;
}

/**
 * Reads what was typed; null where it asks for help.
 *
 * @throws UserError when something is missing, or is not as it has to be.
 */
export function readArguments(args: readonly string[]): CountCommand | null {
  const tokens = tokensOf(args);
  // Whoever asks how it is done is told, whatever else was typed.
  if (tokens.some((token) => token.kind === 'option' && token.name === 'help')) return null;
  const { paths, values, flags } = given(tokens);
  if (paths.length === 0) {
    throw new UserError(
      `Which file? Give a video, a landmark series or a folder of them, as in: ${COMMAND} squats.mp4 --exercise squat`,
    );
  }
  const side = oneOf(values, 'side', SIDES);
  const slowMotion = oneOf(values, 'slow-motion', FACTORS);
  const landmarks = values.get('landmarks');
  const csv = values.get('csv');
  return {
    paths,
    options: {
      exercise: exerciseIn(values),
      model: oneOf(values, 'model', MODELS) ?? 'full',
      rotateDeg: oneOf(values, 'rotate', ROTATIONS) ?? 0,
      detectors: oneOf(values, 'detectors', DETECTORS) ?? 1,
      gate: flags.has('gate'),
      ...(side && { side }),
      ...(slowMotion && { slowMotion }),
    },
    ...(landmarks !== undefined && { landmarks }),
    ...(csv !== undefined && { csv: checkedTable(csv) }),
  };
}

/** Not strict: what is wrong is said in our own words. */
const tokensOf = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: {
      ...Object.fromEntries(WITH_VALUE.map((name) => [name, { type: 'string' as const }])),
      gate: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  }).tokens;

function given(tokens: ReturnType<typeof tokensOf>): Given {
  const result: Given = { paths: [], values: new Map(), flags: new Set() };
  for (const token of tokens) {
    if (token.kind === 'positional') result.paths.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    if (isFlag(name)) {
      if (value !== undefined) throw new UserError(`${rawName} takes no value: leave "${value}" out.`);
      result.flags.add(name);
    } else if (isValued(name)) {
      // What looks like the next option is it, unless an equals sign says otherwise.
      if (!value || (!inlineValue && /^-./.test(value))) throw new UserError(`${rawName} needs a value: give it one.`);
      if (result.values.has(name)) throw new UserError(`${rawName} is there twice: give it once.`);
      result.values.set(name, value);
    } else {
      const known = [...WITH_VALUE, ...FLAGS].map((option) => `--${option}`).join(', ');
      throw new UserError(`There is no option ${rawName}: use ${known}, or put -- before a file whose name begins like that.`);
    }
  }
  return result;
}

/** Null where it is to be recognised. */
function exerciseIn(values: Given['values']): Exercise | null {
  const id = values.get('exercise') ?? AUTO;
  if (id === AUTO) return null;
  const exercise = exerciseById(id);
  if (exercise === undefined) {
    const all = EXERCISES.map((each) => each.id).join(', ');
    throw new UserError(`There is no exercise "${id}"; there is ${all}, and ${AUTO} to have it recognised.`);
  }
  return exercise;
}

function oneOf<T>(values: Given['values'], option: Valued, allowed: Readonly<Record<string, T>>): T | undefined {
  const value = values.get(option);
  if (value === undefined) return undefined;
  const found = Object.entries(allowed).find(([name]) => name === value);
  if (!found) throw new UserError(`--${option} has to be ${Object.keys(allowed).join(', ')}, not "${value}".`);
  return found[1];
}

/** With any name allowed, a forgotten one would have the next video overwritten. */
function checkedTable(csv: string): string {
  if (csv === '-' || /\.csv$/i.test(csv)) return csv;
  throw new UserError(`--csv has to be a file whose name ends in .csv, or - for the standard output, not "${csv}".`);
}
