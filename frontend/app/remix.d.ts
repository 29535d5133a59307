import '@remix-run/server-runtime';

/** Loaders' and actions' types as single fetch (vite.config.ts) really serialises them. */
declare module '@remix-run/server-runtime' {
  interface Future {
    v3_singleFetch: true;
  }
}
