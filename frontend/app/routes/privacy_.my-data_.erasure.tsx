import { getFormProps, useForm } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type AppLoadContext,
  type LoaderFunctionArgs,
} from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { BackLink } from '../components/BackLink.tsx';
import { ErasureHolds } from '../components/ErasureHolds.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { CheckBox } from '../components/Fields.tsx';
import { FlashNotice } from '../components/FlashNotice.tsx';
import { Notice } from '../components/Notice.tsx';
import { SubmitButton } from '../components/SubmitButton.tsx';
import { ask, get, problemPage } from '../utils/api.server.ts';
import { requireCandidate } from '../utils/auth.server.ts';
import { dayInWords, instantInWords } from '../utils/dates.ts';
import { formErrors } from '../utils/form-errors.ts';
import { pageTitle } from '../utils/page-title.ts';

const page = '/privacy/my-data/erasure';

const Understood = z.object({ understood: z.literal('on', { error: 'erasure.notUnderstood' }) });

/** « Effacer mes données »: what goes for good, what forbids it, and the request, made or withdrawn. */
export async function loader(args: LoaderFunctionArgs) {
  const { context } = args;
  await requireCandidate(args);
  return {
    title: context.t('erasure.title'),
    erasure: await get(context.api.admissions.GET('/erasures/mine', {})),
    message: context.flash.take(),
    zone: context.institution.timeZone,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { request, context } = args;
  await requireCandidate(args);
  const form = await request.formData();
  if (form.get('intent') === 'withdraw') return withdraw(context);
  const submission = parseWithZod(form, { schema: Understood });
  if (submission.status !== 'success') return data(submission.reply(), { status: 400 });
  const answer = await ask(
    context.api.admissions.POST('/erasures', { body: { understood: true } }),
  );
  if (!answer.ok) throw problemPage(answer.problem);
  context.flash.put({ tone: 'success', code: 'erasureAsked' });
  return redirect(page);
}

async function withdraw({ api, flash }: AppLoadContext) {
  const answer = await ask(api.admissions.DELETE('/erasures/mine', {}));
  if (answer.ok) flash.put({ tone: 'success', code: 'erasureWithdrawn' });
  else if (answer.problem.status === 409) flash.put({ tone: 'error', code: answer.problem.code });
  // Withdrawn already, in another window: just what was wanted.
  else if (answer.problem.status !== 404) throw problemPage(answer.problem);
  return redirect(page);
}

export const meta = pageTitle;

export default function Erasure() {
  const { t } = useTranslation();
  const { erasure, message } = useLoaderData<typeof loader>();
  return (
    <div className="narrow stack">
      <div>
        <BackLink to="/privacy/my-data">{t('myData.title')}</BackLink>
        <h1>{t('erasure.title')}</h1>
      </div>
      <FlashNotice message={message} />
      {erasure.status === 'notAsked' ? <Ask /> : null}
      {erasure.status === 'waiting' ? <Waiting /> : null}
      {erasure.status === 'underWay' ? (
        <Notice tone="warning" title={t('erasure.underWay')}>
          <p>{t('erasure.underWayText')}</p>
        </Notice>
      ) : null}
    </div>
  );
}

function Ask() {
  const { t } = useTranslation();
  const { erasure, zone } = useLoaderData<typeof loader>();
  const { possibleFrom } = erasure;
  const [form, fields] = useForm<z.input<typeof Understood>>({
    id: 'erasure',
    lastResult: useActionData<typeof action>(),
    defaultNoValidate: true,
  });
  return (
    <>
      <p className="lead">{t('erasure.lead')}</p>
      <section aria-labelledby="goes">
        <h2 id="goes">{t('erasure.goes')}</h2>
        <ul>
          <li>{t('erasure.goesAccount')}</li>
          <li>{t('erasure.goesDossier')}</li>
          <li>{t('erasure.goesApplications')}</li>
          <li>{t('erasure.goesMails')}</li>
        </ul>
        <p>{t('erasure.stays')}</p>
        <p>
          {t('erasure.before')} <Link to="/privacy/my-data">{t('myData.download')}</Link>
        </p>
      </section>
      <section aria-labelledby="when">
        <h2 id="when">{t('erasure.when')}</h2>
        {possibleFrom === null ? (
          <p>{t('erasure.now')}</p>
        ) : (
          <>
            <p>{t('erasure.notYet')}</p>
            <ErasureHolds holds={erasure.holds} zone={zone} />
            <p>{t('erasure.later', { day: dayInWords(t, possibleFrom, zone) })}</p>
          </>
        )}
      </section>
      <ErrorSummary errors={formErrors(form, [fields.understood])} />
      <Form method="post" className="form" {...getFormProps(form)} noValidate>
        <Notice tone="warning">
          <p>{t('application.irreversible')}</p>
        </Notice>
        <CheckBox field={fields.understood} label={t('erasure.understood')} />
        <div className="actions">
          <SubmitButton tone="danger">{t('erasure.ask')}</SubmitButton>
          <Link className="button" to="/privacy/my-data">
            {t('erasure.keep')}
          </Link>
        </div>
      </Form>
    </>
  );
}

function Waiting() {
  const { t } = useTranslation();
  const { erasure, zone } = useLoaderData<typeof loader>();
  const { askedAt, possibleFrom, holds } = erasure;
  return (
    <>
      <Notice tone="info" title={t('erasure.waiting')}>
        {askedAt === null ? null : (
          <p>{t('erasure.askedAt', { at: instantInWords(t, askedAt, zone) })}</p>
        )}
        <p>
          {possibleFrom === null
            ? t('erasure.soon')
            : t('erasure.from', { day: dayInWords(t, possibleFrom, zone) })}
        </p>
      </Notice>
      {holds.length === 0 ? null : (
        <section aria-labelledby="why">
          <h2 id="why">{t('erasure.why')}</h2>
          <ErasureHolds holds={holds} zone={zone} />
        </section>
      )}
      <p>{t('erasure.withdrawText')}</p>
      <Form method="post">
        <SubmitButton tone="secondary" name="intent" value="withdraw">
          {t('erasure.withdraw')}
        </SubmitButton>
      </Form>
    </>
  );
}
