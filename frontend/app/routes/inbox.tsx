import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Alerts } from '../components/staff/Alerts.tsx';
import { FileTable } from '../components/staff/FileTable.tsx';
import { pageCount, toPage, withQuery } from '../components/staff/paging.ts';
import { Pagination } from '../components/staff/Pagination.tsx';
import { tasksOfRoles, toTaskType } from '../components/staff/tasks.ts';
import { TaskTable } from '../components/staff/TaskTable.tsx';
import { Icon } from '../components/Icon.tsx';
import { get } from '../utils/api.server.ts';
import { requireStaff } from '../utils/auth.server.ts';
import { pageTitle } from '../utils/page-title.ts';

const PAGE_SIZE = 50;

/**
 * What waits for staff, and with `view=files` all that they may consult. The filters are the address:
 * `q` (name or number), `type` (one kind of task), `page`.
 */
export async function loader(args: LoaderFunctionArgs) {
  const { request, context } = args;
  const { roles } = await requireStaff(args);
  const { admissions } = context.api;
  const { searchParams, search } = new URL(request.url);
  const q = (searchParams.get('q') ?? '').trim().slice(0, 100);
  const type = toTaskType(searchParams.get('type'));
  const asked = { q: q || undefined, page: toPage(searchParams.get('page')), pageSize: PAGE_SIZE };
  const files =
    searchParams.get('view') === 'files'
      ? await get(
          admissions.GET('/applications', { params: { query: { ...asked, sort: 'name' } } }),
        )
      : undefined;
  // Also beside the list of all files: the groups keep their counts.
  const tasks = await get(
    admissions.GET('/tasks', {
      params: { query: files ? { q: asked.q, pageSize: 1 } : { ...asked, type } },
    }),
  );
  const { page, pageSize, total } = files ?? tasks;
  const pages = pageCount({ page, pageSize, total });
  // The list has become shorter since the link was made.
  if (page > pages) throw redirect(`/inbox${withQuery(search, { page: String(pages) })}`);
  const groups = tasksOfRoles(roles).map((group) => ({
    type: group,
    count: tasks.counts[group],
  }));
  return {
    title: context.t('inbox.title'),
    q,
    type,
    groups,
    count: Object.values(tasks.counts).reduce((sum, count) => sum + count, 0),
    tasks: tasks.tasks,
    alerts: tasks.alerts,
    files: files?.applications,
    paging: { page, pageSize, total },
    zone: context.institution.timeZone,
    now: context.now.toISOString(),
  };
}

export const meta = pageTitle;

export default function Inbox() {
  const { t } = useTranslation();
  const { files, tasks, alerts, paging, zone, now, q, type } = useLoaderData<typeof loader>();
  const { total } = paging;
  return (
    <>
      <h1>{t('inbox.title')}</h1>
      <p className="lead">{t(files ? 'inbox.filesLead' : 'inbox.lead')}</p>
      <Alerts alerts={alerts} />
      <div className="inbox">
        <div className="stack">
          {/* Another search is another form: its field starts from the address again. */}
          <Search key={q} />
          <Groups />
        </div>
        <section aria-labelledby="list-heading">
          <h2 id="list-heading">
            {t(files ? 'inbox.files' : type ? `inbox.type.${type}` : 'inbox.all')}
          </h2>
          <p role="status">
            <strong>{t(files ? 'inbox.foundFiles' : 'inbox.found', { count: total })}</strong>
          </p>
          {total === 0 ? (
            <Empty />
          ) : files ? (
            <FileTable applications={files} />
          ) : (
            <TaskTable tasks={tasks} zone={zone} now={now} />
          )}
          <Pagination {...paging} />
        </section>
      </div>
    </>
  );
}

function Search() {
  const { t } = useTranslation();
  const { q, type, files } = useLoaderData<typeof loader>();
  return (
    <Form className="card tinted form" role="search">
      {type ? <input type="hidden" name="type" value={type} /> : null}
      {files ? <input type="hidden" name="view" value="files" /> : null}
      <div className="field">
        <label htmlFor="q">{t('inbox.search')}</label>
        <p className="hint" id="q-hint">
          {t('inbox.searchHint')}
        </p>
        <input
          className="input"
          id="q"
          name="q"
          type="search"
          maxLength={100}
          defaultValue={q}
          aria-describedby="q-hint"
        />
      </div>
      <div className="actions">
        <button className="button primary" type="submit">
          <Icon name="search" />
          {t('inbox.submit')}
        </button>
        {q ? (
          <Link
            className="button quiet"
            to={withQuery('', { type: type ?? '', view: files ? 'files' : '' })}
          >
            {t('inbox.reset')}
          </Link>
        ) : null}
      </div>
    </Form>
  );
}

/** The kinds of tasks with their counts; each is a link that keeps the search. */
function Groups() {
  const { t } = useTranslation();
  const { q, type, groups, count, files } = useLoaderData<typeof loader>();
  const entries = [
    { to: withQuery('', { q }), label: t('inbox.all'), count, current: !type && !files },
    ...groups.map((group) => ({
      to: withQuery('', { q, type: group.type }),
      label: t(`inbox.type.${group.type}`),
      count: group.count,
      current: !files && type === group.type,
    })),
    {
      to: withQuery('', { q, view: 'files' }),
      label: t('inbox.files'),
      count: undefined,
      current: files !== undefined,
    },
  ];
  return (
    <nav aria-label={t('inbox.groups')}>
      <ul className="task-groups">
        {entries.map((entry) => (
          <li key={entry.label}>
            <Link to={entry.to} aria-current={entry.current ? 'page' : undefined}>
              <span>{entry.label}</span>{' '}
              {entry.count === undefined ? (
                <Icon name="chevron" />
              ) : (
                <span className={entry.count > 0 ? 'count some' : 'count'}>{entry.count}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Nothing to show, and what to do about it. */
function Empty() {
  const { t } = useTranslation();
  const { q, type, files } = useLoaderData<typeof loader>();
  const texts = q
    ? (['inbox.emptySearch', files ? 'inbox.emptySearchFiles' : 'inbox.emptySearchNext'] as const)
    : files
      ? (['inbox.emptyFiles', 'inbox.emptyFilesNext'] as const)
      : type
        ? (['inbox.emptyType', 'inbox.emptyTypeNext'] as const)
        : (['inbox.empty', 'inbox.emptyNext'] as const);
  return (
    <div className="card tinted empty">
      <Icon name={q ? 'search' : 'checkCircle'} />
      <h3>{t(texts[0])}</h3>
      <p>{t(texts[1])}</p>
      {q && !files ? (
        <p>
          <Link className="button" to={withQuery('', { q, view: 'files' })}>
            {t('inbox.searchFiles')}
          </Link>
        </p>
      ) : null}
    </div>
  );
}
