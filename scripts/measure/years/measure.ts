import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { serveBuild, serveFolder, type Server } from '../../setup/serve.ts';
import { seedLog } from './seed.ts';
import { yearsTable, type Measured } from './table.ts';
import { openProfile, visitCopy } from './visit.ts';

/**
 * Measures the app with a log of none, one, three and ten years, and writes the table into `docs/performance.md`:
 * `npm run years [-- YEARS …] [--against FOLDER] [--profiles FOLDER]`. With `--against` another built app is measured in turn with this
 * one, and the page is left as it is. `--profiles` keeps the logs, which take minutes to make. Half an hour.
 */

const PAGE = resolve(import.meta.dirname, '../../../docs/performance.md');
const [BEGIN, END] = ['<!-- years -->', '<!-- /years -->'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { against: { type: 'string' }, profiles: { type: 'string' } },
});
const years = positionals.length > 0 ? positionals.map(Number) : [0, 1, 3, 10];
const profiles = values.profiles ?? mkdtempSync(join(tmpdir(), 'hipwise-profiles-'));

/** At one address each time: the browser keeps a log for each of them. */
const PORT = 47_831;

async function seeded(url: string, count: number): Promise<string> {
  const profile = join(profiles, String(count));
  if (existsSync(profile)) return profile;
  const context = await openProfile(profile);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`${url}/icon.svg`);
  if (count > 0) console.log(`${count} years: ${await seedLog(page, count)} lines written`);
  await context.close();
  return profile;
}

async function served<T>(open: () => Promise<Server>, act: (url: string) => Promise<T>): Promise<T> {
  const server = await open();
  try {
    return await act(server.url);
  } finally {
    await server.close();
  }
}

const builds: { name: string; open: () => Promise<Server> }[] = [
  { name: 'now', open: () => serveBuild({ port: PORT }) },
  ...(values.against === undefined
    ? []
    : [{ name: 'before', open: () => serveFolder(resolve(values.against ?? ''), { port: PORT }) }]),
];
const measured: Measured[] = [];
try {
  for (const count of years)
    for (const { name, open } of builds)
      await served(open, async (url) => {
        const { update, visit } = await visitCopy(url, await seeded(url, count));
        measured.push({ build: name, years: count, update, visit });
        console.log(yearsTable(measured.slice(-1)));
      });
  const table = yearsTable(measured);
  console.log(table);
  if (values.against === undefined && positionals.length === 0) {
    const page = readFileSync(PAGE, 'utf8');
    const whole = `${page.slice(0, page.indexOf(BEGIN) + BEGIN.length)}\n\n${table}\n\n${page.slice(page.indexOf(END))}`;
    writeFileSync(PAGE, await format(whole, { parser: 'markdown', printWidth: 130, proseWrap: 'preserve' }));
    console.log(`Written: ${PAGE}`);
  }
} finally {
  if (values.profiles === undefined) rmSync(profiles, { recursive: true, force: true });
}
