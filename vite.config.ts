import { resolve } from 'node:path';
import { defineConfig, type Connect, type PluginOption } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { chunks } from './scripts/setup/chunks.ts';
import { licencePlugins } from './scripts/setup/licences/licences.ts';
import { onlyReachable } from './scripts/setup/offline-files.ts';
import { DEVELOPMENT_HEADERS, headersAt, SECURITY_HEADERS } from './security-headers.ts';

const page = (name: string): string => resolve(import.meta.dirname, name);

/** Larger than any file that is stored, and smaller than the model that is not: 11.2 and 30.7 MB. */
const STORED_FILE_BYTES = 16 * 1024 * 1024;

/** Vite itself knows one set of headers for all files, and the page for a phone has one that is another. */
const sendHeaders =
  (headers: Readonly<Record<string, string>>): Connect.NextHandleFunction =>
  ({ url = '/' }, response, next) => {
    const { pathname } = new URL(url, 'http://localhost');
    for (const [name, value] of Object.entries(headersAt(pathname, headers))) response.setHeader(name, value);
    next();
  };

const securityHeaders: PluginOption = {
  name: 'hipwise:security-headers',
  configureServer: ({ middlewares }) => void middlewares.use(sendHeaders(DEVELOPMENT_HEADERS)),
  configurePreviewServer: ({ middlewares }) => void middlewares.use(sendHeaders(SECURITY_HEADERS)),
};

let outDir = '';

const licences = licencePlugins();

export default defineConfig({
  plugins: [
    securityHeaders,
    licences.page,
    { name: 'hipwise:out-dir', configResolved: ({ root, build }) => void (outDir = resolve(root, build.outDir)) },
    // The manifest is a file in `public`, and `src/offline` registers the worker: what is left is to build it with the list of files.
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/service-worker',
      filename: 'sw.ts',
      injectRegister: false,
      manifest: false,
      injectManifest: {
        globPatterns: ['**/*.{html,js,css,svg,png,webp,webmanifest,task,wasm,webm,bin,json,txt}'],
        globIgnores: ['sw.js', '**/*_heavy*'],
        maximumFileSizeToCacheInBytes: STORED_FILE_BYTES,
        manifestTransforms: [onlyReachable(() => outDir)],
      },
      integration: {
        configureCustomSWViteBuild(config) {
          config.logLevel = 'error';
          config.plugins = [...(config.plugins ?? []), licences.serviceWorker()];
          const output = config.build?.rollupOptions?.output;
          // The name that Vite 8 has for what the plugin asks for.
          if (output && !Array.isArray(output)) {
            delete output.inlineDynamicImports;
            output.codeSplitting = false;
          }
        },
      },
    }),
  ],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 800,
    rollupOptions: {
      output: { codeSplitting: chunks() },
      input: {
        index: page('index.html'),
        phone: page('phone.html'),
        gallery: page('gallery.html'),
        count: page('count.html'),
        bench: page('bench.html'),
      },
    },
  },
  worker: { format: 'es', plugins: () => [licences.worker()] },
  assetsInclude: ['**/*.task', '**/models/recogniser/*.bin'],
});
