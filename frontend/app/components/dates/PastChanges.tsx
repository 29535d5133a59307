import { useTranslation } from 'react-i18next';
import type { components } from '../../api/catalogue.d.ts';
import { instantInWords } from '../../utils/dates.ts';
import { ChangeList } from './SettingInWords.tsx';

export type PastChange = components['schemas']['Changes']['changes'][number];

/** Who changed what, when; the newest first. */
export function PastChanges({
  changes,
  titles,
  zone,
}: {
  changes: PastChange[];
  /** Of programmes by id; none where the page is about one alone */
  titles?: Record<string, string>;
  zone: string;
}) {
  const { t } = useTranslation();
  if (changes.length === 0) return <p className="muted">{t('dates.noChanges')}</p>;
  return (
    <ol className="timeline">
      {changes.map(({ programme, version, at, by, fields }) => (
        <li key={`${programme} ${version}`}>
          {titles ? (
            <p>
              <strong>
                {programme === null ? t('dates.ofCampaign') : (titles[programme] ?? programme)}
              </strong>
            </p>
          ) : null}
          <ChangeList changes={fields} zone={zone} />
          <p className="muted small">
            <time dateTime={at}>{instantInWords(t, at, zone)}</time>,{' '}
            {t('event.byPerson', { id: by })}
          </p>
        </li>
      ))}
    </ol>
  );
}
