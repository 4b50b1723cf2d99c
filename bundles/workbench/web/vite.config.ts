import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Where `npm run dev` finds a running host. */
const host = process.env.TWINBENCH ?? 'http://127.0.0.1:7777';

const proxy = Object.fromEntries(
  ['/api', '/extensions', '/openapi.json', '/docs'].map((path) => [path, { target: host, changeOrigin: true, ws: true, headers: { origin: host } }]),
);

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: '../target/classes/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    modulePreload: { polyfill: false },
    target: 'es2023',
  },
  server: { host: '127.0.0.1', proxy },
  preview: {
    host: '127.0.0.1',
    proxy,
    headers: { 'Content-Security-Policy': "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'" },
  },
  test: { include: ['src/**/*.test.ts'] },
});
