import { loadModel } from '../../scripts/measure/recogniser/load-model.ts';
import { createNetwork, startBackend, type Network } from '../../src/recogniser/network.ts';
import { Recogniser } from '../../src/recogniser/recogniser.ts';
import type { Model } from '../../src/recogniser/weights.ts';

/** The network that is shipped. */
export interface Shipped {
  model: Model;
  network: Network;
  recogniser(): Recogniser;
}

let shipped: Promise<Shipped> | null = null;

async function load(): Promise<Shipped> {
  await startBackend();
  const model = loadModel();
  const network = createNetwork(model);
  return { model, network, recogniser: () => new Recogniser(network, model.manifest) };
}

/** Loads it once for all tests. */
export const shippedRecogniser = (): Promise<Shipped> => (shipped ??= load());
