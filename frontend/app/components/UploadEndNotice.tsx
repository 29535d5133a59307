import { useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { problemText, problemTitle } from '../utils/problem-text.ts';
import type { UploadEnd } from '../utils/send-files.ts';
import { Notice } from './Notice.tsx';

/** Why files were not handed in. @param files as they were sent, to name the one that is refused */
export function UploadEndNotice({ end, files }: { end: UploadEnd; files: readonly File[] }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  if (end.kind === 'stopped') {
    return (
      <Notice tone="info" role="status">
        <p>{t('piece.stopped')}</p>
      </Notice>
    );
  }
  if (end.kind === 'signedOut') {
    return (
      <Notice tone="danger" role="alert">
        <p>
          {problemText(t, 'unauthenticated')} {t('piece.resumeAfterLogin')}{' '}
          <a href={`/login?returnTo=${encodeURIComponent(pathname)}`}>{t('errorPage.login')}</a>
        </p>
      </Notice>
    );
  }
  const refused = files.length > 1 ? files[(end.position ?? 0) - 1] : undefined;
  return (
    <Notice tone="danger" role="alert" title={problemTitle(t, end.code)}>
      <p>
        {refused ? <strong>{t('piece.refusedFile', { name: refused.name })} </strong> : null}
        {problemText(t, end.code)}
      </p>
    </Notice>
  );
}
