import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from 'playwright';
import { format } from 'prettier';
import { createServer } from 'vite';
import type { Written } from '../../src/gallery/letters.ts';
import { BROWSER_FLAGS } from '../setup/ensure-browser.ts';

/**
 * How high each text of the live screen is on a phone of 6.1 inches: `npm run letters` prints all of them, and writes the lowest of each kind
 * into `docs/live-screen.md`.
 */

const PAGE = resolve(import.meta.dirname, '../../docs/live-screen.md');
const START = '<!-- letters:start -->';
const END = '<!-- letters:end -->';

const PHONES = { upright: { width: 390, height: 844 }, sideways: { width: 844, height: 390 } } as const;
type Held = keyof typeof PHONES;

/** What is written by which element, in the order of the table. */
const KINDS: readonly (readonly [name: string, by: readonly string[], isOf: (text: string) => boolean])[] = [
  ['the number', ['hip-digits'], () => true],
  ['the number of the side that does not work now', ['other side'], () => true],
  ['what is called out, and what to do before a set', ['hip-call', 'hip-hint'], () => true],
  ['the line that it shrinks to', ['hip-cue-line'], () => true],
  ['the target, and the side', ['hip-count', 'hip-clock'], (text) => !/not counted|longest|repetition/.test(text)],
  ['the name of the exercise, and the set', ['hip-live'], (text) => !/^(?:Pause|End|Resume)$/.test(text)],
];

interface Row extends Written {
  state: string;
  held: Held;
}

async function measure(): Promise<{ rows: Row[]; mmPerPx: number }> {
  const server = await createServer({ logLevel: 'error', server: { port: 0, host: '127.0.0.1' } });
  await server.listen();
  const browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH || '/usr/bin/chromium',
    args: [...BROWSER_FLAGS],
  });
  try {
    const [address] = server.resolvedUrls?.local ?? [];
    if (address === undefined) throw new Error('The gallery could not be served.');
    const page = await browser.newPage({ viewport: PHONES.upright, reducedMotion: 'reduce' });
    const ask = <T>(what: string): Promise<T> => page.evaluate(`import('/src/gallery/letters.ts').then(${what})`);
    // The first time, the whole gallery is put together, which takes a busy machine a while.
    await page.goto(`${address}gallery.html#/only/cue-lines`, { timeout: 300_000 });
    const rows: Row[] = [];
    for (const held of Object.keys(PHONES) as Held[]) {
      await page.setViewportSize(PHONES[held]);
      const written = await ask<Omit<Row, 'held'>[]>('({ lettersOfLive }) => lettersOfLive()');
      rows.push(...written.map((each) => ({ ...each, held })));
    }
    return { rows, mmPerPx: await ask<number>('({ MM_PER_PX }) => MM_PER_PX') };
  } finally {
    await browser.close();
    await server.close();
  }
}

const { rows, mmPerPx } = await measure();
const mm = ({ capPx }: Written): string => (capPx * mmPerPx).toFixed(1);

for (const row of rows)
  console.log([row.held.padEnd(8), row.state.padEnd(26), row.by.padEnd(14), mm(row).padStart(5), row.text].join('  '));

const lowest = (held: Held, by: readonly string[], isOf: (text: string) => boolean): string => {
  const own = rows.filter((row) => row.held === held && by.includes(row.by) && isOf(row.text));
  const [least] = [...own].sort((a, b) => a.capPx - b.capPx);
  return least ? `${mm(least)} mm (“${least.text}”)` : '–';
};

const table = [
  '| what | upright, at least | sideways, at least |',
  '| --- | --- | --- |',
  ...KINDS.map(([name, by, isOf]) => `| ${[name, lowest('upright', by, isOf), lowest('sideways', by, isOf)].join(' | ')} |`),
].join('\n');

const text = readFileSync(PAGE, 'utf8');
const [before, after] = [text.indexOf(START), text.indexOf(END)];
if (before < 0 || after < before) throw new Error(`${PAGE} has no place for the table.`);
const next = `${text.slice(0, before + START.length)}\n\n${table}\n\n${text.slice(after)}`;
writeFileSync(PAGE, await format(next, { parser: 'markdown', printWidth: 130 }));
