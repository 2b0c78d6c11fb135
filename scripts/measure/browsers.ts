import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isExecutable, placesOnPath } from '../setup/programs.ts';
import { serveBuild } from '../setup/serve.ts';
import { openDisplay } from './drive/display.ts';
import { field, until, type DrivenBrowser } from './drive/driven-browser.ts';
import { openFirefox } from './drive/firefox.ts';
import { openWebKit } from './drive/webkit.ts';

/**
 * Runs the built app in the browsers that the tests do not run in: the sample and a video file, each to its count. A browser that is not
 * there is left out with a sentence. It exits with 1 when one of them does not do what it should. Chromium is what `npm test` runs in.
 */

const { values } = parseArgs({ options: { shots: { type: 'string' } } });

/** The clip is the sample, too: three squats. */
const CLIP = resolve(import.meta.dirname, '../../tests/fixtures/clips/squat-right.webm');
const TRUE_COUNT = 3;
/** A processor that draws WebGL as well takes a second or more for a picture. */
const PATIENCE_MS = 400_000;

/** Finds through all shadow roots, and waits for what is found. */
const HELP = `
  const deep = (selector, root = document) => [
    ...root.querySelectorAll(selector),
    ...[...root.querySelectorAll('*')].flatMap((each) => (each.shadowRoot ? deep(selector, each.shadowRoot) : [])),
  ];
  const words = (element) => (element.shadowRoot ?? element).textContent.replace(/\\s+/g, ' ').trim();
  const found = async (selector, begins = '') => {
    for (let waits = 0; waits < 300; waits += 1) {
      const element = deep(selector).find((each) => words(each).startsWith(begins));
      if (element) return element;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('There is no ' + selector + ' ' + begins);
  };`;

const FORGET_AND_ACKNOWLEDGE = `
  localStorage.clear();
  localStorage.setItem('hipwise-preferences', JSON.stringify({ noteAcknowledged: true }));`;

const CHOOSE_SAMPLE = `(await found('button', 'Try the sample')).click();`;

const CHOOSE_FILE = `
  const bytes = Uint8Array.from(atob(args[0]), (letter) => letter.charCodeAt(0));
  const transfer = new DataTransfer();
  transfer.items.add(new File([bytes], 'squats.webm', { type: 'video/webm' }));
  const input = await found('input[type=file]');
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));`;

const BEGIN = `
  while (!location.hash.startsWith('#/setup')) await new Promise((resolve) => setTimeout(resolve, 100));
  (await found('button', args[0])).click();`;

const STATE = `
  const names = performance.getEntriesByType('resource').map(({ name }) => name);
  const [summary] = deep('hip-summary');
  const [problem] = deep('hip-problem').map(words);
  return {
    count: summary?.shadowRoot.querySelector('.score strong')?.textContent ?? '',
    problem: problem ?? '',
    place: names.some((name) => name.includes('/vision_wasm_internal')) ? 'page' : 'worker',
  };`;

interface Outcome {
  /** Full repetitions, or what the user reads instead. */
  result: string;
  place: string;
  seconds: number;
}

async function doSet(browser: DrivenBrowser, url: string, from: 'sample' | 'file'): Promise<Outcome> {
  await browser.goTo(url);
  await browser.run(FORGET_AND_ACKNOWLEDGE);
  // Another address, so that the page is loaded anew.
  await browser.goTo(`${url}/?${from}`);
  await browser.run(`${HELP} (await found('input[name=exercise][value=squat]')).click();`);
  if (from === 'sample') await browser.run(HELP + CHOOSE_SAMPLE);
  else await browser.run(HELP + CHOOSE_FILE, readFileSync(CLIP).toString('base64'));
  await browser.run(HELP + BEGIN, from === 'sample' ? 'Start' : 'Analyse');
  const beganMs = Date.now();
  const state = await until(
    async () => {
      const now = await browser.run(HELP + STATE);
      const blocked = String(field(now, 'problem')).includes('Try again');
      return field(now, 'count') !== '' || blocked ? now : undefined;
    },
    PATIENCE_MS,
    'A count',
  );
  const count = String(field(state, 'count'));
  return {
    result: count === '' ? String(field(state, 'problem')) : count,
    place: count === '' ? 'nowhere' : String(field(state, 'place')),
    seconds: Math.round((Date.now() - beganMs) / 1000),
  };
}

interface Candidate {
  title: string;
  /** The programs that it takes, and the Debian packages that they come with. */
  programs: readonly (readonly [path: string | undefined, debianPackage: string])[];
  open(): Promise<DrivenBrowser>;
  /** What should come of it. */
  expects: 'count' | 'no WebGL';
}

const program = (...names: string[]): string | undefined => placesOnPath(names, process.env).find(isExecutable);
const firefox = program('firefox', 'firefox-esr');
const webKitDriver = program('WebKitWebDriver');
const xvfb = program('Xvfb');

/** With a display of its own, which is closed with the browser. */
async function onDisplay(open: (display: string) => Promise<DrivenBrowser>): Promise<DrivenBrowser> {
  const display = await openDisplay(xvfb ?? '');
  const browser = await open(display.name);
  return { ...browser, close: () => browser.close().finally(() => display.close()) };
}

const CANDIDATES: readonly Candidate[] = [
  {
    title: 'Firefox, with WebGL in workers',
    programs: [
      [firefox, 'firefox-esr'],
      [xvfb, 'xvfb'],
    ],
    open: () => onDisplay((display) => openFirefox(firefox ?? '', { display })),
    expects: 'count',
  },
  {
    title: 'WebKitGTK, with WebGL on the page only',
    programs: [
      [webKitDriver, 'webkit2gtk-driver'],
      [xvfb, 'xvfb'],
    ],
    open: () => onDisplay((display) => openWebKit(webKitDriver ?? '', display)),
    expects: 'count',
  },
  {
    title: 'Firefox, headless, without WebGL',
    programs: [[firefox, 'firefox-esr']],
    open: () => openFirefox(firefox ?? '', { display: null }),
    expects: 'no WebGL',
  },
];

const isRight = ({ result }: Outcome, expects: Candidate['expects']): boolean =>
  expects === 'count' ? Number(result) === TRUE_COUNT : result.includes('no WebGL 2');

/** True when it does what it should. */
async function look({ title, programs, open, expects }: Candidate, url: string): Promise<boolean> {
  const missing = programs.filter(([path]) => path === undefined).map(([, debianPackage]) => debianPackage);
  if (missing.length > 0) {
    console.log(`${title}: left out; it takes ${missing.join(' and ')} (on Debian and Ubuntu: "apt-get install").`);
    return true;
  }
  const browser = await open();
  let right = true;
  try {
    for (const from of ['sample', 'file'] as const) {
      const outcome = await doSet(browser, url, from).catch((error: unknown) => ({
        result: String(error),
        place: 'nowhere',
        seconds: 0,
      }));
      right &&= isRight(outcome, expects);
      const { result, place, seconds } = outcome;
      console.log(`${browser.name} (${title}), ${from}: ${result} [detection: ${place}, ${seconds} s]`);
      if (values.shots === undefined) continue;
      mkdirSync(values.shots, { recursive: true });
      const name = `${title}-${from}`.toLowerCase().replace(/[^a-z]+/g, '-');
      writeFileSync(join(values.shots, `${name}.png`), await browser.screenshot());
    }
  } finally {
    await browser.close();
  }
  return right;
}

const server = await serveBuild();
try {
  let right = true;
  for (const candidate of CANDIDATES) right = (await look(candidate, server.url)) && right;
  process.exitCode = right ? 0 : 1;
} finally {
  await server.close();
}
