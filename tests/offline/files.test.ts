import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { reachableFiles } from '../../scripts/setup/offline-files.ts';
import { neededBy, splitManifest } from '../../src/service-worker/files.ts';

const entry = (url: string, bytes = 1) => ({ url, bytes, revision: null });

describe('the files that are stored', () => {
  const { shell, large } = splitManifest(
    [
      entry('index.html'),
      entry('assets/squat-right-a.webm', 2),
      entry('assets/pose_landmarker_full-a.task', 9),
      entry('assets/pose_landmarker_lite-a.task', 5),
      entry('assets/worker-a.js'),
      entry('assets/vision_wasm_internal-a.wasm', 11),
      entry('assets/vision_wasm_internal-a.js', 3),
      entry('assets/vision_wasm_module_internal-a.wasm', 11),
      entry('assets/vision_wasm_module_internal-a.js', 3),
    ],
    'https://hipwise.test/sw.js',
  );
  const names = (files: readonly { url: string }[]): string[] => files.map(({ url }) => url.replace(/.*\//, ''));

  it('are the screens at once, and models, programs and videos later', () => {
    expect(names(shell)).toEqual(['index.html', 'worker-a.js']);
    expect(large).toHaveLength(7);
    expect(large[0]?.url).toBe('https://hipwise.test/assets/vision_wasm_internal-a.js');
  });

  it('come with what a set needs before the sample, and the small model before the large one', () => {
    expect(names(neededBy('worker', large))).toEqual([
      'vision_wasm_module_internal-a.js',
      'pose_landmarker_lite-a.task',
      'pose_landmarker_full-a.task',
      'vision_wasm_module_internal-a.wasm',
      'squat-right-a.webm',
    ]);
  });

  it('have the one program that this browser runs', () => {
    expect(names(neededBy('page', large)).filter((name) => name.includes('wasm'))).toEqual([
      'vision_wasm_internal-a.js',
      'vision_wasm_internal-a.wasm',
    ]);
  });
});

describe('what the app may come to load', () => {
  const build = (files: Readonly<Record<string, string>>): string => {
    const folder = mkdtempSync(join(tmpdir(), 'hipwise-built-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return folder;
  };

  it('is what the page names, and what that names, through workers and the web manifest; no other page, and not the largest model', () => {
    const folder = build({
      'index.html': '<link href="/app.webmanifest"><script src="/assets/index-1.js"></script>',
      'app.webmanifest': '{"icons": [{"src": "/icons/icon-1.png"}]}',
      'icons/icon-1.png': '',
      'icons/other.png': '',
      'assets/index-1.js': 'import("./lazy-1.js"); new Worker("/assets/worker-1.js"); register("/sw.js")',
      'assets/lazy-1.js': 'export default "gallery.html"',
      'assets/worker-1.js': '["pose_lite-1.task", "pose_heavy-1.task"]',
      'assets/pose_lite-1.task': 'names gallery-1.js, but is no text',
      'assets/pose_heavy-1.task': '',
      'gallery.html': '<script src="/assets/gallery-1.js"></script>',
      'assets/gallery-1.js': '',
      'sw.js': '',
    });
    expect([...reachableFiles(folder, 'index.html')].sort()).toEqual([
      'app.webmanifest',
      'assets/index-1.js',
      'assets/lazy-1.js',
      'assets/pose_lite-1.task',
      'assets/worker-1.js',
      'icons/icon-1.png',
      'index.html',
    ]);
  });
});
