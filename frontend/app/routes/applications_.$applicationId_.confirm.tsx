import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ConfirmPage } from '../components/ConfirmPage.tsx';
import { giveConfirmed, loadConfirmPage } from '../utils/confirm-page.server.ts';
import { pageTitle } from '../utils/page-title.ts';

export function loader(args: LoaderFunctionArgs) {
  return loadConfirmPage(args);
}

export function action(args: ActionFunctionArgs) {
  return giveConfirmed(args, 'confirm', 'confirmed');
}

/** Also after a refusal: the page must show what the application has become meanwhile. */
export function shouldRevalidate() {
  return true;
}

export const meta = pageTitle;

export default function Confirm() {
  const { t } = useTranslation();
  return (
    <ConfirmPage
      {...useLoaderData<typeof loader>()}
      refusal={useActionData<typeof action>()}
      type="confirm"
      dangerous={false}
      question={t('application.confirmQuestion')}
      yes={t('application.confirm')}
      no={t('application.later')}
    >
      <p>{t('application.confirmText')}</p>
      <p>{t('application.afterConfirm')}</p>
    </ConfirmPage>
  );
}
