import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { SECURITY_HEADERS } from './security-headers.ts';

const page = (name: string): string => resolve(import.meta.dirname, name);

export default defineConfig({
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 800,
    rollupOptions: {
      input: { index: page('index.html'), gallery: page('gallery.html'), count: page('count.html'), bench: page('bench.html') },
    },
  },
  worker: { format: 'es' },
  assetsInclude: ['**/*.task'],
  server: {
    // Vite's own client talks to the development server over a socket; everything else is as in production.
    headers: {
      ...SECURITY_HEADERS,
      'Content-Security-Policy': `${SECURITY_HEADERS['Content-Security-Policy'] ?? ''}`.replace(
        "connect-src 'self'",
        "connect-src 'self' ws:",
      ),
    },
  },
  preview: { headers: { ...SECURITY_HEADERS } },
});
