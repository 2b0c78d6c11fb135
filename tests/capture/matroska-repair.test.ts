import { describe, expect, it } from 'vitest';
import { repairMatroska } from '../../src/capture/matroska-repair.ts';
import { joined } from './bytes.ts';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const IDS = { ebml: [0x1a, 0x45, 0xdf, 0xa3], segment: [0x18, 0x53, 0x80, 0x67], info: [0x15, 0x49, 0xa9, 0x66] };
const CLUSTER = [0x1f, 0x43, 0xb6, 0x75];
const TRACKS = [0x16, 0x54, 0xae, 0x6b];
const CUES = [0x1c, 0x53, 0xbb, 0x6b];
const UNKNOWN = bytes(0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff);

/** A size in four bytes. */
const size = (length: number): Uint8Array =>
  bytes(0x10 | (length >> 24), (length >> 16) & 255, (length >> 8) & 255, length & 255);
const element = (id: readonly number[], ...parts: Uint8Array[]): Uint8Array => {
  const content = joined(parts);
  return joined([bytes(...id), size(content.length), content]);
};
/** An element that does not say how long it is. */
const open = (id: readonly number[], ...parts: Uint8Array[]): Uint8Array => joined([bytes(...id), UNKNOWN, ...parts]);

const block = (length = 20): Uint8Array => element([0xa3], new Uint8Array(length));
const TIME = element([0xe7], bytes(0));
const HEAD = element(IDS.ebml, new Uint8Array(5));
const INFO = element(IDS.info, new Uint8Array(8));

async function repair(file: Uint8Array) {
  const { blob, how } = await repairMatroska(new Blob([Uint8Array.from(file)]));
  return { how, repaired: new Uint8Array(await blob.arrayBuffer()) };
}

describe('the end of a WebM', () => {
  it.each([
    ['sizes', joined([HEAD, element(IDS.segment, INFO, element(CLUSTER, TIME, block(), block()), element(CUES, bytes(1, 2)))])],
    ['no sizes', joined([HEAD, open(IDS.segment, INFO, open(CLUSTER, TIME, block()), open(CLUSTER, TIME, block()))])],
    ['no cluster', joined([HEAD, element(IDS.segment, INFO)])],
    [
      'another stream behind it',
      joined([HEAD, open(IDS.segment, INFO, open(CLUSTER, TIME, block())), HEAD, open(IDS.segment, INFO)]),
    ],
  ])('is left as it is where the file is whole: with %s', async (_, file) => {
    const { how, repaired } = await repair(file);
    expect(how).toBe('whole');
    expect(repaired).toEqual(file);
  });

  it('is put behind the last whole block, and the cluster says so', async () => {
    const whole = joined([HEAD, element(IDS.segment, INFO, element(CLUSTER, TIME, block(), block(), block()))]);
    const { how, repaired } = await repair(whole.slice(0, whole.length - 10));
    expect(how).toBe('cut-off');
    const length = joined([TIME, block(), block()]).length;
    const start = joined([HEAD, bytes(...IDS.segment, 0, 0, 0, 0), INFO]).length;
    expect(repaired.slice(start + 4, start + 8)).toEqual(size(length));
    expect(repaired.length).toBe(start + 8 + length);
  });

  it('is put behind the last whole block of clusters without a size', async () => {
    const kept = joined([HEAD, open(IDS.segment, INFO, open(CLUSTER, TIME, block()), open(CLUSTER, TIME, block()))]);
    const { how, repaired } = await repair(joined([kept, block().slice(0, 12)]));
    expect([how, repaired]).toEqual(['cut-off', kept]);
  });

  it.each([1, 2, 4, 5])('is known where only %i bytes of the next block are there', async (count) => {
    const kept = joined([HEAD, open(IDS.segment, INFO, open(CLUSTER, TIME, block()))]);
    const { how, repaired } = await repair(joined([kept, block().slice(0, count)]));
    expect([how, repaired]).toEqual(['cut-off', kept]);
  });

  it('is missing where the file ends between two clusters before the segment does', async () => {
    const cluster = element(CLUSTER, TIME, block());
    const whole = joined([HEAD, element(IDS.segment, INFO, cluster, cluster)]);
    expect((await repair(whole.slice(0, whole.length - cluster.length))).how).toBe('cut-off');
  });

  it('is not missed behind the pictures', async () => {
    const whole = joined([HEAD, element(IDS.segment, INFO, element(CLUSTER, TIME, block()), element(CUES, new Uint8Array(50)))]);
    expect((await repair(whole.slice(0, whole.length - 20))).how).toBe('whole');
  });

  it('is damaged where something else lies among the clusters, or in the last one', async () => {
    const noise = bytes(...Array<number>(40).fill(0xff));
    const cluster = element(CLUSTER, TIME, block());
    expect((await repair(joined([HEAD, element(IDS.segment, INFO, cluster, noise, cluster)]))).how).toBe('damaged');
    expect((await repair(joined([HEAD, element(IDS.segment, INFO, element(CLUSTER, TIME, block(), noise))]))).how).toBe(
      'damaged',
    );
  });

  it('is nothing that is asked of another kind of file', async () => {
    const text = new TextEncoder().encode('This is a shopping list.');
    expect(await repair(text)).toEqual({ how: 'whole', repaired: text });
    expect((await repair(HEAD)).how).toBe('whole');
  });
});

describe('a WebM with transparent tracks', () => {
  const track = (alpha: number): Uint8Array =>
    element([0xae], element([0xd7], bytes(1)), element([0xe0], element([0x53, 0xc0], bytes(alpha))));
  const file = (alpha: number): Uint8Array =>
    joined([
      HEAD,
      element(IDS.segment, INFO, element(TRACKS, track(alpha), track(alpha)), element(CLUSTER, TIME, block(), block())),
    ]);

  it('is made opaque, and nothing else of it changes', async () => {
    expect(await repair(file(1))).toEqual({ how: 'whole', repaired: file(0) });
  });

  it('is made opaque where it is cut off too', async () => {
    const { how, repaired } = await repair(file(1).slice(0, file(1).length - 5));
    expect(how).toBe('cut-off');
    const { repaired: same } = await repair(file(0).slice(0, file(0).length - 5));
    expect(repaired).toEqual(same);
  });

  it('stays as it is where it is opaque', async () => {
    expect(await repair(file(0))).toEqual({ how: 'whole', repaired: file(0) });
  });
});
