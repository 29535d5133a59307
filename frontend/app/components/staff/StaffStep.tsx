import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../utils/commands.server.ts';
import { problemText } from '../../utils/problem-text.ts';
import { BackLink } from '../BackLink.tsx';
import { Notice } from '../Notice.tsx';
import { RefusalNotice } from '../RefusalNotice.tsx';
import { fullName, type FileView } from './file-view.ts';

/** One step with a file on a page of its own: whose file it is, why the step is refused, and the way back. */
export function StaffStep({
  application,
  title,
  refusal,
  allowed,
  reason,
  children,
}: {
  application: FileView['application'];
  title: string;
  refusal: Refusal | undefined;
  allowed: boolean;
  /** Why it is not allowed, a key under `problem` */
  reason?: string | null | undefined;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const { id, candidate, programme } = application;
  const name = fullName(candidate);
  const page = `/files/${id}`;
  return (
    <div className="narrow">
      <BackLink to={page}>{name}</BackLink>
      <h1>{title}</h1>
      <p className="muted">
        {name} ({candidate.number}) – {programme.title}
      </p>
      <RefusalNotice refusal={refusal} zone={programme.timeZone} viewer="staff" />
      {allowed ? (
        <div className="stack">{children}</div>
      ) : (
        <>
          {refusal ? null : (
            <Notice tone="warning">
              <p>{t('file.notAllowed')}</p>
              {reason ? <p>{problemText(t, reason)}</p> : null}
            </Notice>
          )}
          <p className="actions">
            <Link className="button primary" to={page}>
              {t('file.openFilePage')}
            </Link>
          </p>
        </>
      )}
    </div>
  );
}

/** « Revenir au dossier sans rien faire » */
export function GoBack({ id }: { id: string }) {
  const { t } = useTranslation();
  return (
    <Link className="button" to={`/files/${id}`}>
      {t('file.goBack')}
    </Link>
  );
}
