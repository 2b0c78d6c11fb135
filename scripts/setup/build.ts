import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from 'vite';
import { assembleModels } from './assemble-models.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** The built app. */
export const DIST = join(ROOT, 'dist');
const STAMP = join(DIST, '.build-stamp');
const WORK = join(ROOT, '.vite');
const LOCK = join(WORK, 'build.lock');
const LOCK_PATIENCE_MS = 300_000;

/** Whatever decides what the built app is. */
const INPUTS = [
  'index.html',
  'phone.html',
  'gallery.html',
  'count.html',
  'bench.html',
  'src',
  'public',
  'models',
  'tests/fixtures/clips/squat-right.webm',
  'vite.config.ts',
  'scripts/setup/chunks.ts',
  'scripts/setup/offline-files.ts',
  'scripts/setup/licences',
  'LICENSE',
  'security-headers.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

/**
 * Builds the app into `dist` when anything it is made of has changed since the last time; returns the folder. Another process that
 * builds at the same time is waited for, and nobody sees half a build.
 */
export async function ensureBuild(): Promise<string> {
  assembleModels();
  if (readStamp() === hashInputs()) return DIST;
  const unlock = await lock();
  try {
    const stamp = hashInputs();
    if (readStamp() !== stamp) await buildInto(stamp);
  } finally {
    unlock();
  }
  return DIST;
}

async function buildInto(stamp: string): Promise<void> {
  const fresh = join(WORK, `dist-${process.pid}`);
  const old = join(WORK, `dist-${process.pid}-old`);
  const environment = process.env.NODE_ENV;
  // A test runner says "test", and Vite would build for development.
  process.env.NODE_ENV = 'production';
  try {
    await build({ root: ROOT, mode: 'production', logLevel: 'error', build: { outDir: fresh, emptyOutDir: true } });
    writeFileSync(join(fresh, '.build-stamp'), stamp);
    if (existsSync(DIST)) renameSync(DIST, old);
    renameSync(fresh, DIST);
  } finally {
    if (environment === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = environment;
    rmSync(fresh, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
}

const readStamp = (): string | undefined => (existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : undefined);

/** Models count by their manifest: the assembled files follow from it. */
function hashInputs(): string {
  const hash = createHash('sha256');
  const add = (path: string): void => {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return;
    if (stats.isDirectory()) for (const name of readdirSync(path).sort()) add(join(path, name));
    else if (!path.endsWith('.task') && !path.endsWith('.tmp')) {
      hash.update(`${relative(ROOT, path)}\0${stats.size}\0`);
      hash.update(readFileSync(path));
    }
  };
  for (const input of INPUTS) add(join(ROOT, input));
  return hash.digest('hex');
}

/** One build at a time; a lock whose owner is gone is taken over. */
async function lock(): Promise<() => void> {
  mkdirSync(WORK, { recursive: true });
  const givesUpAtMs = Date.now() + LOCK_PATIENCE_MS;
  for (;;) {
    try {
      writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
      return () => rmSync(LOCK, { force: true });
    } catch {
      if (!isAlive(Number(readOwner()))) rmSync(LOCK, { force: true });
      else if (Date.now() > givesUpAtMs)
        throw new Error(`Another build has been running for minutes: end it, or delete ${LOCK}.`);
      else await sleep(200);
    }
  }
}

function readOwner(): string {
  try {
    return readFileSync(LOCK, 'utf8') || String(process.pid);
  } catch {
    return '';
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === import.meta.filename) {
  const startedAtMs = Date.now();
  await ensureBuild();
  console.log(`dist is up to date (${((Date.now() - startedAtMs) / 1000).toFixed(1)} s).`);
}
