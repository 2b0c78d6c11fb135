import { describe, expect, it } from 'vitest';
import { writeCode } from '../../src/phone/code.ts';
import { qrModules, qrPath } from '../../src/phone/qr.ts';
import { readQr } from '../../src/phone/read-qr.ts';
import { ENDPOINT } from './endpoints.ts';

const MDNS = { address: '31bbab11-0497-4a65-9bad-c8a680060e09.local', port: 46319 };
const answerWith = (...candidates: typeof ENDPOINT.candidates): string =>
  writeCode({ kind: 'answer', endpoint: { ...ENDPOINT, setup: 'active', candidates }, replyTo: 4711 }).text;
const QUIET = 8;

/** A camera's picture, in which a code is turned and lies somewhere: grey, each pixel the mean of what falls on it, with noise. */
function photograph(
  text: string,
  { modulePx, angleDeg = 0, noise = 0 }: { modulePx: number; angleDeg?: number; noise?: number },
) {
  const rows = qrModules(text);
  const [width, height] = [1280, 720];
  const data = new Uint8ClampedArray(4 * width * height);
  const [sin, cos] = [Math.sin((angleDeg * Math.PI) / 180), Math.cos((angleDeg * Math.PI) / 180)];
  let seed = 1;
  const random = (): number => (seed = (16_807 * seed) % 2_147_483_647) / 2_147_483_647;
  const light = (x: number, y: number): number => {
    const [u, v] = [(x - width / 2) / modulePx, (y - height / 2) / modulePx];
    const row = rows[Math.floor(sin * u + cos * v + rows.length / 2)];
    const isDark = row?.[Math.floor(cos * u - sin * v + rows.length / 2)];
    return row === undefined || isDark === undefined ? 120 : isDark ? 50 : 200;
  };
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const mean =
        (light(x + 0.25, y + 0.25) + light(x + 0.75, y + 0.25) + light(x + 0.25, y + 0.75) + light(x + 0.75, y + 0.75)) / 4;
      data.fill(mean + noise * (random() - 0.5), 4 * (y * width + x), 4 * (y * width + x) + 3);
      data[4 * (y * width + x) + 3] = 255;
    }
  return { data, width, height };
}

describe('the code on a screen', () => {
  it.each([
    ['a device that tells its number', answerWith({ address: '192.168.1.23', port: 39165 }), 37],
    ['a device that hides behind a name', answerWith(MDNS), 41],
    ['one in two networks', answerWith(MDNS, MDNS), 45],
    ['one with as many addresses as are held', answerWith(MDNS, MDNS, MDNS, MDNS), 53],
  ])('is as small as this for %s: %#', (_, text, modules) => {
    expect(qrPath(text).size - QUIET).toBe(modules);
  });

  it('has a path with a square for each dark module', () => {
    const text = answerWith(MDNS);
    const dark = qrModules(text).flat().filter(Boolean).length;
    expect(qrPath(text).path.match(/h1v1h-1z/g)).toHaveLength(dark);
  });

  it.each([
    { modulePx: 8 },
    { modulePx: 5, angleDeg: 7, noise: 60 },
    { modulePx: 4, angleDeg: -12, noise: 40 },
    { modulePx: 6, angleDeg: 90 },
  ])('is read from the picture of a camera: %j', (how) => {
    const text = answerWith(MDNS, MDNS);
    expect(readQr(photograph(text, how))).toBe(text);
  });

  it('is none where the picture has none', () => {
    expect(readQr({ data: new Uint8ClampedArray(4 * 640 * 360).fill(128), width: 640, height: 360 })).toBeNull();
  });
});
