import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CalendarLink } from '../components/CalendarLink.tsx';
import { Deadline } from '../components/Deadline.tsx';
import { FlashNotice } from '../components/FlashNotice.tsx';
import { Icon } from '../components/Icon.tsx';
import { MostUrgent } from '../components/MostUrgent.tsx';
import { DecisionAndOutcome, FileStatusBadge } from '../components/status.tsx';
import { get } from '../utils/api.server.ts';
import { requireCandidate } from '../utils/auth.server.ts';
import { dayInWords } from '../utils/dates.ts';
import { pageTitle } from '../utils/page-title.ts';

/** « Mes candidatures »: what goes on first, what is over after it. */
export async function loader(args: LoaderFunctionArgs) {
  const { context } = args;
  await requireCandidate(args);
  const { admissions } = context.api;
  const [{ applications }, { unread }] = await Promise.all([
    get(admissions.GET('/applications', { params: { query: { pageSize: 200 } } })),
    get(admissions.GET('/messages/unread', {})),
  ]);
  return {
    title: context.t('applications.title'),
    open: applications.filter(({ end }) => end === null),
    ended: applications.filter(({ end }) => end !== null),
    unread: Object.fromEntries(unread.map(({ applicationId, count }) => [applicationId, count])),
    now: context.now.toISOString(),
    message: context.flash.take(),
  };
}

export const meta = pageTitle;

export default function Applications() {
  const { t } = useTranslation();
  const { open, ended, message, now } = useLoaderData<typeof loader>();
  return (
    <>
      <FlashNotice message={message} />
      <div className="card-head">
        <h1>{t('applications.title')}</h1>
        <p>
          <Link className="button" to="/catalogue">
            {t('applications.new')}
          </Link>
        </p>
      </div>
      {open.length + ended.length === 0 ? (
        <div className="card tinted">
          <h2>{t('applications.empty')}</h2>
          <p>{t('applications.emptyNext')}</p>
        </div>
      ) : null}
      <MostUrgent applications={open} now={now} />
      {open.some(({ deadlines }) => deadlines.length > 0) ? (
        <CalendarLink to="/applications/calendar.ics" />
      ) : null}
      <Cards applications={open} />
      {ended.length > 0 ? (
        <section className="section">
          <h2>{t('applications.ended')}</h2>
          <Cards applications={ended} />
        </section>
      ) : null}
    </>
  );
}

function Cards({
  applications,
}: {
  applications: ReturnType<typeof useLoaderData<typeof loader>>['open'];
}) {
  const { t } = useTranslation();
  const { now, unread } = useLoaderData<typeof loader>();
  return (
    <ul className="card-list">
      {applications.map(({ id, programme, fileStatus, decision, reply, end, nextStep, dates }) => (
        <li key={id} className="card">
          <h2>
            <Link to={`/applications/${id}`}>{programme.title}</Link>
          </h2>
          <dl className="facts-row">
            <div>
              <dt>{t('application.returnDate')}</dt>
              <dd>{dayInWords(t, Date.parse(dates.returnAt) - 1, programme.timeZone)}</dd>
            </div>
            <div>
              <dt>{t('application.fileStatus')}</dt>
              <dd>
                <FileStatusBadge status={fileStatus} />
              </dd>
            </div>
            <div>
              <dt>{t('application.decision')}</dt>
              <dd>
                <DecisionAndOutcome decision={decision} end={end} reply={reply} />
              </dd>
            </div>
          </dl>
          {unread[id] ? (
            <p>
              <Link to={`/applications/${id}#messages`}>
                <Icon name="mail" /> {t('messages.unread', { count: unread[id] })}
              </Link>
            </p>
          ) : null}
          {end === null ? (
            <p>
              {t(`nextStep.${nextStep.code}`)}
              {nextStep.until ? (
                <>
                  <br />
                  {t(
                    nextStep.code === 'waitOnList'
                      ? 'application.waitsUntil'
                      : 'application.before',
                  )}{' '}
                  <Deadline at={nextStep.until} zone={programme.timeZone} now={now} />
                </>
              ) : null}
            </p>
          ) : null}
          <p>
            <Link
              className="button small"
              to={`/applications/${id}`}
              aria-label={t('common.labelled', {
                label: t('applications.open'),
                value: programme.title,
              })}
            >
              {t('applications.open')}
            </Link>
          </p>
        </li>
      ))}
    </ul>
  );
}
