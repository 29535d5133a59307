import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [
    remix({
      future: {
        v3_fetcherPersist: true,
        v3_lazyRouteDiscovery: true,
        v3_relativeSplatPath: true,
        v3_singleFetch: true,
        v3_throwAbortReason: true,
      },
    }),
  ],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    rollupOptions: {
      output: {
        // A page asks for few files rather than for every small module by itself.
        experimentalMinChunkSize: 10_000,
        // But for what sends files, which few visits need: it would be joined to what all pages load.
        manualChunks: (id) => (id.endsWith('/app/utils/send-files.ts') ? 'send-files' : undefined),
      },
    },
  },
});
