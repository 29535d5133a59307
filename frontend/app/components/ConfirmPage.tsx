import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../utils/commands.server.ts';
import { BackLink } from './BackLink.tsx';
import { CommandForm } from './CommandForm.tsx';
import { Notice } from './Notice.tsx';
import { RefusalNotice } from './RefusalNotice.tsx';
import { SubmitButton } from './SubmitButton.tsx';

/** Asks once more before something that cannot be undone; a page, so that it works without JavaScript. */
export function ConfirmPage({
  application,
  type,
  commandKey,
  refusal,
  question,
  children,
  yes,
  no,
  dangerous = true,
}: {
  application: {
    id: string;
    revision: number;
    programme: { title: string; timeZone: string };
    allowedCommands: string[];
  };
  type: 'cancel' | 'confirm' | 'withdraw';
  commandKey: string;
  refusal: Refusal | undefined;
  question: string;
  children?: ReactNode;
  yes: string;
  no: string;
  dangerous?: boolean;
}) {
  const { t } = useTranslation();
  const page = `/applications/${application.id}`;
  const allowed = application.allowedCommands.includes(type);
  return (
    <div className="narrow">
      <BackLink to={page}>{application.programme.title}</BackLink>
      <h1>{t('application.confirmation')}</h1>
      <RefusalNotice refusal={refusal} zone={application.programme.timeZone} viewer="candidate" />
      {allowed ? (
        <>
          <p className="lead">{question}</p>
          {children}
          <div className="actions">
            <CommandForm
              type={type}
              commandKey={commandKey}
              expectedRevision={application.revision}
            >
              <SubmitButton tone={dangerous ? 'danger' : 'primary'}>{yes}</SubmitButton>
            </CommandForm>
            <Link className="button" to={page}>
              {no}
            </Link>
          </div>
        </>
      ) : (
        <>
          {refusal ? null : (
            <Notice tone="warning">
              <p>{t('application.notAllowed')}</p>
            </Notice>
          )}
          <p className="actions">
            <Link className="button primary" to={page}>
              {t('programme.openApplication')}
            </Link>
          </p>
        </>
      )}
    </div>
  );
}
