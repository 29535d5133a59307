import { getFormProps, useForm } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useActionData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { BackLink } from '../components/BackLink.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { TextField } from '../components/Fields.tsx';
import { Notice } from '../components/Notice.tsx';
import { SubmitButton } from '../components/SubmitButton.tsx';
import { NewAccount } from '../utils/account-forms.ts';
import { ask } from '../utils/api.server.ts';
import { deadlineInWords } from '../utils/dates.ts';
import { formErrors } from '../utils/form-errors.ts';
import { pageTitle } from '../utils/page-title.ts';
import { useInstitution } from '../utils/use-institution.ts';

/** « Créer votre dossier » (guide §2 b): the answer is the same whether or not the address is taken. */
export function loader({ context }: LoaderFunctionArgs) {
  return { title: context.t('account.newTitle') };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const submission = parseWithZod(await request.formData(), { schema: NewAccount });
  if (submission.status !== 'success') {
    return data({ lastResult: submission.reply() }, { status: 400 });
  }
  const { language, api } = context;
  const answer = await ask(
    api.identity.POST('/accounts', { body: { ...submission.value, language } }),
  );
  if (!answer.ok) {
    const { code, status, errors = [] } = answer.problem;
    const names = errors
      .filter(({ message }) => message === 'invalidName')
      .map(({ path }): [string, string[]] => [path.replace(/^body\./, ''), ['account.error.name']]);
    const lastResult = submission.reply(
      names.length > 0
        ? { fieldErrors: Object.fromEntries(names) }
        : { formErrors: [`problem.${code}`] },
    );
    return data({ lastResult }, { status });
  }
  return { lastResult: submission.reply(), expiresAt: answer.data.expiresAt };
}

export const meta = pageTitle;

export default function NewAccountPage() {
  const { t } = useTranslation();
  const answer = useActionData<typeof action>();
  const { timeZone } = useInstitution();
  const [form, fields] = useForm<z.input<typeof NewAccount>>({
    id: 'new-account',
    lastResult: answer?.lastResult,
    defaultNoValidate: true,
  });
  if (answer && 'expiresAt' in answer) {
    return (
      <div className="narrow">
        <h1>{t('account.newTitle')}</h1>
        <Notice tone="success" role="status">
          <p>
            <strong>{t('account.created')}</strong>
          </p>
        </Notice>
        <p>{t('account.createdNext')}</p>
        <p>
          {t('account.fiveDaysUntil', { date: deadlineInWords(t, answer.expiresAt, timeZone) })}
        </p>
        <ul>
          <li>
            <Link to="/account/lost-code">{t('login.lostCode')}</Link>
          </li>
          <li>
            <Link to="/login">{t('login.title')}</Link>
          </li>
        </ul>
      </div>
    );
  }
  return (
    <div className="narrow">
      <BackLink to="/">{t('nav.home')}</BackLink>
      <h1>{t('account.newTitle')}</h1>
      <p>{t('account.newLead')}</p>
      <p>{t('account.fiveDays')}</p>
      <ErrorSummary
        errors={formErrors(form, [
          fields.lastName,
          fields.firstName,
          fields.email,
          fields.emailConfirmation,
        ])}
      />
      <Form method="post" className="form" {...getFormProps(form)} noValidate>
        <p className="muted">{t('common.required')}</p>
        <TextField
          field={fields.lastName}
          label={t('account.lastName')}
          autoComplete="family-name"
        />
        <TextField
          field={fields.firstName}
          label={t('account.firstName')}
          autoComplete="given-name"
        />
        <TextField
          field={fields.email}
          label={t('account.email')}
          hint={t('account.emailHint')}
          type="email"
          autoComplete="email"
        />
        <TextField
          field={fields.emailConfirmation}
          label={t('account.emailConfirmation')}
          type="email"
          autoComplete="email"
        />
        <div className="actions">
          <SubmitButton>{t('account.newTitle')}</SubmitButton>
        </div>
      </Form>
    </div>
  );
}
