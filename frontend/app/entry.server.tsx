import { Writable } from 'node:stream';
import type { AppLoadContext, EntryContext } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { renderToPipeableStream } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { getI18n } from './utils/i18n.server.ts';
import { NonceContext } from './utils/nonce.ts';

const ABORT_AFTER_MS = 10_000;

/**
 * Renders the whole page before it sends any of it: nothing is deferred, so nothing is gained by streaming. It is sent
 * in one piece: the server would compress and flush each of React's small ones by itself.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { language, nonce, log }: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let statusCode = status;
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <I18nextProvider i18n={getI18n(language)}>
          <RemixServer context={remixContext} url={request.url} nonce={nonce} />
        </I18nextProvider>
      </NonceContext.Provider>,
      {
        nonce,
        onAllReady() {
          clearTimeout(patience);
          const page: Uint8Array[] = [];
          const whole = new Writable({
            write(chunk: Uint8Array, _encoding, done) {
              page.push(chunk);
              done();
            },
            final(done) {
              headers.set('Content-Type', 'text/html; charset=utf-8');
              resolve(new Response(Buffer.concat(page), { headers, status: statusCode }));
              done();
            },
          });
          pipe(whole);
        },
        onShellError: reject,
        onError(error) {
          statusCode = 500;
          log.error({ err: error }, 'The page could not be rendered');
        },
      },
    );
    const patience = setTimeout(abort, ABORT_AFTER_MS).unref();
  });
}

/** Called for what loaders and actions throw by accident; what they throw on purpose is a Response. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
): void {
  if (!request.signal.aborted) context.log.error({ err: error }, 'A loader or action failed');
}
