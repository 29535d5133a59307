import { renderToStaticMarkup } from 'react-dom/server';
import type { ReactElement } from 'react';
import { I18nextProvider } from 'react-i18next';
import {
  createStaticHandler,
  createStaticRouter,
  StaticRouterProvider,
} from 'react-router-dom/server.js';
import { LockNotice, RecordsNotice } from '../app/components/dossier/SectionNotices.tsx';
import { getI18n } from '../app/utils/i18n.server.ts';

const email = 'candidatures@universite-demo.example';

/** What a notice says on a page, whose root loader knows the institution. */
async function said(notice: ReactElement, language: 'fr' | 'en' = 'fr'): Promise<string> {
  const loader = () => ({ institution: { email } });
  const handler = createStaticHandler([{ id: 'root', path: '/', loader, element: notice }]);
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

describe("a student's dossier", () => {
  test('says that it will be filled in later while the records cannot be read, and bars nobody', async () => {
    expect(await said(<RecordsNotice records="pending" />)).toContain(
      'Vos informations seront complétées plus tard : les données de votre scolarité ne peuvent pas être lues pour le moment. Vous pouvez continuer sans attendre.',
    );
    expect(await said(<RecordsNotice records="pending" />, 'en')).toContain('later');
    expect(await said(<LockNotice section="personal" locked="recordsPending" />)).toContain(
      'Vos informations seront complétées plus tard, dès que les données de votre scolarité pourront être lues.',
    );
  });

  test('tells whom to ask when the records do not know the student', async () => {
    expect(await said(<RecordsNotice records="notFound" />)).toContain(`Écrivez à ${email}.`);
  });

  test.each(['none', 'filled'] as const)('says nothing of records that are %s', async (records) => {
    expect(await said(<RecordsNotice records={records} />)).toBe('');
  });
});
