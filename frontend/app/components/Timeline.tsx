import { useTranslation } from 'react-i18next';
import type { Change } from '../utils/api.server.ts';
import { deadlineInWords, instantInWords } from '../utils/dates.ts';
import { useText } from '../utils/use-text.ts';

/** What happened, in the order given: what, when, by whom, why. */
export function Timeline({
  events,
  zone,
  viewer,
}: {
  events: Change[];
  zone: string;
  /** The candidate is told « par vous »; staff which of them it was */
  viewer: 'candidate' | 'staff';
}) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <ol className="timeline">
      {events.map((event) => (
        <li key={event.revision}>
          <p>
            {event.piece ? (
              <>
                <strong>{t('common.label', { label: t(`event.${event.type}`) })}</strong>{' '}
                {text(event.piece.title)}
              </>
            ) : (
              <strong>{t(`event.${event.type}`)}</strong>
            )}
          </p>
          {event.comment ? <p>{t('common.quoted', { text: event.comment })}</p> : null}
          {event.dueAt ? (
            <p>
              {t('piece.due')} {deadlineInWords(t, event.dueAt, zone)}
            </p>
          ) : null}
          {event.outcome ? (
            <p>
              {event.outcome.status === 'unfavourable'
                ? t('decision.unfavourable', {
                    reason: event.outcome.reason ? text(event.outcome.reason.label) : '',
                  })
                : t('decision.favourable')}
            </p>
          ) : null}
          {event.returnAt ? (
            <p>
              {t('common.labelled', {
                label: t('application.returnDate'),
                value: deadlineInWords(t, event.returnAt, zone),
              })}
            </p>
          ) : null}
          <p className="muted small">
            <time dateTime={event.at}>{instantInWords(t, event.at, zone)}</time>,{' '}
            <Author by={event.by} viewer={viewer} />
          </p>
        </li>
      ))}
    </ol>
  );
}

function Author({ by, viewer }: { by: Change['by']; viewer: 'candidate' | 'staff' }) {
  const { t } = useTranslation();
  if (by.role === 'candidate') {
    return <>{t(viewer === 'candidate' ? 'event.byYou' : 'event.byCandidate')}</>;
  }
  if (by.role === 'system' || by.role === 'service') return <>{t('event.bySystem')}</>;
  return <>{by.id ? t('event.byPerson', { id: by.id }) : t('event.byStaff')}</>;
}
