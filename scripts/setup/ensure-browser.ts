import { join } from 'node:path';
import { installDebianPackage, isExecutable, placesOnPath } from './programs.ts';

/** How a headless browser is started: without a GPU and a network of its own. It only ever opens our own pages. */
export const BROWSER_FLAGS: readonly string[] = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  // Where WebGL is drawn by a processor that has other work, pictures take long: that is no fault of it.
  '--disable-gpu-watchdog',
  '--disable-gpu-process-crash-limit',
];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge', 'msedge'];

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...[process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
];

/** There is no browser to run in; the message says how to get one. */
export class BrowserMissingError extends Error {
  override name = 'BrowserMissingError';
}

/**
 * Path of a Chrome, Chromium or Edge: `CHROME_PATH`, then the PATH, then the usual places.
 *
 * @throws BrowserMissingError when `CHROME_PATH` is set to something that cannot be run.
 */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const named = env['CHROME_PATH'];
  if (named) {
    if (isExecutable(named)) return named;
    throw new BrowserMissingError(
      `CHROME_PATH is "${named}", which cannot be run: set it to a Chrome, Chromium or Edge, or unset it.`,
    );
  }
  return [...placesOnPath(NAMES, env), ...USUAL_PLACES].find(isExecutable);
}

/**
 * Path of a browser; with `install`, gets Debian's Chromium where that can be done (as root, with apt).
 *
 * @throws BrowserMissingError when there is none.
 */
export function ensureBrowser({ install = false }: { install?: boolean } = {}): string {
  const found = findBrowser();
  if (found !== undefined) return found;
  if (install && installDebianPackage('chromium', 'No browser was found.')) {
    const installed = findBrowser();
    if (installed !== undefined) return installed;
  }
  throw new BrowserMissingError(
    'No browser was found: install Chrome, Chromium or Edge (on Debian and Ubuntu: "sudo apt-get install chromium"), ' +
      'or set CHROME_PATH to the program.',
  );
}
