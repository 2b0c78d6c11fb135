import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PROGRAM_BYTES } from '../../../../src/capture/pose/detectors/blazepose.ts';
import { createFetching } from '../../../../src/capture/pose/detectors/fetching.ts';

/** `export const answer = 42`, the smallest program that says something. */
const PROGRAM = Uint8Array.from([
  ...[0, 97, 115, 109, 1, 0, 0, 0],
  ...[6, 6, 1, 127, 0, 65, 42, 11],
  ...[7, 10, 1, 6, 97, 110, 115, 119, 101, 114, 3, 0],
]);

const answers = (body: BodyInit, init?: ResponseInit) => {
  const fetch = vi.fn(() => Promise.resolve(new Response(body, init)));
  vi.stubGlobal('fetch', fetch);
  return fetch;
};

/** In pieces, with a pause between them. */
const inPieces = (...pieces: number[][]): ReadableStream<Uint8Array> =>
  new ReadableStream({
    async start(controller) {
      for (const piece of pieces) {
        controller.enqueue(Uint8Array.from(piece));
        await new Promise((resolve) => setTimeout(resolve));
      }
      controller.close();
    },
  });

const answer = ({ instance }: WebAssembly.WebAssemblyInstantiatedSource) =>
  (instance.exports['answer'] as WebAssembly.Global).value;

afterEach(() => vi.unstubAllGlobals());

describe('fetching the files of the detector', () => {
  it('gives a file whole and tells of each piece', async () => {
    answers(inPieces([1, 2, 3], [4]));
    const shares: number[] = [];
    expect(await createFetching(4, (share) => shares.push(share)).bytes('model')).toEqual(Uint8Array.from([1, 2, 3, 4]));
    expect(shares).toEqual([0.75, 1]);
  });

  it('never tells of more than the whole, however long a file is', async () => {
    answers(inPieces([1, 2, 3], [4]));
    const shares: number[] = [];
    await createFetching(2, (share) => shares.push(share)).bytes('model');
    expect(shares).toEqual([1, 1]);
  });

  it('says which file is not there', async () => {
    answers('', { status: 404 });
    const fetching = createFetching(4, () => undefined);
    await expect(fetching.bytes('model')).rejects.toThrow('model could not be fetched (404).');
    await expect(fetching.program('program').instantiate({})).rejects.toThrow('program could not be fetched (404).');
  });

  it.each([
    ['as WebAssembly', 'application/wasm'],
    ['as something else', 'text/plain'],
  ])('starts a program that is served %s, fetches it once, and counts it together with the model', async (_, type) => {
    const fetch = answers(PROGRAM, { headers: { 'Content-Type': type } });
    const shares: number[] = [];
    const fetching = createFetching(2 * PROGRAM.length, (share) => shares.push(share));
    expect(answer(await fetching.program('program').instantiate({}))).toBe(42);
    await vi.waitFor(() => expect(shares.at(-1)).toBe(0.5));
    expect(fetch).toHaveBeenCalledTimes(1);
    await fetching.bytes('model');
    expect(shares.at(-1)).toBe(1);
  });

  it('refuses a program that was cut off', async () => {
    answers(PROGRAM.slice(0, -3), { headers: { 'Content-Type': 'application/wasm' } });
    await expect(
      createFetching(1, () => undefined)
        .program('program')
        .instantiate({}),
    ).rejects.toThrow(WebAssembly.CompileError);
  });

  it('knows how large the program is', () => {
    const folder = dirname(createRequire(import.meta.url).resolve('@mediapipe/tasks-vision'));
    expect(statSync(join(folder, 'wasm/vision_wasm_module_internal.wasm')).size).toBe(PROGRAM_BYTES);
  });
});
