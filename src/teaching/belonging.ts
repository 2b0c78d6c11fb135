import type { Range } from '../core/exercise.ts';
import type { Side } from '../core/pose.ts';
import { median } from '../core/seeing/geometry.ts';
import type { SignalName } from '../core/signals/index.ts';
import type { Bout, Pattern } from './pattern.ts';
import type { Recording } from './recording.ts';
import { BACK_AT } from './swings.ts';
import { countedUnit, FLOOR, SIGNAL_NAMES } from './teachable.ts';

/** A signal that changes along, by so much for each unit of the counted one. */
export interface Along {
  signal: SignalName;
  perUnit: number;
}

/** Where a signal is at the height of a repetition, full or partial, whoever does it. */
export interface Stays {
  signal: SignalName;
  within: Range;
}

/** What moves along has to move by this share of what it did in the lesson. [our own choice: other bodies and ranges, and what moves in a circle] */
const ALONG_SHARE = 0.25;
/** So many floors of change, and no less, are taken for moving along. [our own choice] */
const ALONG_FLOORS = 8;
const MOST_ALONG = 2;

/** How far from what was shown a signal may be, in its unit, and as a share of how far it moved. [our own choice: wider than a form rule] */
const MARGIN = { deg: 28, trunk: 0.35, leg: 0.22, shoulders: 0.8 };
const MARGIN_SHARE = 0.35;

/** The posture of the body, part by part: who does something else differs in one of them. Not the arms, which most people move as they like. */
const BODY: readonly SignalName[] = [
  'kneeFlex3d',
  'hipFlex3d',
  'trunkElevation',
  'legReach',
  'otherLegReach',
  'hipsOverFoot',
  'ankleLift',
  'ankleGap',
  'hipExtension3d',
  'bendToSide',
];

/** Heights of the hands too, where they are what moves. */
const ARMS: readonly SignalName[] = ['wristOverHip', 'otherWristOverHip'];

/** Values of a signal around a moment, on the side whose repetition it is. */
function around(recording: Recording, signal: SignalName, side: Side, atMs: number, withinMs: number): number | undefined {
  return median(recording.samples(signal, side, atMs - withinMs, atMs + withinMs).map(({ value }) => value));
}

const TOP_MS = 120;

function changes(recording: Recording, signal: SignalName, { swings }: Pattern, bout: Bout): number[] {
  return swings.flatMap(({ side, peakMs }) => {
    const rest = around(recording, signal, side, (bout.stillFromMs + bout.fromMs) / 2, (bout.fromMs - bout.stillFromMs) / 2);
    const top = around(recording, signal, side, peakMs, TOP_MS);
    return rest === undefined || top === undefined ? [] : [top - rest];
  });
}

/** Signals that move along with the counted one, of other parts of the body, the clearest first. */
export function movingAlong(recording: Recording, pattern: Pattern, bout: Bout): Along[] {
  const found = SIGNAL_NAMES.flatMap((signal) => {
    const unit = countedUnit(signal);
    if (!unit || signal === pattern.signal || !isOfThePerson(signal)) return [];
    const all = changes(recording, signal, pattern, bout);
    if (all.length < pattern.swings.length) return [];
    const [least, most] = [Math.min(...all), Math.max(...all)];
    // The same way each time, and about as far.
    if (Math.sign(least) !== Math.sign(most)) return [];
    const [low, high] = [Math.abs(least), Math.abs(most)].sort((a, b) => a - b);
    if (low === undefined || high === undefined || low < 0.6 * high || low < ALONG_FLOORS * FLOOR[unit]) return [];
    const mean = all.reduce((sum, change) => sum + change, 0) / all.length;
    return [{ signal, perUnit: (ALONG_SHARE * mean) / pattern.height, floors: low / FLOOR[unit] }];
  });
  return found
    .sort((a, b) => b.floors - a.floors)
    .slice(0, MOST_ALONG)
    .map(({ signal, perUnit }) => ({ signal, perUnit: rounded(perUnit) }));
}

/** Where people stand in the picture differs from one to the next; so does everything that only a profile, or only the front, shows. */
const isOfThePerson = (signal: SignalName): boolean =>
  [...BODY, ...ARMS, 'kneeHeight', 'kneeOverHip', 'heelLift', 'armRaise3d'].includes(signal);

/** Where the parts of the body are at the height of each repetition, and how far that may be from it. */
export function staying(recording: Recording, pattern: Pattern, bout: Bout): Stays[] {
  const arms = ARMS.some((signal) => moves(recording, signal, pattern, bout));
  return [...BODY, ...(arms ? ARMS : [])].flatMap((signal) => {
    const unit = countedUnit(signal);
    if (!unit || signal === pattern.signal) return [];
    const tops = pattern.swings.flatMap(({ side, peakMs }) => around(recording, signal, side, peakMs, TOP_MS) ?? []);
    if (tops.length < pattern.swings.length) return [];
    const moved = changes(recording, signal, pattern, bout);
    if (moved.length < tops.length) return [];
    const margin = MARGIN[unit] + MARGIN_SHARE * Math.max(...moved.map(Math.abs), 0);
    // A repetition that goes half as far is the same movement.
    const partial = tops.map((top, at) => top - (1 - BACK_AT) * (moved[at] ?? 0));
    const all = [...tops, ...partial];
    return [{ signal, within: [rounded(Math.min(...all) - margin), rounded(Math.max(...all) + margin)] as const }];
  });
}

const moves = (recording: Recording, signal: SignalName, pattern: Pattern, bout: Bout): boolean =>
  changes(recording, signal, pattern, bout).some((change) => Math.abs(change) > ALONG_FLOORS * FLOOR.trunk);

export const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;
