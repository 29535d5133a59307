import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../api/admissions.d.ts';
import { useInstitution } from '../utils/use-institution.ts';
import { Deadline } from './Deadline.tsx';

const WAITING = [
  'waitForReception',
  'waitForCheck',
  'waitForDecision',
  'waitForConditions',
  'waitOnList',
  'nothing',
];

/** « À faire maintenant »: one sentence, by when, and one button. */
export function NextStep({
  application,
  now,
  action,
}: {
  application: Pick<components['schemas']['Application'], 'nextStep' | 'programme'>;
  now: string;
  /** The button, where the step is a command rather than a part of the page */
  action?: ReactNode;
}) {
  const { t } = useTranslation();
  const { registrationUrl } = useInstitution();
  const { code, until } = application.nextStep;
  const waits = WAITING.includes(code);
  return (
    <section className="next-step" aria-labelledby="next-step">
      <h2 id="next-step">{t(waits ? 'application.nothing' : 'application.now')}</h2>
      <p>
        {t(`nextStep.${code}`)}
        {until ? (
          <>
            <br />
            {t(code === 'waitOnList' ? 'application.waitsUntil' : 'application.before')}{' '}
            <strong>
              <Deadline at={until} zone={application.programme.timeZone} now={now} />
            </strong>
          </>
        ) : null}
      </p>
      {action ? (
        action
      ) : code === 'depositPieces' || code === 'returnPieces' ? (
        <p className="actions">
          <a className="button primary" href="#pieces">
            {t('nextStep.goPieces')}
          </a>
        </p>
      ) : code === 'meetConditions' ? (
        <p className="actions">
          <a className="button primary" href="#conditions">
            {t('nextStep.goConditions')}
          </a>
        </p>
      ) : code === 'reply' ? (
        <p className="actions">
          <a className="button primary" href="#reply">
            {t('nextStep.goReply')}
          </a>
        </p>
      ) : code === 'register' ? (
        <p className="actions">
          <a className="button primary" href={registrationUrl}>
            {t('nextStep.goRegister')}
          </a>
        </p>
      ) : null}
    </section>
  );
}
