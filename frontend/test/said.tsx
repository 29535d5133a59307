import { renderToStaticMarkup } from 'react-dom/server';
import type { ReactElement } from 'react';
import { I18nextProvider } from 'react-i18next';
import {
  createStaticHandler,
  createStaticRouter,
  StaticRouterProvider,
} from 'react-router-dom/server.js';
import { getI18n } from '../app/utils/i18n.server.ts';

export type Language = 'fr' | 'en';

export const email = 'candidatures@universite-demo.example';

/** What an element says on a page, whose root loader knows the institution. */
export async function said(element: ReactElement, language: Language = 'fr'): Promise<string> {
  const loader = () => ({ institution: { email } });
  const handler = createStaticHandler([{ id: 'root', path: '/', loader, element }]);
  const context = await handler.query(new Request('http://localhost/'));
  if (context instanceof Response) throw new Error(`The page answered ${context.status}`);
  const router = createStaticRouter(handler.dataRoutes, context);
  const html = renderToStaticMarkup(
    <I18nextProvider i18n={getI18n(language)}>
      <StaticRouterProvider router={router} context={context} hydrate={false} />
    </I18nextProvider>,
  );
  return html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replace(/\s+/g, ' ');
}
