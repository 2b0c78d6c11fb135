import { expect, it } from 'vitest';
import { recordingsIn } from '../../src/recording/contents.ts';
import { readRecording } from '../../src/recording/read.ts';
import { fitOf, record, session } from './fit-bytes.ts';
import { EVENING_MS } from './made-up.ts';

const good = fitOf([session(EVENING_MS, 60, 20), record(EVENING_MS, 98)]);

it('a file is read in a worker of its own as on the page', async () => {
  expect((await readRecording(new Blob([good]))).recordings).toEqual(recordingsIn(good));
});

it('a file that is damaged is refused from there', async () => {
  await expect(readRecording(new Blob([good.slice(0, -3)]))).rejects.toMatchObject({ refusal: 'damaged' });
});
