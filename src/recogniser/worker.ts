import { expose } from 'comlink';
import { reportRequests } from '../privacy/report-requests.ts';
import { fetchModel } from './fetch-model.ts';
import { createNetwork } from './network.ts';
import type { RecogniserApi } from './protocol.ts';
import { Recogniser } from './recogniser.ts';

let recogniser: Recogniser | null = null;

reportRequests('recogniser');
expose({
  async start() {
    const model = await fetchModel();
    recogniser = new Recogniser(createNetwork(model), model.manifest);
  },
  async push(frame) {
    return recogniser?.push(frame);
  },
  async learn(taught) {
    recogniser?.learn(taught);
  },
  async reset() {
    recogniser?.reset();
  },
} satisfies RecogniserApi);
