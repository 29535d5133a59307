import { useTranslation } from 'react-i18next';

const DAY_MS = 24 * 60 * 60 * 1000;

/** How long a task has been waiting, in whole days; nothing on its first. */
export function Waiting({ since, now }: { since: string; now: string }) {
  const { t } = useTranslation();
  const days = Math.floor((Date.parse(now) - Date.parse(since)) / DAY_MS);
  if (days < 1) return null;
  return <span className="line muted small">{t('inbox.waiting', { count: days })}</span>;
}
