import { randomUUID } from 'node:crypto';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { BackLink } from '../components/BackLink.tsx';
import { Deadline } from '../components/Deadline.tsx';
import { Icon } from '../components/Icon.tsx';
import { Notice } from '../components/Notice.tsx';
import { ProgrammeState } from '../components/ProgrammeState.tsx';
import { SubmitButton } from '../components/SubmitButton.tsx';
import { ask, get, problemPage } from '../utils/api.server.ts';
import { findUser, requireCandidate } from '../utils/auth.server.ts';
import { calendarDayInWords, deadlineInWords } from '../utils/dates.ts';
import { pageTitle } from '../utils/page-title.ts';
import { problemText, problemTitle } from '../utils/problem-text.ts';
import { useText } from '../utils/use-text.ts';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { api, now } = context;
  const id = params.programmeId ?? '';
  const [programme, user] = await Promise.all([
    get(api.catalogue.GET('/programmes/{id}', { params: { path: { id } } })),
    findUser(context),
  ]);
  return {
    title: programme.title,
    programme,
    visitor: user?.candidate
      ? ('candidate' as const)
      : user?.staff
        ? ('staff' as const)
        : undefined,
    application: user?.candidate ? await findOwnApplication(context, programme) : undefined,
    now: now.toISOString(),
    commandKey: randomUUID(),
  };
}

/** « Candidater »: makes the application, or leads to the one there is. */
export async function action(args: ActionFunctionArgs) {
  const { request, params, context } = args;
  const programmeId = params.programmeId ?? '';
  await requireCandidate(args);
  const key = String((await request.formData()).get('idempotencyKey') ?? '');
  const answer = await ask(
    context.api.admissions.POST('/applications', {
      params: { header: { 'Idempotency-Key': key || randomUUID() } },
      body: { programmeId },
    }),
  );
  if (answer.ok) {
    context.flash.put({ tone: 'success', code: 'applied' });
    return redirect(`/applications/${answer.data.id}`);
  }
  const { problem } = answer;
  if (problem.code === 'alreadyApplied' && problem.applicationId) {
    context.flash.put({ tone: 'error', code: 'alreadyApplied' });
    return redirect(`/applications/${problem.applicationId}`);
  }
  if (problem.status === 409 || problem.status === 503) {
    return data({ code: problem.code }, { status: problem.status });
  }
  throw problemPage(problem);
}

async function findOwnApplication(
  context: LoaderFunctionArgs['context'],
  programme: { id: string; campaign: string },
): Promise<{ id: string; cancelled: boolean } | undefined> {
  const answer = await ask(
    context.api.admissions.GET('/applications', { params: { query: { programme: programme.id } } }),
  );
  // Not worth an error page: applying a second time would lead to the same application.
  if (!answer.ok) return undefined;
  const own = answer.data.applications.find((one) => one.programme.campaign === programme.campaign);
  return own && { id: own.id, cancelled: own.end === 'cancelled' };
}

/** Also after a refusal: the page must show what the programme has become meanwhile. */
export function shouldRevalidate() {
  return true;
}

export const meta = pageTitle;

export default function Programme() {
  const { t } = useTranslation();
  const text = useText();
  const { programme, now } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { window, dates, timeZone, centre, state } = programme;
  return (
    <>
      <BackLink to="/catalogue">{t('catalogue.title')}</BackLink>
      <p className="muted">
        {text(programme.discipline.title)} – {text(programme.level.title)}
      </p>
      <h1>{programme.title}</h1>
      {answer ? (
        <Notice tone="danger" role="alert" title={problemTitle(t, answer.code)}>
          <p>{problemText(t, answer.code)}</p>
        </Notice>
      ) : null}
      <div className="columns main-side">
        <div className="stack">
          <Apply />
          {text(programme.information) ? (
            <section>
              <h2>{t('application.information')}</h2>
              <p>{text(programme.information)}</p>
            </section>
          ) : null}
          <section>
            <h2>{t('programme.pieces')}</h2>
            <ul>
              {programme.pieces.map((piece) => (
                <li key={piece.id}>
                  {text(piece.title)}
                  {piece.notConcernedAllowed ? (
                    <span className="muted"> ({t('programme.notConcerned')})</span>
                  ) : null}
                  {piece.blankForm ? (
                    <>
                      {' '}
                      <a
                        href={`/blank-forms/${piece.blankForm}`}
                        aria-label={t('piece.blankFormOf', { title: text(piece.title) })}
                      >
                        <Icon name="download" /> {t('piece.blankForm')}
                      </a>
                    </>
                  ) : null}
                </li>
              ))}
            </ul>
          </section>
        </div>
        <aside className="card tinted">
          <dl className="facts-list">
            <dt>{t('catalogue.dates')}</dt>
            <dd>
              {t('date.range', {
                from: calendarDayInWords(t, window.opensOn),
                to: calendarDayInWords(t, window.closesOn),
              })}
              <br />
              <ProgrammeState state={state} window={window} />
            </dd>
            <dt>{t('catalogue.mode')}</dt>
            <dd>{t('catalogue.online')}</dd>
            <dt>{t('programme.returnDate')}</dt>
            <dd>
              <Deadline at={dates.returnAt} zone={timeZone} now={now} />
            </dd>
            <dt>{t('treatment.label')}</dt>
            <dd>{t(`treatment.${programme.treatment}`)}</dd>
            <dt>{t('programme.seats')}</dt>
            <dd>{programme.capacity ?? t('programme.seatsUnlimited')}</dd>
            <dt>{t('programme.waitingList')}</dt>
            <dd>{t(programme.capacity === null ? 'common.no' : 'common.yes')}</dd>
            <dt>{t('programme.centre')}</dt>
            <dd>
              {centre.name}
              <br />
              <a href={`mailto:${centre.email}`}>{centre.email}</a>
            </dd>
          </dl>
        </aside>
      </div>
    </>
  );
}

function Apply() {
  const { t } = useTranslation();
  const { programme, visitor, application, commandKey } = useLoaderData<typeof loader>();
  if (application) {
    return (
      <div className="next-step">
        <h2>{t(application.cancelled ? 'programme.cancelled' : 'programme.already')}</h2>
        <p className="actions">
          <Link className="button primary" to={`/applications/${application.id}`}>
            {t('programme.openApplication')}
          </Link>
        </p>
      </div>
    );
  }
  if (programme.state !== 'open') {
    return (
      <Notice tone="warning">
        <p>{t('programme.outside')}</p>
      </Notice>
    );
  }
  if (visitor === 'staff') return <p className="muted">{t('programme.staff')}</p>;
  return (
    <section className="next-step" aria-labelledby="apply">
      <h2 id="apply">{t('programme.confirmTitle')}</h2>
      <p>
        {t('programme.confirmText', {
          date: deadlineInWords(t, programme.dates.returnAt, programme.timeZone),
        })}
      </p>
      {visitor === undefined ? <p>{t('programme.loginFirst')}</p> : null}
      <Form method="post">
        <input type="hidden" name="idempotencyKey" value={commandKey} />
        <SubmitButton>{t('catalogue.apply')}</SubmitButton>
      </Form>
    </section>
  );
}
