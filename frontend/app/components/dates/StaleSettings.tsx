import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../Notice.tsx';
import { PastChanges, type PastChange } from './PastChanges.tsx';

/** Somebody else has changed the settings since the page was shown: what they changed. */
export function StaleSettings({ changes, zone }: { changes: PastChange[]; zone: string }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [changes]);
  return (
    <Notice tone="warning" role="alert" tabIndex={-1} ref={box} title={t('application.changed')}>
      <p>{t('application.changedText')}</p>
      <PastChanges changes={changes} zone={zone} />
      <p>{t('application.changedFresh')}</p>
    </Notice>
  );
}
