import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Plugin } from 'vite';

/** Whose work is in the built app and under which licence: `dist/licenses.txt`, which the app shows. The build ends at a licence that is not listed. */

const ROOT = resolve(import.meta.dirname, '../../..');

/** By their SPDX names. What they ask for is that they are named and their text goes along; MPL-2.0 also, that its files can be had, as they can. */
const ALLOWED: readonly string[] = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'MPL-2.0'];

/** Built after the list is written; a plugin of its own sees to it that nothing else is in it. */
const SERVICE_WORKER: readonly string[] = ['workbox-core', 'workbox-precaching', 'workbox-routing', 'workbox-strategies'];

/** From which the models are assembled, by `models/manifest.json`. */
const MODELS: readonly string[] = ['@mediapipe/pose'];

/** Packages that carry no text of their licence; theirs is the general one, which is the same for everybody. */
const WITHOUT_TEXT: readonly string[] = [
  '@mediapipe/pose',
  '@mediapipe/tasks-vision',
  '@tensorflow/tfjs-backend-cpu',
  '@tensorflow/tfjs-backend-wasm',
  '@tensorflow/tfjs-core',
];

interface PackageFile {
  name?: string;
  version?: string;
  license?: string;
  homepage?: string;
  repository?: string | { url?: string };
}

export class LicenceError extends Error {
  override name = 'LicenceError';
}

/** Whether one of the licences between which somebody may choose is allowed. */
export function isAllowed(expression: string): boolean {
  const choices = expression.replace(/[()]/g, '').split(/\s+OR\s+/i);
  return choices.some((choice) => choice.split(/\s+AND\s+/i).every((name) => ALLOWED.includes(name.trim())));
}

const readPackage = (folder: string): PackageFile =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageFile;

/** The folder of the npm package that a module belongs to; null for the app's own and for what the bundler makes up. */
export function packageOf(moduleId: string): string | null {
  const path = moduleId.replace(/^\0+/, '').replace(/[?#].*$/, '');
  if (!/[\\/]node_modules[\\/]/.test(path)) return null;
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
    if (!existsSync(join(folder, 'package.json'))) continue;
    const { name, version } = readPackage(folder);
    if (name !== undefined && version !== undefined) return folder;
  }
  return null;
}

const generalText = (): string => readFileSync(join(import.meta.dirname, 'Apache-2.0.txt'), 'utf8');

function textOf(folder: string, { name = '', license = '' }: PackageFile): string {
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
  if (files.length > 0) return files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n');
  if (WITHOUT_TEXT.includes(name) && license === 'Apache-2.0') return generalText().trim();
  throw new LicenceError(
    `${name} carries no text of its licence: look for it where the package comes from, and add it to scripts/setup/licences.`,
  );
}

/** @throws LicenceError for a licence that is not allowed, or has no text. */
function notice(folder: string): string {
  const about = readPackage(folder);
  const { name = '', version = '', license = '', homepage, repository } = about;
  if (!isAllowed(license))
    throw new LicenceError(
      `${name} ${version} is under "${license || 'no licence'}", which scripts/setup/licences/licences.ts does not allow: take another package, or ask whether this licence may be shipped.`,
    );
  const source = typeof repository === 'string' ? repository : (repository?.url ?? homepage);
  return [`${name} ${version}`, `Licence: ${license}`, ...(source ? [`Source: ${source}`] : []), '', textOf(folder, about)].join(
    '\n',
  );
}

const RULE = `\n\n${'-'.repeat(80)}\n\n`;

const HEAD = `Hipwise is under the MIT licence, whose text comes first. It is built with the packages that follow, each under its own.

The WebAssembly programs of MediaPipe and TensorFlow.js were compiled by their makers and hold further libraries, TensorFlow Lite, XNNPACK,
OpenCV, Abseil and Protocol Buffers among them. The packages do not say which all of them are, so they cannot all be named here.`;

/** The whole file. `folders`: of the packages that are built in. */
export function licenceText(folders: Iterable<string>): string {
  const own = ['Hipwise', 'Licence: MIT', '', readFileSync(join(ROOT, 'LICENSE'), 'utf8').trim()].join('\n');
  const notices = new Set([...folders].map(notice));
  return `${[HEAD, own, ...[...notices].sort((one, other) => one.localeCompare(other, 'en'))].join(RULE)}\n`;
}

const installed = (name: string): string => join(ROOT, 'node_modules', name);

const packagesIn = (bundle: Readonly<Record<string, { type: string; moduleIds?: string[] }>>): string[] =>
  Object.values(bundle).flatMap(({ moduleIds = [] }) => moduleIds.flatMap((id) => packageOf(id) ?? []));

/**
 * Plugins for the three builds that make the app. Workers are built while the page is, hence before its list is written. Vite's own
 * `build.license` sees neither workers nor models.
 */
export function licencePlugins(): { page: Plugin; worker: () => Plugin; serviceWorker: () => Plugin } {
  const found = new Set([...SERVICE_WORKER, ...MODELS].map(installed));
  const collect = (bundle: Parameters<typeof packagesIn>[0]): void => {
    for (const folder of packagesIn(bundle)) found.add(folder);
  };
  return {
    page: {
      name: 'hipwise:licences',
      apply: 'build',
      generateBundle(_, bundle) {
        collect(bundle);
        this.emitFile({ type: 'asset', fileName: 'licenses.txt', source: licenceText(found) });
      },
    },
    worker: () => ({ name: 'hipwise:licences-of-worker', generateBundle: (_, bundle) => collect(bundle) }),
    serviceWorker: () => ({
      name: 'hipwise:licences-of-service-worker',
      generateBundle(_, bundle) {
        const names = packagesIn(bundle).map((folder) => readPackage(folder).name ?? '');
        const unlisted = names.find((name) => !SERVICE_WORKER.includes(name));
        if (unlisted !== undefined)
          throw new LicenceError(`The service worker holds ${unlisted}: add it to scripts/setup/licences/licences.ts.`);
      },
    }),
  };
}
