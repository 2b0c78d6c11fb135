import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isExecutable, placesOnPath } from '../setup/programs.ts';
import { serveBuild } from '../setup/serve.ts';
import type { DeviceProfile } from '../../src/capture/pose/protocol.ts';
import { openDisplay } from './drive/display.ts';
import { field, until, type DrivenBrowser } from './drive/driven-browser.ts';
import { openFirefox } from './drive/firefox.ts';
import { openWebKit } from './drive/webkit.ts';

/**
 * Runs the built app in the browsers that the tests do not run in: the sample and a video file, each to its count, and then every picture
 * of the file as fast as the browser can. A browser that is not there is left out with a sentence. It exits with 1 when one of them does
 * not do what it should. Chromium is what `npm test` runs in.
 *
 *     npm run browsers [-- --only firefox|webkit|headless] [--shots FOLDER]
 */

const { values } = parseArgs({ options: { shots: { type: 'string' }, only: { type: 'string' } } });

/** The clip is the sample, too: three squats. */
const CLIP = resolve(import.meta.dirname, '../../tests/fixtures/clips/squat-right.webm');
const TRUE_COUNT = 3;
/** A processor that draws WebGL as well may take a second for a picture. Three such waits come to less than ten minutes. */
const PATIENCE_MS = 180_000;
/** What the app falls back on. */
const PROFILE: DeviceProfile = { model: 'lite', delegate: 'CPU', inputWidth: 640 };

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
  const input = await found('input[type=file][hidden]');
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));`;

const BEGIN = `
  while (!location.hash.startsWith('#/setup')) await new Promise((resolve) => setTimeout(resolve, 100));
  (await found('button', args[0])).click();`;

const STATE = `
  const names = performance.getEntriesByType('resource').map(({ name }) => name);
  const problems = deep('hip-problem').filter(({ problem }) => problem);
  const heading = ({ shadowRoot }) => shadowRoot.querySelector('strong').textContent;
  return {
    count: deep('hip-summary')[0]?.shadowRoot.querySelector('.score strong')?.textContent ?? '',
    blocked: problems.filter(({ problem }) => problem.blocking).map(heading).join(' '),
    told: problems.map(heading).join(' '),
    place: names.some((name) => name.includes('/vision_wasm_internal')) ? 'page' : 'worker',
  };`;

/** `window` by name: in Firefox each script has a global object of its own. */
const DETECT_EVERY_PICTURE = `
  const bytes = Uint8Array.from(atob(args[0]), (letter) => letter.charCodeAt(0));
  let pictures = 0;
  const take = (detections) => void (pictures += detections.length);
  hipwiseDetectFiles([new Blob([bytes])], { profile: args[1], rotateDeg: 0, slowMotion: 1 }, take).then(
    (result) => (window.measured = result.ok ? { rate: (1000 * pictures) / result.report.totalMs } : { sentence: result.sentence }),
  );`;

interface Outcome {
  /** Full repetitions, or what the user reads instead. */
  result: string;
  place: string;
  seconds: number;
}

/** A page of the app's own address that opens no log: left at once, it leaves nothing half done. */
const goToQuietPage = (browser: DrivenBrowser, url: string): Promise<void> => browser.goTo(`${url}/count.html`);

async function doSet(browser: DrivenBrowser, url: string, from: 'sample' | 'file'): Promise<Outcome> {
  await goToQuietPage(browser, url);
  await browser.run(FORGET_AND_ACKNOWLEDGE);
  await browser.goTo(url);
  await browser.run(`location.hash = '#/exercises'`);
  await browser.run(`${HELP} (await found('input[name=exercise][value=squat]')).click();`);
  if (from === 'sample') await browser.run(HELP + CHOOSE_SAMPLE);
  else await browser.run(HELP + CHOOSE_FILE, readFileSync(CLIP).toString('base64'));
  await browser.run(HELP + BEGIN, from === 'sample' ? 'Start' : 'Analyse');
  const beganMs = Date.now();
  const state = await until(
    async () => {
      const now = await browser.run(HELP + STATE);
      return field(now, 'count') !== '' || field(now, 'blocked') !== '' ? now : undefined;
    },
    PATIENCE_MS,
    'A count',
  );
  const [count, blocked, told] = ['count', 'blocked', 'told'].map((name) => String(field(state, name)));
  return {
    result: count ? `${count}${told ? ` (told: ${told})` : ''}` : (blocked ?? ''),
    place: count ? String(field(state, 'place')) : 'nowhere',
    seconds: Math.round((Date.now() - beganMs) / 1000),
  };
}

/** Pictures per second where every picture of the clip is detected, or why there are none. */
async function measureRate(browser: DrivenBrowser, url: string): Promise<string> {
  await goToQuietPage(browser, url);
  await browser.run(DETECT_EVERY_PICTURE, readFileSync(CLIP).toString('base64'), PROFILE);
  const measured = await until(
    async () => (await browser.run('return window.measured ?? null')) ?? undefined,
    PATIENCE_MS,
    'The rate',
  );
  const rate = field(measured, 'rate');
  return typeof rate === 'number' ? `${rate.toFixed(1)} pictures per second` : String(field(measured, 'sentence'));
}

interface Candidate {
  /** For `--only`. */
  id: string;
  /** What there is to say of it besides name and version. */
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
    id: 'firefox',
    title: 'with a display',
    programs: [
      [firefox, 'firefox-esr'],
      [xvfb, 'xvfb'],
    ],
    open: () => onDisplay((display) => openFirefox(firefox ?? '', { display })),
    expects: 'count',
  },
  {
    id: 'webkit',
    title: 'with a display',
    programs: [
      [webKitDriver, 'webkit2gtk-driver'],
      [xvfb, 'xvfb'],
    ],
    open: () => onDisplay((display) => openWebKit(webKitDriver ?? '', display)),
    expects: 'count',
  },
  {
    id: 'headless',
    title: 'headless',
    programs: [[firefox, 'firefox-esr']],
    open: () => openFirefox(firefox ?? '', { display: null }),
    expects: 'no WebGL',
  },
];

const isRight = ({ result }: Outcome, expects: Candidate['expects']): boolean =>
  expects === 'count' ? Number.parseInt(result, 10) === TRUE_COUNT : result.includes('no WebGL 2');

/** True when it does what it should. */
async function look({ id, title, programs, open, expects }: Candidate, url: string): Promise<boolean> {
  const missing = programs.filter(([path]) => path === undefined).map(([, debianPackage]) => debianPackage);
  if (missing.length > 0) {
    console.log(`${id}: left out; it takes ${missing.join(' and ')} (on Debian and Ubuntu: "apt-get install").`);
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
      writeFileSync(join(values.shots, `${id}-${from}.png`), await browser.screenshot());
    }
    const rate = await measureRate(browser, url).catch(String);
    console.log(`${browser.name} (${title}), every picture with the ${PROFILE.model} model: ${rate}`);
  } finally {
    await browser.close();
  }
  return right;
}

const chosen = CANDIDATES.filter(({ id }) => values.only === undefined || id === values.only);
if (chosen.length === 0) throw new Error(`There is no browser "${values.only}": ${CANDIDATES.map(({ id }) => id).join(', ')}.`);
// Programs that were started end with this one.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const server = await serveBuild();
try {
  let right = true;
  for (const candidate of chosen) right = (await look(candidate, server.url)) && right;
  process.exitCode = right ? 0 : 1;
} finally {
  await server.close();
}
