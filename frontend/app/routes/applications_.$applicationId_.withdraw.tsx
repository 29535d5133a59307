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
  return giveConfirmed(args, 'withdraw', 'withdrawn');
}

/** Also after a refusal: the page must show what the application has become meanwhile. */
export function shouldRevalidate() {
  return true;
}

export const meta = pageTitle;

/** What is given up: a certain place, one under conditions, or a chance of one. */
const TEXTS = {
  pending: 'withdrawText',
  favourable: 'withdrawText',
  unfavourable: 'withdrawText',
  favourableWithReserve: 'withdrawReserve',
  waitingList: 'withdrawWaiting',
} as const;

export default function Withdraw() {
  const { t } = useTranslation();
  const page = useLoaderData<typeof loader>();
  return (
    <ConfirmPage
      {...page}
      refusal={useActionData<typeof action>()}
      type="withdraw"
      question={t('application.withdrawQuestion')}
      yes={t('application.withdrawYes')}
      no={t('application.keep')}
    >
      <p>{t(`application.${TEXTS[page.application.decision.status]}`)}</p>
      <p>
        <strong>{t('application.withdrawIrreversible')}</strong>
      </p>
    </ConfirmPage>
  );
}
