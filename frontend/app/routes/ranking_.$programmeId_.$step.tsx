import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { BackLink } from '../components/BackLink.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { Icon } from '../components/Icon.tsx';
import { Notice } from '../components/Notice.tsx';
import { SubmitButton } from '../components/SubmitButton.tsx';
import { ask, get, problemPage } from '../utils/api.server.ts';
import { requireStaff } from '../utils/auth.server.ts';
import { pageTitle } from '../utils/page-title.ts';

/** What cannot be taken back is asked once more: opening the calls, approving a ranking. */
const STEPS = ['open', 'approve'] as const;
type Step = (typeof STEPS)[number];

function stepOf(value: string | undefined): Step {
  const step = STEPS.find((one) => one === value);
  if (step === undefined) throw problemPage({ status: 404, code: 'notFound' });
  return step;
}

export async function loader(args: LoaderFunctionArgs) {
  const { context, params } = args;
  const step = stepOf(params.step);
  await requireStaff(args);
  const { admissions } = context.api;
  const path = { programmeId: params.programmeId ?? '' };
  const list = await get(
    admissions.GET('/waiting-lists/{programmeId}', { params: { path, query: { pageSize: 1 } } }),
  );
  const ranking =
    step === 'approve'
      ? (await get(admissions.GET('/rankings/{programmeId}', { params: { path, query: {} } })))
          .ranking
      : null;
  return {
    title: context.t('ranking.title', { title: list.programme.title }),
    programme: list.programme,
    step,
    allowed: step === 'open' ? list.mayOpen : (ranking?.mayApprove ?? false),
    ranking: ranking && { id: ranking.id, counts: ranking.counts },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { request, context, params } = args;
  const step = stepOf(params.step);
  await requireStaff(args);
  const { admissions } = context.api;
  const programmeId = params.programmeId ?? '';
  const path = { programmeId };
  const id = String((await request.formData()).get('id') ?? '');
  const answer =
    step === 'open'
      ? await ask(admissions.POST('/waiting-lists/{programmeId}/open', { params: { path } }))
      : await ask(
          admissions.POST('/rankings/{programmeId}/approve', { params: { path }, body: { id } }),
        );
  if (!answer.ok) {
    const { code, status } = answer.problem;
    return data({ error: `problem.${code}` }, { status });
  }
  context.flash.put({ tone: 'success', code: DONE[step] });
  return redirect(`/ranking/${programmeId}`);
}

/** What the next page says, under `ranking`. */
const DONE = { open: 'opened', approve: 'approved' } as const;

/** Also after a refusal: the page must show what the list has become meanwhile. */
export function shouldRevalidate() {
  return true;
}

export const meta = pageTitle;

export default function RankingStep() {
  const { t } = useTranslation();
  const { programme, step, allowed, ranking } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const page = `/ranking/${programme.id}`;
  return (
    <div className="narrow">
      <BackLink to={page}>{t('ranking.heading')}</BackLink>
      <h1>{t('file.confirmation')}</h1>
      <p className="muted">{programme.title}</p>
      <ErrorSummary errors={answer?.error ? [{ key: answer.error }] : []} />
      {allowed ? (
        <div className="stack">
          <p className="lead">{t(`ranking.${step}Question`)}</p>
          {ranking ? <p>{t('ranking.counts', ranking.counts)}</p> : null}
          <p>
            <strong>{t(`ranking.${step}Text`)}</strong>
          </p>
          <div className="actions">
            <Form method="post">
              <input type="hidden" name="id" value={ranking?.id ?? ''} />
              <SubmitButton>
                <Icon name="checkCircle" />
                {t(`ranking.${step}`)}
              </SubmitButton>
            </Form>
            <Link className="button" to={page}>
              {t('ranking.goBack')}
            </Link>
          </div>
        </div>
      ) : (
        <>
          <Notice tone="warning">
            <p>{t(`ranking.${step}NotAllowed`)}</p>
          </Notice>
          <p className="actions">
            <Link className="button primary" to={page}>
              {t('ranking.heading')}
            </Link>
          </p>
        </>
      )}
    </div>
  );
}
