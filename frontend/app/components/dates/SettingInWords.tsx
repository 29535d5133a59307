import { useTranslation } from 'react-i18next';
import { calendarDayInWords, instantInWords } from '../../utils/dates.ts';
import {
  CAMPAIGN_SETTINGS,
  PROGRAMME_SETTINGS,
  type SettingChange,
  type SettingValue,
} from './settings.ts';

const KINDS = new Map(
  [...CAMPAIGN_SETTINGS, ...PROGRAMME_SETTINGS].map(({ field, kind }) => [field, kind]),
);

/** « Date limite de retour : du mardi 21 avril 2026 au … », one line a setting. */
export function ChangeList({ changes, zone }: { changes: SettingChange[]; zone: string }) {
  const { t } = useTranslation();
  return (
    <ul>
      {changes.map(({ field, from, to }) => (
        <li key={field}>
          <strong>{t('common.label', { label: t(`dates.field.${field as 'opensOn'}`) })}</strong>{' '}
          <SettingInWords field={field} value={from} zone={zone} /> →{' '}
          <strong>
            <SettingInWords field={field} value={to} zone={zone} />
          </strong>
        </li>
      ))}
    </ul>
  );
}

export function SettingInWords({
  field,
  value,
  zone,
}: {
  field: string;
  value: SettingValue;
  zone: string;
}) {
  const { t, i18n } = useTranslation();
  if (value === null) return <>{t('dates.none')}</>;
  switch (KINDS.get(field)) {
    case 'day':
      return <>{calendarDayInWords(t, String(value))}</>;
    case 'instant':
      return <>{instantInWords(t, String(value), zone)}</>;
    case 'flag':
      return <>{t(value === true ? 'common.yes' : 'common.no')}</>;
    case 'choice':
      return <>{t(`dates.choice.${String(value) as 'manual'}`)}</>;
    case 'factor':
      return <>{new Intl.NumberFormat(i18n.language).format(Number(value))}</>;
    default:
      return <>{String(value)}</>;
  }
}
