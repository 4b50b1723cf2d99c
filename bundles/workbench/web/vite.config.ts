import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Where `npm run dev` finds a running host. */
const host = process.env.TWINBENCH ?? 'http://127.0.0.1:7777';

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: '../target/classes/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    modulePreload: { polyfill: false },
  },
  server: {
    host: '127.0.0.1',
    proxy: Object.fromEntries(
      ['/api', '/extensions', '/openapi.json', '/docs'].map((path) => [path, { target: host, changeOrigin: true, ws: true }]),
    ),
  },
  test: { include: ['src/**/*.test.ts'] },
});
