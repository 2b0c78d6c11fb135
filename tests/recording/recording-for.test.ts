import '../english-messages.ts';
import fc from 'fast-check';
import { gzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { SetRecord } from '../../src/log/set-records.ts';
import { recordingFileOf, type RecordingFile } from '../../src/recording/contents.ts';
import { readRecording } from '../../src/recording/read.ts';
import { recordingFor, type Answer } from '../../src/recording/recording-for.ts';
import { LARGEST_MB, RecordingRefused } from '../../src/recording/refusal.ts';
import { repsOf, setOf } from '../data/export/training.ts';
import { fitOf, record, session, set } from './fit-bytes.ts';
import { EVENING_MS } from './made-up.ts';

const at = (seconds: number): number => EVENING_MS + 1000 * seconds;

/** As the worker reads it, without a worker. */
const read = (file: Blob): Promise<RecordingFile> => readRecording(file, recordingFileOf);

const squats = setOf({ id: 'squats', reps: repsOf(10) });
const beats = [10, 20, 80].map((second) => record(at(second), 100 + second));
const fit = fitOf([session(at(-60), 300, 143), ...beats, set(at(4), 32, 9)]);
const file = new Blob([fit]);

const zipOf = (name: string, content: Uint8Array): Uint8Array<ArrayBuffer> =>
  zipSync({ 'read me.txt': Uint8Array.of(1), [name]: content });

const answerFor = (given: Blob, sets: readonly SetRecord[] = [squats]): Promise<Answer> =>
  recordingFor(given, { sets, all: sets }, read);

describe('a file that is given to a session', () => {
  it('brings heart rate, calories and the watch’s own count', async () => {
    const answer = await answerFor(file);
    if (answer.kind !== 'given') throw new Error(`It is ${answer.kind}.`);
    const { fact, beats: spread } = answer.given;
    expect(fact).toMatchObject({
      type: 'recording-added',
      startMs: at(-60),
      endMs: at(240),
      offsetMs: 0,
      calories: 143,
      beats: 3,
      sets: [{ setId: 'squats', repetitions: 9 }],
    });
    expect(spread).toEqual([
      { setId: 'squats', beats: [10, 20, 80].map((second) => ({ timeMs: at(second), bpm: 100 + second })) },
    ]);
  });

  it('a second time adds nothing', async () => {
    const answer = await answerFor(file);
    if (answer.kind !== 'given') throw new Error(`It is ${answer.kind}.`);
    const { type, ...known } = answer.given.fact;
    expect([type, await answerFor(file, [{ ...squats, recordings: [known] }])]).toEqual(['recording-added', { kind: 'known' }]);
  });

  it('with nothing that the strap has not measured adds nothing', async () => {
    const strap = setOf({ heartRate: [10, 20].map((second) => ({ timeMs: at(second), bpm: 99 })) });
    const same = new Blob([fitOf(beats.slice(0, 2))]);
    expect(await answerFor(same, [strap])).toEqual({ kind: 'nothing-new' });
  });

  it.each<[string, Uint8Array<ArrayBuffer>]>([
    ['a ZIP', zipOf('1234_ACTIVITY.fit', fit)],
    ['a ZIP without compression', zipSync({ 'A.FIT': [fit, { level: 0 }] })],
    ['a ZIP with a remark', Uint8Array.from([...zipOf('a.fit', fit), ...new Uint8Array(100)])],
    ['a gzip', gzipSync(fit)],
  ])('in %s is the same file', async (_what, packed) => {
    const { id, recordings } = await read(file);
    expect(await read(new Blob([packed]))).toEqual({ id, recordings });
  });

  it('of another day says of which', async () => {
    const day = 86_400;
    const other = new Blob([fitOf([session(at(-3 * day), 300, 143)])]);
    expect(await answerFor(other)).toEqual({ kind: 'other-time', startMs: at(-3 * day), endMs: at(300 - 3 * day) });
  });
});

describe('a file that is none of a watch', () => {
  const bytes = (...all: number[]): Blob => new Blob([Uint8Array.from(all)]);

  it.each<[string, Blob, RegExp]>([
    ['a picture', bytes(0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46), /no recording of a watch. Choose a FIT or TCX/],
    ['nothing', bytes(), /no recording of a watch/],
    ['a table', new Blob(['a,b\r\n1,2']), /no recording of a watch/],
    ['a ZIP of something else', new Blob([zipOf('photo.jpg', Uint8Array.of(1, 2, 3))]), /archive .* Unpack it/],
    ['a ZIP in a ZIP', new Blob([zipOf('a.fit', zipOf('b.fit', Uint8Array.of(1)))]), /archive .* Unpack it/],
    ['a ZIP cut off', new Blob([zipOf('a.fit', fit).slice(0, -30)]), /damaged or was cut off/],
    ['a gzip cut off', bytes(0x1f, 0x8b, 8), /damaged or was cut off/],
    ['a GPX', new Blob(['<?xml version="1.0"?>\n<gpx version="1.1">']), /GPX file. Export the activity as FIT or TCX/],
    ['a FIT cut off', file.slice(0, 100), /damaged or was cut off .* once more/],
    ['a FIT without anything', new Blob([fitOf([])]), /no heart rate, no calories and no sets. Choose/],
  ])('such as %s is answered with what to do', async (_what, given, words) => {
    expect(await answerFor(given)).toMatchObject({ kind: 'refused', message: { key: expect.stringMatching(words) } });
  });

  it('is not read when it is larger than any recording', async () => {
    const gone = Promise.reject(new Error('It is gone.'));
    gone.catch(() => undefined);
    const sized = (size: number): Blob =>
      Object.defineProperties(new Blob(), { size: { value: size }, arrayBuffer: { value: () => gone } });
    const refusal = (size: number) => read(sized(size)).catch((error: RecordingRefused) => error.refusal);
    expect(await refusal(LARGEST_MB * 1_000_000)).toBe('unreadable');
    expect(await refusal(LARGEST_MB * 1_000_000 + 1)).toBe('too-large');
  });

  it('is unpacked no further than that', async () => {
    const zeros = new Uint8Array(LARGEST_MB * 1_000_000 + 1);
    for (const packed of [zipOf('a.fit', zeros), gzipSync(zeros)])
      await expect(read(new Blob([packed]))).rejects.toMatchObject({ refusal: 'too-large' });
  });

  it('whatever its bytes are, is refused and nothing else', async () => {
    const start = fc.constantFrom<number[]>(
      [],
      [0x50, 0x4b],
      [0x3c, 0x67, 0x70, 0x78],
      [14, 0x20, 0, 0, 0, 0, 0, 0, 0x2e, 0x46, 0x49, 0x54],
    );
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ maxLength: 200 }), async (first, rest) => {
        const error = await read(bytes(...first, ...rest)).catch((reason: unknown) => reason);
        expect(error).toBeInstanceOf(RecordingRefused);
      }),
      { numRuns: 500, seed: 20261123 },
    );
  });
});

it('a ZIP with other bytes in it is read as it is, or refused and nothing else', async () => {
  const zip = zipOf('a.fit', fit);
  await fc.assert(
    fc.asyncProperty(fc.nat(zip.length - 1), fc.nat(255), async (place, byte) => {
      const spoilt = Uint8Array.from(zip);
      spoilt[place] = byte;
      const outcome = await read(new Blob([spoilt])).catch((reason: unknown) => reason);
      if (outcome instanceof Error) expect(outcome).toBeInstanceOf(RecordingRefused);
    }),
    { numRuns: 300, seed: 20261123 },
  );
});
