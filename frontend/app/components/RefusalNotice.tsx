import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../utils/commands.server.ts';
import { problemText, problemTitle } from '../utils/problem-text.ts';
import { Notice } from './Notice.tsx';
import { Timeline } from './Timeline.tsx';

/** Why a command was refused and what changed since the page was shown; the page around it is fresh. */
export function RefusalNotice({
  refusal,
  zone,
  viewer,
}: {
  refusal: Refusal | undefined;
  zone: string;
  viewer: 'candidate' | 'staff';
}) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refusal) box.current?.focus();
  }, [refusal]);
  if (!refusal) return null;
  const changed = refusal.changes.length > 0;
  return (
    <Notice
      tone={changed ? 'warning' : 'danger'}
      role="alert"
      tabIndex={-1}
      ref={box}
      title={changed ? t('application.changed') : problemTitle(t, refusal.code)}
    >
      {refusal.code === 'stalePage' ? null : <p>{problemText(t, refusal.code)}</p>}
      {changed ? (
        <>
          <p>{t('application.changedText')}</p>
          <Timeline events={refusal.changes} zone={zone} viewer={viewer} />
          <p>{t('application.changedFresh')}</p>
        </>
      ) : null}
    </Notice>
  );
}
