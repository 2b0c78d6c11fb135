import { releaseProxy, transfer, wrap } from 'comlink';
import type { RecordingFile } from './contents.ts';
import type { ReaderAnswer, ReaderApi } from './protocol.ts';
import { ownProgram } from '../privacy/trusted.ts';
import { RecordingRefused } from './refusal.ts';
import address from './worker.ts?worker&url';

/**
 * Reads the bytes of a file in a worker of its own, which is loaded then and goes afterwards: a long recording takes a second, and the page goes on.
 *
 * @throws RecordingRefused
 */
export async function readAside(bytes: Uint8Array<ArrayBuffer>): Promise<RecordingFile> {
  const worker = new Worker(ownProgram(address), { type: 'module', name: 'recording' });
  const remote = wrap<ReaderApi>(worker);
  const broken = new Promise<ReaderAnswer>((resolve) =>
    worker.addEventListener('error', () => resolve({ refusal: 'unreadable' })),
  );
  try {
    const answer = await Promise.race([remote.read(transfer(bytes, [bytes.buffer])), broken]);
    if ('refusal' in answer) throw new RecordingRefused(answer.refusal);
    return answer;
  } finally {
    remote[releaseProxy]();
    worker.terminate();
  }
}
