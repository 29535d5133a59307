import { useTranslation } from 'react-i18next';
import type { FlashMessage } from '../../server/flash.ts';
import type { components } from '../api/admissions.d.ts';
import { useText } from '../utils/use-text.ts';
import { Deadline } from './Deadline.tsx';
import { FlashNotice } from './FlashNotice.tsx';
import { ConditionStatusBadge } from './status.tsx';
import { StoredFileLink } from './StoredFileLink.tsx';
import { UploadForm, type Uploads } from './UploadForm.tsx';

type Application = components['schemas']['Application'];
type Condition = components['schemas']['Condition'];

/** What a decision with reserve asks for, one row a condition, with what may be handed in now. */
export function ConditionList({
  application,
  now,
  uploads,
  message,
}: {
  application: Application;
  now: string;
  /** Unfinished uploads by their places */
  uploads: Uploads;
  /** Shown at the condition it belongs to */
  message: FlashMessage | undefined;
}) {
  return (
    <ul className="pieces">
      {application.conditions.map((condition) => (
        <ConditionRow
          key={condition.id}
          condition={condition}
          application={application}
          now={now}
          uploads={uploads}
          message={message?.conditionId === condition.id ? message : undefined}
        />
      ))}
    </ul>
  );
}

function ConditionRow({
  condition,
  application,
  now,
  uploads,
  message,
}: {
  condition: Condition;
  application: Application;
  now: string;
  uploads: Uploads;
  message: FlashMessage | undefined;
}) {
  const { t } = useTranslation();
  const text = useText();
  const { id, status, file, comment, dueAt, fileNeeded, allowedCommands } = condition;
  const title = text(condition.title);
  const open = status === 'awaiting' || status === 'submitted';
  const path = `/applications/${application.id}/conditions/${id}`;
  return (
    <li id={`condition-${id}`} className={comment ? 'piece refused' : 'piece'}>
      <h3>{title}</h3>
      <FlashNotice message={message} />
      <p className="piece-state">
        <span className="visually-hidden">{t('common.label', { label: t('piece.status') })} </span>
        <ConditionStatusBadge status={status} />
        {file ? <StoredFileLink file={file} href={path} title={title} /> : null}
      </p>
      {open ? (
        <p>
          {t('condition.due')}{' '}
          <Deadline at={dueAt} zone={application.programme.timeZone} now={now} />
        </p>
      ) : null}
      {comment ? (
        <div className="comment">
          <p>
            <strong>{t('common.label', { label: t('piece.comment') })}</strong> {comment}
          </p>
        </div>
      ) : null}
      {allowedCommands.includes('depositConditionPiece') ? (
        <UploadForm
          action={`${path}/upload`}
          uploads={`/applications/${application.id}/uploads`}
          unfinished={uploads[`condition-${id}`]}
          inputId={`condition-file-${id}`}
          title={title}
          replaces={file !== null}
        />
      ) : null}
      {open && !fileNeeded ? <p className="muted">{t('condition.noFileNeeded')}</p> : null}
    </li>
  );
}
