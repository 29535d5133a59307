import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/admissions.d.ts';
import { Notice } from '../Notice.tsx';

/** Waiting lists that ran out or were closed. */
export function Alerts({ alerts }: { alerts: components['schemas']['WaitingListAlert'][] }) {
  const { t } = useTranslation();
  if (alerts.length === 0) return null;
  return (
    <section aria-label={t('inbox.alerts')}>
      {alerts.map(({ kind, programme, capacity, ...figures }) => (
        <Notice key={programme.id} tone={kind === 'exhausted' ? 'warning' : 'info'}>
          <p>
            <strong>{t('common.label', { label: programme.title })}</strong>{' '}
            {t(`inbox.alert.${kind}`)}
          </p>
          <p>
            {t('inbox.alertFigures', { ...figures, capacity: capacity ?? '–' })}{' '}
            <Link to={`/ranking/${programme.id}`}>{t('inbox.alertList')}</Link>
          </p>
        </Notice>
      ))}
    </section>
  );
}
