import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { instantInWords } from '../../utils/dates.ts';
import { problemText } from '../../utils/problem-text.ts';
import { CommandForm } from '../CommandForm.tsx';
import { Icon } from '../Icon.tsx';
import { SubmitButton } from '../SubmitButton.tsx';
import { DecisionInWords } from './DecisionInWords.tsx';
import type { FileView } from './file-view.ts';
import { Undone } from './Undone.tsx';

/** A correction that waits for a second person, with what it would undo. */
export function CorrectionProposed({
  view: { application, commandKey, user },
}: {
  view: FileView;
}) {
  const { t } = useTranslation();
  const { correction, programme, allowedCommands, id, revision } = application;
  if (!correction) return null;
  const own = correction.proposedBy === user.login;
  return (
    <section className="card stack" aria-labelledby="correction-heading">
      <h2 id="correction-heading">{t('file.correction.waiting')}</h2>
      <DecisionInWords outcome={correction.outcome} zone={programme.timeZone} />
      <p className="preformatted">{t('common.quoted', { text: correction.why })}</p>
      <p className="muted small">
        {t('file.correction.proposedBy', {
          person: correction.proposedBy,
          date: instantInWords(t, correction.proposedAt, programme.timeZone),
        })}
      </p>
      <Undone application={application} status={correction.outcome.status} />
      {allowedCommands.includes('approveCorrection') ? (
        <p className="actions">
          <Link className="button primary" to={`/files/${id}/approve`}>
            <Icon name="checkCircle" />
            {t('file.correction.approve')}
          </Link>
        </p>
      ) : own ? (
        <p className="muted">{problemText(t, 'samePersonCorrection')}</p>
      ) : null}
      {allowedCommands.includes('dropCorrection') ? (
        <CommandForm type="dropCorrection" commandKey={commandKey} expectedRevision={revision}>
          <SubmitButton tone="secondary">{t('file.correction.drop')}</SubmitButton>
        </CommandForm>
      ) : null}
    </section>
  );
}
