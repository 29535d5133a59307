import { useTranslation } from 'react-i18next';
import type { components } from '../../api/admissions.d.ts';
import { deadlineInWords } from '../../utils/dates.ts';
import { useText } from '../../utils/use-text.ts';
import { DecisionBadge } from '../status.tsx';

type Outcome = components['schemas']['Correction']['outcome'];

/** A decision with all that comes with it: its conditions, or its comment. */
export function DecisionInWords({ outcome, zone }: { outcome: Outcome; zone: string }) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <>
      <p>
        <DecisionBadge decision={outcome} />
      </p>
      {outcome.status === 'favourableWithReserve' ? (
        <ul>
          {outcome.conditions.map(({ id, title, dueAt }) => (
            <li key={id}>
              {text(title)}
              {dueAt ? ` (${t('file.conditions.due')} ${deadlineInWords(t, dueAt, zone)})` : null}
            </li>
          ))}
        </ul>
      ) : null}
      {outcome.status === 'unfavourable' && outcome.comment ? (
        <p className="preformatted">{t('common.quoted', { text: outcome.comment })}</p>
      ) : null}
    </>
  );
}
