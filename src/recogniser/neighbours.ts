import type { Answer } from './answer.ts';
import { featuresOf } from './features.ts';
import type { Network } from './network.ts';
import type { Observation } from './observation.ts';
import type { Manifest } from './weights.ts';
import { momentsOf, STEP_MS, STEPS, type Moments } from './window.ts';
import { answerOf } from './answer.ts';
import { quantile } from '../core/seeing/geometry.ts';

/** A movement that a user has taught: what was seen while they did it, in the order of its times. */
export interface Taught {
  id: string;
  observations: readonly Observation[];
}

/** The lesson is also looked at as if it had been done quicker and slower. [own measurement: half as quick is as far off as another movement] */
const OTHER_TEMPOS = [0.6, 1.6] as const;
/** Windows of the lesson as it was, and of each other tempo; with their mirrors 48 embeddings are kept of a movement. */
const WINDOWS = 12;
const WINDOWS_PACED = 6;
/** Two windows are of different repetitions when they end so far apart, as a share of the lesson. */
const APART_SHARE = 0.3;

/**
 * How far from what was taught it is still the same, in cosine distance: so many times what the repetitions of the lesson differ by, and
 * within these. [own measurement: the figure as ten others, eight movements: half of the windows are nearer than 0.03]
 */
const SPREADS = 3;
const RADIUS = [0.012, 0.05] as const;
/** Standing in the start position has to be further off than this many times the distance to the movement. [our own choice] */
const MOVES_AT_LEAST = 1.25;
/** How sharply a probability falls at the radius. */
const SHARPNESS = 6;

type Embedding = Float32Array;

/** What is kept of a movement. */
interface Memory {
  id: string;
  embeddings: readonly Embedding[];
  /** Its start position, kept still. */
  still: readonly Embedding[];
  radius: number;
  /** How sure the network was that the lesson was each exercise of the catalogue. */
  resembles: readonly number[];
}

/** Cosine distance of two embeddings of length 1: 0 alike, 1 nothing in common. */
export function distanceOf(a: Embedding, b: Embedding): number {
  let product = 0;
  for (let at = 0; at < a.length; at++) product += (a[at] ?? 0) * (b[at] ?? 0);
  return 1 - product;
}

const nearest = (embeddings: readonly Embedding[], to: Embedding): number =>
  embeddings.reduce((least, each) => Math.min(least, distanceOf(each, to)), Infinity);

interface Window {
  endMs: number;
  moments: Moments;
}

/** Even windows over the lesson, the first of them as soon as it is full. */
function windowsOf(observations: readonly Observation[], count: number): Window[] {
  const lastMs = observations.at(-1)?.timeMs ?? 0;
  const firstMs = Math.min(lastMs, (observations[0]?.timeMs ?? 0) + (STEPS - 1) * STEP_MS);
  return Array.from({ length: count }, (_, index) => {
    const endMs = firstMs + ((lastMs - firstMs) * index) / (count - 1);
    const until = observations.filter(({ timeMs }) => timeMs <= endMs + 1);
    return { endMs, moments: momentsOf(until, until.at(-1)?.timeMs ?? endMs) };
  });
}

const paced = (observations: readonly Observation[], factor: number): Observation[] =>
  observations.map(({ timeMs, values }) => ({ timeMs: timeMs * factor, values }));

function remember(network: Network, manifest: Manifest, { id, observations }: Taught): Memory | null {
  const first = observations.find(({ values }) => values !== null);
  if (!first || observations.length < STEPS / 2) return null;
  const others = OTHER_TEMPOS.flatMap((tempo) => windowsOf(paced(observations, tempo), WINDOWS_PACED));
  const windows = [...windowsOf(observations, WINDOWS), ...others];
  const features = windows.flatMap(({ moments }) => [featuresOf(moments), featuresOf(moments, true)]);
  const rest: Moments = Array.from({ length: STEPS }, () => first.values);
  const read = network.read([...features, featuresOf(rest), featuresOf(rest, true)]);
  const embeddings = read.slice(0, features.length).map(({ embedding }) => embedding);
  const taught = read.slice(0, features.length).map(({ outputs }) => answerOf(outputs, manifest).movements);
  return {
    id,
    embeddings,
    still: read.slice(features.length).map(({ embedding }) => embedding),
    radius: radiusOf(network, observations),
    resembles: manifest.movements.map((_, at) => Math.max(...taught.map((movements) => movements[at] ?? 0))),
  };
}

/** From how much windows differ that stand a repetition apart. */
function radiusOf(network: Network, observations: readonly Observation[]): number {
  const windows = windowsOf(observations, WINDOWS);
  const read = network.read(windows.map(({ moments }) => featuresOf(moments))).map(({ embedding }) => embedding);
  const apartMs = APART_SHARE * ((windows.at(-1)?.endMs ?? 0) - (windows[0]?.endMs ?? 0));
  const spread = read.map((embedding, at) =>
    nearest(
      read.filter((_, other) => Math.abs((windows[other]?.endMs ?? 0) - (windows[at]?.endMs ?? 0)) >= apartMs),
      embedding,
    ),
  );
  const usual = quantile(spread.filter(Number.isFinite), 0.9) ?? 0;
  return Math.max(RADIUS[0], Math.min(RADIUS[1], SPREADS * usual));
}

/** Own movements, told by what they are most like. Learned in a moment, on this device, from three repetitions. */
export class Neighbours {
  readonly #memories: readonly Memory[];

  constructor(network: Network, manifest: Manifest, taught: readonly Taught[]) {
    this.#memories = taught.flatMap((each) => remember(network, manifest, each) ?? []);
  }

  get ids(): readonly string[] {
    return this.#memories.map(({ id }) => id);
  }

  /**
   * The probabilities of the catalogue's movements, of the own ones and of none. Only the nearest of the own ones is likely; what the
   * network is surer to be of the catalogue than it was in the lesson is not.
   */
  weigh({ movements }: Pick<Answer, 'movements'>, embedding: Embedding): Float32Array {
    const known = movements.length - 1;
    const probabilities = this.#memories.map((memory) => {
      const distance = nearest(memory.embeddings, embedding);
      if (nearest(memory.still, embedding) < MOVES_AT_LEAST * distance) return { distance, probability: 0 };
      const surer = memory.resembles.reduce((most, was, at) => Math.max(most, (movements[at] ?? 0) - was), 0);
      return { distance, probability: (1 - surer) / (1 + Math.exp(SHARPNESS * (distance / memory.radius - 1))) };
    });
    const least = probabilities.reduce((best, { distance }) => Math.min(best, distance), Infinity);
    const own = probabilities.map(({ distance, probability }) => (distance === least ? probability : 0));
    const rest = 1 - own.reduce((sum, probability) => sum + probability, 0);
    const scaled = movements.map((value) => value * rest);
    return Float32Array.from([...scaled.subarray(0, known), ...own, scaled[known] ?? 0]);
  }
}
