import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { BackLink } from '../components/BackLink.tsx';
import { ROW_FIELDS } from '../components/dossier/fields.ts';
import { loadLists } from '../components/dossier/lists.server.ts';
import { rowName } from '../components/dossier/RowCards.tsx';
import { removeRow } from '../components/dossier/section-api.server.ts';
import { requireRow, requireRowSection } from '../components/dossier/section-page.server.ts';
import { SectionFacts } from '../components/dossier/SectionFacts.tsx';
import { pathOf } from '../components/dossier/sections.ts';
import { SubmitButton } from '../components/SubmitButton.tsx';
import { problemPage } from '../utils/api.server.ts';
import { requireCandidate } from '../utils/auth.server.ts';
import { pageTitle } from '../utils/page-title.ts';

/** Asks once more before a row is removed. */
export async function loader(args: LoaderFunctionArgs) {
  const { context, params } = args;
  await requireCandidate(args);
  const section = requireRowSection(params.section);
  const { texts } = await requireRow(context, section, params.row ?? '');
  return {
    title: context.t('dossier.removeTitle'),
    section,
    texts,
    lists: await loadLists(context, [{ fields: ROW_FIELDS[section], texts }]),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { context, params } = args;
  await requireCandidate(args);
  const section = requireRowSection(params.section);
  const answer = await removeRow(context.api.dossier, section, params.row ?? '');
  // Gone already, from another window: just what was wanted.
  if (!answer.ok && answer.problem.status !== 404) throw problemPage(answer.problem);
  context.flash.put({ tone: 'success', code: 'rowRemoved' });
  return redirect(pathOf(section));
}

export const meta = pageTitle;

export default function RemoveRow() {
  const { t } = useTranslation();
  const { title, section, texts, lists } = useLoaderData<typeof loader>();
  return (
    <div className="narrow stack">
      <div>
        <BackLink to={pathOf(section)}>{t(`section.${section}`)}</BackLink>
        <h1>{title}</h1>
        <p className="lead">{t('dossier.removeQuestion', { name: rowName(texts) })}</p>
      </div>
      <div className="card">
        <SectionFacts
          section={section}
          fields={ROW_FIELDS[section]}
          texts={texts}
          lists={lists}
          brief
        />
      </div>
      <div className="actions">
        <Form method="post">
          <SubmitButton tone="danger">{t('dossier.removeYes')}</SubmitButton>
        </Form>
        <Link className="button" to={pathOf(section)}>
          {t('dossier.removeNo')}
        </Link>
      </div>
    </div>
  );
}
