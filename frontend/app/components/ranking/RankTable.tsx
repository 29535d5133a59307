import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/admissions.d.ts';
import { Badge, type BadgeTone } from '../Badge.tsx';
import type { IconName } from '../Icon.tsx';
import { fullName } from '../staff/file-view.ts';

type Ranked = components['schemas']['RankedApplication'];

const PLACES: Record<Ranked['place'], { tone: BadgeTone; icon: IconName }> = {
  entered: { tone: 'neutral', icon: 'clock' },
  validated: { tone: 'neutral', icon: 'check' },
  waiting: { tone: 'info', icon: 'clock' },
  offered: { tone: 'success', icon: 'send' },
  confirmed: { tone: 'success', icon: 'checkCircle' },
  gone: { tone: 'neutral', icon: 'ban' },
};

/** Who is on the list, the best rank first. */
export function RankTable({ applications }: { applications: Ranked[] }) {
  const { t } = useTranslation();
  return (
    <table className="staff-list">
      <thead>
        <tr>
          <th scope="col">{t('ranking.candidate')}</th>
          <th scope="col">{t('ranking.rank')}</th>
          <th scope="col">{t('ranking.number')}</th>
          <th scope="col">{t('ranking.state')}</th>
        </tr>
      </thead>
      <tbody>
        {applications.map(({ applicationId, rank, candidate, place }) => (
          <tr key={applicationId}>
            <th scope="row">
              <Link to={`/files/${applicationId}`}>{fullName(candidate)}</Link>
            </th>
            <td className="number">
              <span className="phone-label">
                {t('common.label', { label: t('ranking.rank') })}{' '}
              </span>
              {rank}
            </td>
            <td className="number">{candidate.number}</td>
            <td>
              <Badge {...PLACES[place]}>{t(`ranking.place.${place}`)}</Badge>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
