import { useTranslation } from 'react-i18next';
import { deadlineInWords, timeLeft } from '../utils/dates.ts';

/**
 * A deadline in words with the time left beside it.
 * @param at  exclusive instant
 * @param now the server's clock when the page was made, so that server and browser render the same
 */
export function Deadline({ at, zone, now }: { at: string; zone: string; now: string }) {
  const { t } = useTranslation();
  return (
    <>
      <time dateTime={at}>{deadlineInWords(t, at, zone)}</time>{' '}
      <span className="muted nowrap">({timeLeft(t, at, now)})</span>
    </>
  );
}
