import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder } from '../../src/phone/in-order.ts';
import { MOST_SAMPLES, PHONE_STATES, readPacket, readReply, writePacket, writeReply } from '../../src/phone/packet.ts';
import type { Axes } from '../../src/wearables/sample.ts';
import { PHONE_PLACES } from '../../src/wearables/wearable.ts';

const read = (bytes: ArrayBuffer) => readPacket(new DataView(bytes));
const LEVEL: Axes = [0, 0, 1];
const packet = (samples: { phoneMs: number; acceleration: Axes }[]) => ({
  sequence: 7,
  place: 'ankle' as const,
  state: 'measuring' as const,
  samples,
});

const axis = fc.integer({ min: -32_767, max: 32_767 }).map((step) => step / 2048);

describe('a packet', () => {
  it('brings what was put in, times to a tenth of a millisecond and motion to a two-thousandth of a g', () => {
    const sent = fc.record({
      sequence: fc.nat(),
      place: fc.constantFrom(...PHONE_PLACES),
      state: fc.constantFrom(...PHONE_STATES),
      firstMs: fc.nat(1e9),
      samples: fc.array(fc.record({ after: fc.nat(0xffff), acceleration: fc.tuple(axis, axis, axis) }), {
        maxLength: MOST_SAMPLES,
      }),
    });
    fc.assert(
      fc.property(sent, ({ firstMs, samples, ...rest }) => {
        const [first] = samples;
        const timed = samples.map(({ after, acceleration }) => ({
          phoneMs: firstMs + (first ? Math.max(0, after - first.after) : 0) / 10,
          acceleration,
        }));
        const got = read(writePacket({ ...rest, samples: timed }));
        expect({ ...got, samples: [] }).toEqual({ ...rest, samples: [] });
        expect(got?.samples.map(({ acceleration }) => acceleration)).toEqual(samples.map(({ acceleration }) => acceleration));
        got?.samples.forEach(({ phoneMs }, at) => expect(phoneMs).toBeCloseTo(timed[at]?.phoneMs ?? NaN, 4));
      }),
    );
  });

  it('holds 15.99 g at most, either way', () => {
    const got = read(writePacket(packet([{ phoneMs: 0, acceleration: [40, -40, 15.9995] }])));
    expect(got?.samples[0]?.acceleration).toEqual([32_767 / 2048, -32_767 / 2048, 32_767 / 2048]);
  });

  it('leaves out what is more than 6.5535 s after its first sample, and what is before', () => {
    const at = (phoneMs: number) => ({ phoneMs, acceleration: LEVEL });
    const got = read(writePacket(packet([at(1000), at(999), at(7553.5), at(7553.6)])));
    expect(got?.samples.map(({ phoneMs }) => phoneMs)).toEqual([1000, 7553.5]);
  });

  it('holds fifty samples, and one more is no packet of ours', () => {
    const bytes = writePacket(packet(Array.from({ length: 60 }, (_, at) => ({ phoneMs: at, acceleration: LEVEL }))));
    expect(read(bytes)?.samples).toHaveLength(50);
    const longer = new Uint8Array(bytes.byteLength + 8);
    longer.set(new Uint8Array(bytes));
    expect(read(longer.buffer)).toBeNull();
  });

  it('that another device made up is nothing, or has numbers that can be', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), fc.boolean(), (bytes, isOurs) => {
        const got = read(Uint8Array.from(isOurs ? [0x51, ...bytes] : bytes).buffer);
        if (!got) return;
        expect(PHONE_PLACES).toContain(got.place);
        expect(PHONE_STATES).toContain(got.state);
        for (const { phoneMs, acceleration } of got.samples)
          expect([phoneMs, ...acceleration].every((number) => Number.isFinite(number))).toBe(true);
      }),
    );
  });

  it('is answered by one byte', () => {
    for (const reply of ['heard', 'ended'] as const) expect(readReply(new DataView(writeReply(reply)))).toBe(reply);
    expect(readReply(new DataView(Uint8Array.of(9).buffer))).toBeNull();
    expect(readReply(new DataView(Uint8Array.of(0, 0).buffer))).toBeNull();
  });
});

describe('packets that come as they like', () => {
  const arrived = (...sequences: number[]): number[] => {
    const handed: number[] = [];
    const take = inOrder<{ sequence: number }>(({ sequence }) => handed.push(sequence));
    for (const sequence of sequences) take({ sequence });
    return handed;
  };

  it('are handed on in order, each once', () => expect(arrived(0, 1, 2, 2, 1, 3)).toEqual([0, 1, 2, 3]));
  it('wait for one that was overtaken', () => expect(arrived(0, 2, 1, 3)).toEqual([0, 1, 2, 3]));
  it('wait for no more than two later ones: then it is a gap', () => {
    expect(arrived(0, 2)).toEqual([0]);
    expect(arrived(0, 2, 3)).toEqual([0, 2, 3]);
    expect(arrived(0, 2, 3, 1, 4)).toEqual([0, 2, 3, 4]);
  });
  it('begin with whichever comes first', () => expect(arrived(40, 41, 39, 42)).toEqual([40, 41, 42]));

  it('are in order and none is there twice, whatever is lost, late or doubled', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { maxLength: 60 }), (sequences) => {
        const handed = arrived(...sequences);
        expect(handed).toEqual([...new Set(handed)].sort((one, other) => one - other));
        expect(sequences).toEqual(expect.arrayContaining(handed));
      }),
    );
  });
});
