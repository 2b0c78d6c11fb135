import type { Exercise } from '../../src/core/exercise.ts';
import type { PoseFrame } from '../../src/core/pose.ts';
import { EXERCISES } from '../../src/exercises/index.ts';
import { createNetwork, startBackend } from '../../src/recogniser/network.ts';
import { Recogniser } from '../../src/recogniser/recogniser.ts';
import { exerciseIn } from '../../src/recogniser/whole-series.ts';
import { loadModel } from './recogniser/load-model.ts';

let loading: Promise<Recogniser> | undefined;

/** The exercise that is done in a series, or null where none is recognised; loads the network at the first call. */
export async function recogniseSeries(frames: readonly PoseFrame[]): Promise<Exercise | null> {
  loading ??= load();
  return exerciseIn(await loading, frames, EXERCISES);
}

async function load(): Promise<Recogniser> {
  const model = loadModel();
  await startBackend();
  return new Recogniser(createNetwork(model), model.manifest);
}
