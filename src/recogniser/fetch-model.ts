import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import plainUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simdUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import manifestUrl from '../../models/recogniser/manifest.json?url';
import weightsUrl from '../../models/recogniser/weights.bin?url';
import { startBackend } from './network.ts';
import { readModel, type Model } from './weights.ts';

const absolute = (url: string): string => new URL(url, self.location.href).href;

async function fetched(url: string): Promise<Response> {
  const response = await fetch(absolute(url));
  if (!response.ok) throw new Error(`${url} could not be loaded (${response.status}).`);
  return response;
}

/** Loads the trained network, and starts what computes it; all of it is served by the app itself. */
export async function fetchModel(): Promise<Model> {
  setWasmPaths({
    'tfjs-backend-wasm.wasm': absolute(plainUrl),
    'tfjs-backend-wasm-simd.wasm': absolute(simdUrl),
    // Never asked for: `startBackend` says that there are no threads. TensorFlow.js wants to know all three.
    'tfjs-backend-wasm-threaded-simd.wasm': absolute(simdUrl),
  });
  const [sheet, weights] = await Promise.all([fetched(manifestUrl), fetched(weightsUrl), startBackend()]);
  return readModel(await sheet.json(), await weights.arrayBuffer());
}
