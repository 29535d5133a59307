import { useTranslation } from 'react-i18next';
import type { components } from '../../api/admissions.d.ts';
import { Badge } from '../Badge.tsx';
import { Deadline } from '../Deadline.tsx';
import { Icon } from '../Icon.tsx';

type Standing = components['schemas']['WaitingListStanding'];

const STATUS = {
  held: { tone: 'neutral', icon: 'clock' },
  open: { tone: 'success', icon: 'checkCircle' },
  closed: { tone: 'neutral', icon: 'ban' },
} as const;

/** The capacity line: how many seats there are, who has them, who waits. */
export function Seats({
  standing,
  zone,
  now,
}: {
  standing: Standing | null;
  zone: string;
  now: string;
}) {
  const { t, i18n } = useTranslation();
  if (standing === null) return <p>{t('ranking.nothingYet')}</p>;
  const { status, capacity, overCall, live, confirmed, waiting, called, closesAt } = standing;
  const figures = [
    ['capacity', capacity ?? '–'],
    ['live', live],
    ['confirmed', confirmed],
    ['waiting', waiting],
    ['called', called],
  ] as const;
  return (
    <>
      <dl className="facts-row figures">
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`ranking.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <dl className="facts-row">
        <div>
          <dt>{t('ranking.overCall')}</dt>
          <dd>
            {t('ranking.overCallText', {
              factor: new Intl.NumberFormat(i18n.language).format(overCall),
            })}
          </dd>
        </div>
        <div>
          <dt>{t('ranking.status')}</dt>
          <dd>
            <Badge {...STATUS[status]}>{t(`ranking.statusName.${status}`)}</Badge>
          </dd>
        </div>
      </dl>
      {status === 'held' ? <p>{t('ranking.heldText')}</p> : null}
      {standing.exhausted ? (
        <p className="row-problem">
          <Icon name="alert" /> {t('ranking.exhausted')}
        </p>
      ) : null}
      {closesAt ? (
        <p>
          {t('ranking.closes')} <Deadline at={closesAt} zone={zone} now={now} />
        </p>
      ) : null}
    </>
  );
}
