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
  const told = events.filter(({ sent }) => viewer === 'staff' || sent !== false);
  return (
    <ol className="timeline">
      {told.map((event) => {
        const about = event.piece ?? event.condition;
        const label = t(`event.${wordOf(event)}`);
        return (
          <li key={event.revision}>
            <p>
              {about ? (
                <>
                  <strong>{t('common.label', { label })}</strong> {text(about.title)}
                </>
              ) : (
                <strong>{label}</strong>
              )}
            </p>
            <Details event={event} zone={zone} />
            <p className="muted small">
              <time dateTime={event.at}>{instantInWords(t, event.at, zone)}</time>,{' '}
              <Author by={event.by} viewer={viewer} />
            </p>
          </li>
        );
      })}
    </ol>
  );
}

/** The word of an event under `event`: some types tell two different things. */
function wordOf({ type, again, sent }: Change) {
  if (type === 'conditionRejected' && again === false) return 'conditionNotMet';
  if (type === 'reminded' && sent === false) return 'remindedNot';
  return type;
}

/** What came with an event: words, dates, a decision. */
function Details({ event, zone }: { event: Change; zone: string }) {
  const { t } = useTranslation();
  const { takenFrom, comment, why, dueAt, deadline, outcome, returnAt, letter } = event;
  const day = (at: string) => deadlineInWords(t, at, zone);
  return (
    <>
      {takenFrom ? <p>{t('event.takenFrom', { programme: takenFrom.programme })}</p> : null}
      {outcome ? <Outcome outcome={outcome} zone={zone} /> : null}
      {comment ? <p>{t('common.quoted', { text: comment })}</p> : null}
      {why ? <p>{t('common.quoted', { text: why })}</p> : null}
      {dueAt ? (
        <p>
          {t('piece.due')} {day(dueAt)}
        </p>
      ) : null}
      {deadline ? (
        <p>
          {t(`event.deadline.${deadline.kind}`)} {day(deadline.at)}
        </p>
      ) : null}
      {returnAt ? (
        <p>{t('common.labelled', { label: t('application.returnDate'), value: day(returnAt) })}</p>
      ) : null}
      {letter ? <p>{t('event.letter', { reference: letter })}</p> : null}
    </>
  );
}

/** A decision as the guide words it, with what it asks for. */
function Outcome({ outcome, zone }: { outcome: NonNullable<Change['outcome']>; zone: string }) {
  const { t } = useTranslation();
  const text = useText();
  const { status, rank, reason, conditions } = outcome;
  return (
    <>
      <p>
        {status === 'unfavourable'
          ? t('decision.unfavourable', { reason: reason ? text(reason.label) : '' })
          : status === 'waitingList'
            ? t('decision.waitingList', { rank })
            : t(`decision.${status}`)}
      </p>
      {conditions.length > 0 ? (
        <>
          <p>{t('event.conditions')}</p>
          <ul>
            {conditions.map(({ id, title, dueAt }) => (
              <li key={id}>
                {text(title)}
                {dueAt ? ` (${deadlineInWords(t, dueAt, zone)})` : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
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
