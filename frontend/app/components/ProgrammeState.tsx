import { useTranslation } from 'react-i18next';
import { calendarDayInWords } from '../utils/dates.ts';
import { Badge } from './Badge.tsx';

type Props = {
  state: 'notYetOpen' | 'open' | 'closed';
  window: { opensOn: string; closesOn: string };
};

/** Whether one may apply now, and if not since or until when. */
export function ProgrammeState({ state, window }: Props) {
  const { t } = useTranslation();
  switch (state) {
    case 'open':
      return (
        <Badge tone="success" icon="checkCircle">
          {t('catalogue.open')}
        </Badge>
      );
    case 'notYetOpen':
      return (
        <Badge tone="info" icon="clock">
          {t('catalogue.opensOn', { date: calendarDayInWords(t, window.opensOn) })}
        </Badge>
      );
    case 'closed':
      return (
        <Badge tone="neutral" icon="ban">
          {t('catalogue.closedOn', { date: calendarDayInWords(t, window.closesOn) })}
        </Badge>
      );
  }
}
