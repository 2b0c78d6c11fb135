import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitFile, fitSeconds } from '../../src/data/export/fit-writer.ts';
import { fitFrom } from '../../src/data/export/fit.ts';
import { EXERCISES } from '../../src/exercises/index.ts';
import { fitRecordings } from '../../src/recording/fit.ts';
import { messagesIn } from '../../src/recording/fit-size.ts';
import { RecordingRefused } from '../../src/recording/refusal.ts';
import { squats } from '../data/export/training.ts';
import { fitFileOf, fitOf, fitTime, record, session, set, uint16, uint32, uint8, type FitMessage } from './fit-bytes.ts';
import { EVENING_MS } from './made-up.ts';

const at = (seconds: number): number => EVENING_MS + 1000 * seconds;

/** What a file is refused for; undefined where it is read. */
const refusalOf = (bytes: Uint8Array): string | undefined => {
  try {
    fitRecordings(bytes);
    return undefined;
  } catch (error) {
    if (error instanceof RecordingRefused) return error.refusal;
    throw error;
  }
};

describe('a FIT file of a watch', () => {
  it('has heart rate, calories, and sets with their repetitions', () => {
    const file = fitOf([
      session(at(0), 300, 143),
      record(at(1), 98),
      record(at(2), 101),
      set(at(10), 40, 9),
      set(at(50), 60, 0, 0),
    ]);
    expect(fitRecordings(file)).toEqual([
      {
        startMs: at(0),
        endMs: at(300),
        beats: [
          { timeMs: at(1), bpm: 98 },
          { timeMs: at(2), bpm: 101 },
        ],
        calories: 143,
        sets: [{ startMs: at(10), endMs: at(50), repetitions: 9 }],
      },
    ]);
  });

  it('is read alike when its numbers have the high byte first', () => {
    const messages = [session(at(0), 60, 20), record(at(1), 98), set(at(10), 40, 9)];
    expect(fitRecordings(fitOf(messages.map((each) => ({ ...each, bigEndian: true }))))).toEqual(fitRecordings(fitOf(messages)));
  });

  it('that the app’s own writer made is read as well, under another name', () => {
    const file = fitFile([
      { message: 'fileId', type: 4, manufacturer: 1, timeCreated: fitSeconds(at(0)) },
      { message: 'record', timestamp: fitSeconds(at(3)), heartRate: 120 },
      { message: 'set', timestamp: fitSeconds(at(50)), duration: 40, repetitions: 9, setType: 1, startTime: fitSeconds(at(10)) },
    ]);
    expect(fitRecordings(file)).toMatchObject([
      { beats: [{ timeMs: at(3), bpm: 120 }], sets: [{ startMs: at(10), endMs: at(50), repetitions: 9 }] },
    ]);
  });

  it('with times in the headers of its records is read', () => {
    const time = fitTime(at(0)) - (fitTime(at(0)) % 32);
    const plain = [0x40, 0, 0, 20, 0, 2, 253, 4, 0x86, 3, 1, 0x02, 0, ...uint32(0, time).bytes, 90];
    const compressed = [0x80 | 5, 95, 0x80 | 9, 99];
    const beats = fitRecordings(fitFileOf([...plain, ...compressed]))[0]?.beats ?? [];
    expect(beats.map(({ timeMs, bpm }) => [fitTime(timeMs) - time, bpm])).toEqual([
      [0, 90],
      [5, 95],
      [9, 99],
    ]);
  });

  it('keeps one value a second, the last, and none that no heart has', () => {
    const values = [
      record(at(1), 98),
      record(at(1), 99),
      record(at(2), 0),
      record(at(3), 19),
      record(at(4), 251),
      record(at(5), 255),
    ];
    const ends = [record(at(6), 20), record(at(7), 250)];
    const beats = fitRecordings(fitOf([...values, ...ends]))[0]?.beats;
    expect(beats?.map(({ bpm }) => bpm)).toEqual([99, 20, 250]);
  });

  it('without a session lasts from its first value to its last', () => {
    expect(fitRecordings(fitOf([record(at(4), 98), record(at(90), 99)]))).toMatchObject([{ startMs: at(4), endMs: at(90) }]);
  });

  it('adds up the calories of the parts of a triathlon', () => {
    const file = fitOf([session(at(0), 60, 100), session(at(60), 60, 43)]);
    expect(fitRecordings(file)).toMatchObject([{ startMs: at(0), endMs: at(120), calories: 143 }]);
  });

  it('leaves out what was written before the watch knew the time', () => {
    const early: FitMessage = { global: 20, fields: [uint32(253, 2 ** 28 - 1), uint8(3, 90)] };
    expect(fitRecordings(fitOf([early, record(at(1), 98)]))).toMatchObject([{ startMs: at(1), beats: [{ bpm: 98 }] }]);
  });

  it.each<[string, FitMessage]>([
    ['its length alone', { global: 225, fields: [uint32(254, fitTime(at(50))), uint32(0, 40_000), uint8(5, 1)] }],
    ['its end alone', { global: 225, fields: [uint32(254, fitTime(at(50))), uint32(6, fitTime(at(10))), uint8(5, 1)] }],
  ])('knows when a set was that says %s', (_what, message) => {
    expect(fitRecordings(fitOf([message]))).toMatchObject([{ sets: [{ startMs: at(10), endMs: at(50), repetitions: null }] }]);
  });

  it('whose fields are of another type than they should be has no such values', () => {
    const odd: FitMessage = { global: 20, fields: [uint32(253, fitTime(at(1))), uint16(3, 98)] };
    expect(refusalOf(fitOf([odd]))).toBe('nothing-in-it');
  });

  it('in which a set counted nothing has no repetitions of it', () => {
    const sets = fitRecordings(fitOf([set(at(0), 40, 0xffff), set(at(50), 40, 0), set(at(100), 40, 10_001)]))[0]?.sets;
    expect(sets?.map(({ repetitions }) => repetitions)).toEqual([null, null, null]);
  });
});

