import { getFormProps, useForm } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { TextField } from '../components/Fields.tsx';
import { Notice } from '../components/Notice.tsx';
import { SubmitButton } from '../components/SubmitButton.tsx';
import { ask } from '../utils/api.server.ts';
import { dayInWords, instantInWords } from '../utils/dates.ts';
import { formErrors } from '../utils/form-errors.ts';
import { pageTitle } from '../utils/page-title.ts';

const Verification = z.object({
  reference: z
    .string({ error: 'verify.error.reference' })
    .trim()
    .regex(/^[A-Za-z0-9.-]{1,150}$/, 'verify.error.reference'),
  code: z
    .string({ error: 'verify.error.code' })
    .trim()
    .min(1, 'verify.error.code')
    .max(60, 'verify.error.code'),
});

/** Anybody who holds a letter learns here whether it is genuine and still valid. */
export function loader({ context }: LoaderFunctionArgs) {
  return { title: context.t('verify.title') };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const submission = parseWithZod(await request.formData(), { schema: Verification });
  if (submission.status !== 'success') {
    return data({ letter: null, lastResult: submission.reply() }, { status: 400 });
  }
  const answer = await ask(
    context.api.documents.POST('/letters/verify', { body: submission.value }),
  );
  if (!answer.ok) {
    const { code, status } = answer.problem;
    const error = code === 'notFound' ? 'verify.error.noSuchLetter' : `problem.${code}`;
    return data(
      { letter: null, lastResult: submission.reply({ formErrors: [error] }) },
      { status },
    );
  }
  return { letter: answer.data, lastResult: submission.reply() };
}

export const meta = pageTitle;

export default function Verify() {
  const { t } = useTranslation();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<z.input<typeof Verification>>({
    id: 'verify',
    lastResult: answer?.lastResult,
    defaultNoValidate: true,
  });
  return (
    <div className="narrow">
      <h1>{t('verify.title')}</h1>
      {answer?.letter ? <Verified letter={answer.letter} /> : null}
      <p>{t('verify.lead')}</p>
      <ErrorSummary errors={formErrors(form, [fields.reference, fields.code])} />
      <Form method="post" className="form" {...getFormProps(form)} noValidate>
        <TextField
          field={fields.reference}
          label={t('verify.reference')}
          hint={t('verify.referenceHint')}
        />
        <TextField field={fields.code} label={t('verify.code')} hint={t('verify.codeHint')} />
        <div className="actions">
          <SubmitButton>{t('verify.submit')}</SubmitButton>
        </div>
      </Form>
    </div>
  );
}

type Letter = NonNullable<ReturnType<typeof useActionData<typeof action>>>['letter'];

/** Why a letter gives nothing any more, and since when; null: it stands. */
function overSince({ revokedAt, declinedAt }: NonNullable<Letter>) {
  if (revokedAt !== null) return { why: 'revokedText', at: revokedAt } as const;
  return declinedAt === null ? null : ({ why: 'declinedText', at: declinedAt } as const);
}

function Verified({ letter }: { letter: NonNullable<Letter> }) {
  const { t } = useTranslation();
  const { reference, kind, issuedAt, programme, timeZone, initials } = letter;
  const over = overSince(letter);
  return (
    <Notice
      tone={over === null ? 'success' : 'warning'}
      role="status"
      title={t(over === null ? 'verify.valid' : 'verify.revoked')}
    >
      <p>
        {over === null
          ? t('verify.validText')
          : t(`verify.${over.why}`, { date: instantInWords(t, over.at, timeZone) })}
      </p>
      <dl className="facts-list">
        <dt>{t('verify.reference')}</dt>
        <dd>{reference}</dd>
        <dt>{t('verify.kind')}</dt>
        <dd>{t(`verify.kinds.${kind}`)}</dd>
        <dt>{t('application.programme')}</dt>
        <dd>{programme}</dd>
        <dt>{t('verify.issuedAt')}</dt>
        <dd>{dayInWords(t, issuedAt, timeZone)}</dd>
        <dt>{t('verify.initials')}</dt>
        <dd>{initials}</dd>
      </dl>
    </Notice>
  );
}
