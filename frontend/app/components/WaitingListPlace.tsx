import { useTranslation } from 'react-i18next';
import type { components } from '../api/admissions.d.ts';
import { Deadline } from './Deadline.tsx';

/** Where the candidate stands on the waiting list, in three numbers and one plain sentence. */
export function WaitingListPlace({
  place,
  closesAt,
  zone,
  now,
}: {
  place: components['schemas']['WaitingListPlace'];
  closesAt: string;
  zone: string;
  now: string;
}) {
  const { t } = useTranslation();
  const { rank, called, ahead, status } = place;
  return (
    <section className="card" aria-labelledby="waiting-list">
      <h2 id="waiting-list">{t('waitingList.title')}</h2>
      <dl className="facts-row figures">
        <div>
          <dt>{t('waitingList.rank')}</dt>
          <dd>{rank}</dd>
        </div>
        <div>
          <dt>{t('waitingList.called')}</dt>
          <dd>{called}</dd>
        </div>
        <div>
          <dt>{t('waitingList.ahead')}</dt>
          <dd>{ahead}</dd>
        </div>
      </dl>
      {status === 'closed' ? (
        <p>{t('waitingList.closed')}</p>
      ) : (
        <>
          <p>{ahead === 0 ? t('waitingList.next') : t('waitingList.before', { count: ahead })}</p>
          {status === 'held' ? <p>{t('waitingList.held')}</p> : null}
          <p>
            {t('common.label', { label: t('waitingList.closes') })}{' '}
            <Deadline at={closesAt} zone={zone} now={now} />
          </p>
        </>
      )}
    </section>
  );
}