describe('a FIT file is refused', () => {
  const good = fitOf([session(at(0), 60, 20), record(at(1), 98)]);

  it('wherever it was cut off', () => {
    const cuts = Array.from({ length: good.length - 1 }, (_, length) => refusalOf(good.slice(0, length + 1)));
    expect(new Set(cuts)).toEqual(new Set(['damaged']));
  });

  it('when one byte is another', () => {
    const spoilt = good.map((byte, index) => (index === 40 ? byte ^ 1 : byte));
    expect(refusalOf(spoilt)).toBe('damaged');
  });

  it('when nothing of use is in it', () => {
    expect(refusalOf(fitOf([{ global: 34, fields: [uint32(253, fitTime(at(0)))] }]))).toBe('nothing-in-it');
  });

  it('when the app itself has written it', () => {
    expect(refusalOf(fitFrom({ workout: null, sets: [squats], exercises: EXERCISES }))).toBe('own');
  });

  it('when it has more messages than two days have seconds, before they are read', () => {
    const definition = [0x40, 0, 0, 20, 0, 1, 3, 1, 0x02];
    const values = (count: number) => Array.from({ length: 2 * count }, (_, index) => (index % 2 === 0 ? 0 : 90));
    expect(refusalOf(fitFileOf([...definition, ...values(249_999)]))).toBe('nothing-in-it');
    expect(refusalOf(fitFileOf([...definition, ...values(250_000)]))).toBe('too-much');
  });
});

describe('the number of messages', () => {
  it('is that of a file with fields of other makers', () => {
    const developed = [0x60, 0, 0, 20, 0, 1, 3, 1, 0x02, 1, 0, 2, 0];
    expect(messagesIn(fitFileOf([...developed, 0, 90, 7, 7, 0, 91, 7, 7]), 100)).toBe(3);
  });

  it('is counted no further than asked', () => {
    expect(messagesIn(fitOf([record(at(1), 98), record(at(2), 98)]), 3)).toBe(3);
  });
});

describe('whatever a FIT file is made of', () => {
  const good = fitOf([session(at(0), 60, 20), record(at(1), 98), set(at(10), 40, 9)]);
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    // Messages of chance with checksums that are right.
    fc.uint8Array({ maxLength: 300 }).map((data) => fitFileOf([...data])),
    // Other bytes within messages that are right.
    fc.tuple(fc.nat(), fc.nat(255)).map(([place, byte]) => {
      const data = [...good.slice(14, -2)];
      data[place % data.length] = byte;
      return fitFileOf(data);
    }),
  );

  it('it is read within the limits of the log, or refused with a reason', () => {
    fc.assert(
      fc.property(bytes, (file) => {
        if (refusalOf(file) !== undefined) return;
        for (const { startMs, endMs, beats } of fitRecordings(file)) {
          expect(startMs).toBeLessThanOrEqual(endMs);
          expect(beats.every(({ bpm, timeMs }) => bpm >= 20 && bpm <= 250 && timeMs >= startMs && timeMs <= endMs)).toBe(true);
        }
      }),
      { numRuns: 2000, seed: 20261123 },
    );
  });
});
