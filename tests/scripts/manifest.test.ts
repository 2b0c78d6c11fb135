import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What lies in `public` is copied into the build as it is. */
const PUBLIC = resolve(import.meta.dirname, '../../public');
const read = (path: string): Buffer => readFileSync(join(PUBLIC, path));

interface Picture {
  src: string;
  sizes: string;
  type: string;
  form_factor?: string;
}
interface Manifest {
  icons: Picture[];
  screenshots: Picture[];
  shortcuts: { url: string; icons: Picture[] }[];
}

const { icons, screenshots, shortcuts }: Manifest = JSON.parse(read('manifest.webmanifest').toString());
const pictures = [...icons, ...screenshots, ...shortcuts.flatMap((shortcut) => shortcut.icons)];

/** Width and height as the file itself says; null for a drawing. */
function sizeOf({ src, type }: Picture): string | null {
  const file = read(src);
  if (type === 'image/png') return `${file.readUInt32BE(16)}x${file.readUInt32BE(20)}`;
  if (type !== 'image/webp') return null;
  // The browser writes the extended kind: behind the flags, each side less one in 24 bits.
  expect(file.toString('latin1', 8, 16)).toBe('WEBPVP8X');
  return `${file.readUIntLE(24, 3) + 1}x${file.readUIntLE(27, 3) + 1}`;
}

describe('the manifest', () => {
  it.each(pictures)('names $src, which is there in the size that it says', (picture) => {
    expect(existsSync(join(PUBLIC, picture.src))).toBe(true);
    const size = sizeOf(picture);
    if (size !== null) expect(size).toBe(picture.sizes);
    else expect(picture.sizes).toBe('any');
  });

  it('has pictures for phones and for wide screens, none larger than 200 kB', () => {
    expect(new Set(screenshots.map((picture) => picture.form_factor))).toEqual(new Set(['narrow', 'wide']));
    for (const { src } of screenshots) expect(read(src).length, src).toBeLessThan(200_000);
  });

  it('has a shortcut to today’s session, at an address that the app knows', () => {
    expect(shortcuts.map(({ url }) => url)).toEqual(['./#/today']);
    const start = readFileSync(resolve(PUBLIC, '../src/ui/app/today-start.ts'), 'utf8');
    expect(start).toContain("const ADDRESS = 'today'");
  });
});
