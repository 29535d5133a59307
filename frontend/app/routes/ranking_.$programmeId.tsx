import { randomUUID } from 'node:crypto';
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type AppLoadContext,
  type LoaderFunctionArgs,
} from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { BackLink } from '../components/BackLink.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { Icon } from '../components/Icon.tsx';
import { Notice } from '../components/Notice.tsx';
import { ImportRanking, type Preview } from '../components/ranking/ImportRanking.tsx';
import { ProposedRanking } from '../components/ranking/ProposedRanking.tsx';
import { RankTable } from '../components/ranking/RankTable.tsx';
import { Seats } from '../components/ranking/Seats.tsx';
import { Pagination } from '../components/staff/Pagination.tsx';
import { toPage } from '../components/staff/paging.ts';
import { ask, get } from '../utils/api.server.ts';
import { requireStaff } from '../utils/auth.server.ts';
import { pageTitle } from '../utils/page-title.ts';
import {
  isTooLarge,
  previewRanking,
  proposeRanking,
  tableOf,
  tableProblem,
} from '../utils/ranking.server.ts';

const PAGE_SIZE = 50;
/** More rows of a file than anybody reads on a page. */
const SHOWN_ROWS = 200;

/** The ranking of one programme: its seats, its list by rank, and what a file would change. */
export async function loader(args: LoaderFunctionArgs) {
  const { request, context, params } = args;
  const { username, roles } = await requireStaff(args);
  const { admissions } = context.api;
  const path = { programmeId: params.programmeId ?? '' };
  const page = toPage(new URL(request.url).searchParams.get('page'));
  const judges = roles.some((role) => role !== 'manager' && role !== 'candidate');
  const [list, current] = await Promise.all([
    get(
      admissions.GET('/waiting-lists/{programmeId}', {
        params: { path, query: { page, pageSize: PAGE_SIZE } },
      }),
    ),
    judges
      ? get(admissions.GET('/rankings/{programmeId}', { params: { path, query: {} } }))
      : undefined,
  ]);
  const { programme, standing, applications, mayOpen, total, pageSize } = list;
  const ranking = current?.ranking ?? null;
  return {
    title: context.t('ranking.title', { title: programme.title }),
    programme,
    standing,
    applications,
    mayOpen,
    paging: { page: list.page, pageSize, total },
    ranking,
    mayImport: roles.includes('commissionMember') && ranking?.stage !== 'proposed',
    login: username,
    now: context.now.toISOString(),
    commandKey: randomUUID(),
    message: context.flash.take(),
  };
}

type Outcome = { preview?: Preview; error?: string };

export async function action(args: ActionFunctionArgs) {
  const { request, context, params } = args;
  await requireStaff(args);
  const id = params.programmeId ?? '';
  if (isTooLarge(request)) {
    return data<Outcome>({ error: 'problem.rankingTooLarge' }, { status: 413 });
  }
  const form = await request.formData();
  switch (form.get('intent')) {
    case 'preview':
      return preview(context, id, form.get('table'));
    case 'propose':
      return propose(context, id, form);
    case 'drop':
      return drop(context, id, String(form.get('id')));
    default:
      return data<Outcome>({ error: 'problem.invalidRequest' }, { status: 400 });
  }
}

async function preview(context: AppLoadContext, id: string, table: FormDataEntryValue | null) {
  if (!(table instanceof File) || table.size === 0) {
    return data<Outcome>({ error: 'problem.noRankingFile' }, { status: 400 });
  }
  const answer = await previewRanking(context, id, table);
  if (!answer.ok) return refused(answer.problem);
  const { counts, rows } = answer.data;
  const shown = rows
    .toSorted((a, b) => b.problems.length - a.problems.length || a.line - b.line)
    .slice(0, SHOWN_ROWS);
  return data<Outcome>({ preview: { counts, shown, table: tableOf(rows) } });
}

async function propose(context: AppLoadContext, id: string, form: FormData) {
  const table = new Blob([String(form.get('table'))]);
  const key = String(form.get('idempotencyKey') || randomUUID());
  const answer = await proposeRanking(context, id, table, key);
  if (!answer.ok) return refused(answer.problem);
  context.flash.put({ tone: 'success', code: 'proposedDone' });
  return redirect(`/ranking/${id}`);
}

async function drop(context: AppLoadContext, programmeId: string, id: string) {
  const answer = await ask(
    context.api.admissions.POST('/rankings/{programmeId}/drop', {
      params: { path: { programmeId } },
      body: { id },
    }),
  );
  if (!answer.ok) return refused(answer.problem);
  context.flash.put({ tone: 'success', code: 'dropped' });
  return redirect(`/ranking/${programmeId}`);
}

function refused(problem: Parameters<typeof tableProblem>[0]) {
  return data<Outcome>({ error: tableProblem(problem) }, { status: problem.status });
}

/** Also after a refusal: the page must show what the list has become meanwhile. */
export function shouldRevalidate() {
  return true;
}

export const meta = pageTitle;

export default function Ranking() {
  const { t, i18n } = useTranslation();
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { programme, standing, applications, ranking, message, now } = page;
  const zone = programme.timeZone;
  const done = `ranking.${message?.code}`;
  return (
    <div className="stack">
      <div>
        <BackLink to="/ranking">{t('ranking.listTitle')}</BackLink>
        <h1>{t('ranking.heading')}</h1>
        <p className="lead">{programme.title}</p>
      </div>
      {message && i18n.exists(done) ? (
        <Notice tone="success" role="status">
          <p>{t(done as 'ranking.opened')}</p>
        </Notice>
      ) : null}
      <ErrorSummary errors={answer?.error ? [{ key: answer.error }] : []} />
      <section className="card" aria-labelledby="seats">
        <h2 id="seats">{t('ranking.seats')}</h2>
        <Seats standing={standing} zone={zone} now={now} />
        {page.mayOpen ? (
          <p className="actions">
            <Link className="button primary" to={`/ranking/${programme.id}/open`}>
              <Icon name="send" />
              {t('ranking.open')}
            </Link>
          </p>
        ) : null}
      </section>
      {ranking ? <ProposedRanking ranking={ranking} login={page.login} zone={zone} /> : null}
      {page.mayImport ? (
        <ImportRanking preview={answer?.preview} commandKey={page.commandKey} />
      ) : null}
      <section aria-labelledby="list">
        <h2 id="list">{t('ranking.table')}</h2>
        {applications.length === 0 ? (
          <div className="card tinted empty">
            <Icon name="info" />
            <h3>{t('ranking.tableEmpty')}</h3>
            <p>{t('ranking.tableEmptyNext')}</p>
          </div>
        ) : (
          <RankTable applications={applications} />
        )}
        <Pagination {...page.paging} />
      </section>
    </div>
  );
}
