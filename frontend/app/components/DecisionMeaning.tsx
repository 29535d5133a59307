import { useTranslation } from 'react-i18next';
import type { components } from '../api/admissions.d.ts';

type Schemas = components['schemas'];

/** What a published decision means for the candidate, in the guide's words (§6 b), and how it came about. */
export function DecisionMeaning({
  decision,
  end,
  why,
}: {
  decision: Schemas['Decision'];
  end: Schemas['End'] | null;
  /** Of a correction */
  why: string | null;
}) {
  const { t } = useTranslation();
  if (decision.status === 'pending') return null;
  const { status, origin } = decision;
  return (
    <>
      {origin === 'commission' ? null : <p>{t(`decisionOrigin.${origin}`)}</p>}
      {why ? <p>{t('decisionOrigin.correctionWhy', { why })}</p> : null}
      {end === null || status === 'unfavourable' ? <p>{t(`decisionText.${status}`)}</p> : null}
      {end === null && status === 'waitingList' ? (
        <p>{t('decisionText.waitingListContact')}</p>
      ) : null}
    </>
  );
}
