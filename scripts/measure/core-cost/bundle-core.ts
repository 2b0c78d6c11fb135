import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

/**
 * Makes one module of a checkout's core and of its running set, as the app is built: what runs TypeScript at once names every function that is
 * made in a frame, which costs more than the function. Returns its address.
 */
export async function bundleCore(checkout: string, outDir: string): Promise<string> {
  const entry = join(outDir, 'entry.ts');
  const from = (path: string): string => JSON.stringify(join(checkout, path));
  writeFileSync(
    entry,
    `export { Coach, EXERCISES } from ${from('src/library.ts')};
     export { createRunningSet } from ${from('src/session/running-set.ts')};`,
  );
  await build({
    configFile: false,
    root: checkout,
    logLevel: 'warn',
    build: { ssr: entry, outDir, emptyOutDir: false, minify: true, rollupOptions: { output: { entryFileNames: 'core.mjs' } } },
    ssr: { noExternal: true },
  });
  return pathToFileURL(join(outDir, 'core.mjs')).href;
}
