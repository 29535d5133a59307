import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { dayInWords } from '../utils/dates.ts';

type Hold = {
  application: { id: string; programme: string };
  reason: 'open' | 'appeal' | 'admission';
  until: string;
};

/** What keeps a candidate's data from being erased, and until when: one application each. */
export function ErasureHolds({ holds, zone }: { holds: Hold[]; zone: string }) {
  const { t } = useTranslation();
  // The instant is the first that is free again.
  const lastDay = (until: string) => dayInWords(t, Date.parse(until) - 1, zone);
  return (
    <ul>
      {holds.map(({ application: { id, programme }, reason, until }) => (
        <li key={id}>
          <Link to={`/applications/${id}`}>{programme}</Link>
          <br />
          {t(`erasure.reason.${reason}`)} {t('erasure.until', { day: lastDay(until) })}
        </li>
      ))}
    </ul>
  );
}
