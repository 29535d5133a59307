import { useTranslation } from 'react-i18next';
import { Icon } from './Icon.tsx';

/** « Ajouter à mon agenda ». No `download` attribute: whoever must sign in first would save the sign-in page. */
export function CalendarLink({ to }: { to: string }) {
  const { t } = useTranslation();
  return (
    <p className="small calendar-link">
      <a href={to}>
        <Icon name="calendar" /> {t('calendar.add')}
      </a>{' '}
      <span className="muted">{t('calendar.hint')}</span>
    </p>
  );
}
