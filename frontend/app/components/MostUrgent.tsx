import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { components } from '../api/admissions.d.ts';
import { Deadline } from './Deadline.tsx';

type Summary = components['schemas']['ApplicationSummary'];

/** The steps that are the candidate's to take. */
const STEPS = ['depositPieces', 'returnPieces', 'transmit', 'meetConditions', 'reply'];

/** Of several applications, the one that has to be seen to first: what to do, by when, and one button. */
export function MostUrgent({ applications, now }: { applications: Summary[]; now: string }) {
  const { t } = useTranslation();
  const first = mostUrgent(applications);
  if (!first) return null;
  const { id, programme, nextStep } = first;
  return (
    <section className="next-step" aria-labelledby="next-step">
      <h2 id="next-step">{t('application.now')}</h2>
      <p>
        {t('common.labelled', { label: programme.title, value: t(`nextStep.${nextStep.code}`) })}
        {nextStep.until ? (
          <>
            <br />
            {t('application.before')}{' '}
            <strong>
              <Deadline at={nextStep.until} zone={programme.timeZone} now={now} />
            </strong>
          </>
        ) : null}
      </p>
      <p className="actions">
        <Link className="button primary" to={`/applications/${id}`}>
          {t('programme.openApplication')}
        </Link>
      </p>
    </section>
  );
}

/** The earliest date first; what presses by no date comes last. */
function mostUrgent(applications: Summary[]): Summary | undefined {
  const until = ({ nextStep }: Summary) => nextStep.until ?? '9999';
  return applications
    .filter(({ nextStep }) => STEPS.includes(nextStep.code))
    .sort((a, b) => (until(a) < until(b) ? -1 : until(a) > until(b) ? 1 : 0))[0];
}
