import { useTranslation } from 'react-i18next';
import type { components } from '../api/admissions.d.ts';
import type { FlashMessage } from '../../server/flash.ts';
import { useText } from '../utils/use-text.ts';
import { CommandForm } from './CommandForm.tsx';
import { Deadline } from './Deadline.tsx';
import { FlashNotice } from './FlashNotice.tsx';
import { Icon } from './Icon.tsx';
import { PieceStatusBadge } from './status.tsx';
import { StoredFileLink } from './StoredFileLink.tsx';
import { SubmitButton } from './SubmitButton.tsx';
import { UploadForm, type Uploads } from './UploadForm.tsx';

type Application = components['schemas']['Application'];
type Piece = components['schemas']['Piece'];
type Shared = {
  application: Application;
  now: string;
  commandKey: string;
  /** Unfinished uploads by their places */
  uploads: Uploads;
};

/** « Pièces justificatives », one row a piece, with what may be done about it now. */
export function PieceList({
  message,
  ...shared
}: Shared & {
  /** Shown at the piece it belongs to */
  message: FlashMessage | undefined;
}) {
  const { pieces } = shared.application;
  return (
    <ul className="pieces">
      {pieces.map((piece) => (
        <PieceRow
          key={piece.id}
          piece={piece}
          message={message?.pieceId === piece.id ? message : undefined}
          {...shared}
        />
      ))}
    </ul>
  );
}

function PieceRow({
  piece,
  application,
  now,
  commandKey,
  uploads,
  message,
}: Shared & { piece: Piece; message: FlashMessage | undefined }) {
  const { t } = useTranslation();
  const text = useText();
  const title = text(piece.title);
  const { id, status, file, comment, dueAt, blankForm, allowedCommands: allowed } = piece;
  const command = { piece: id, commandKey };
  return (
    <li id={`piece-${id}`} className={status === 'refused' ? 'piece refused' : 'piece'}>
      <h3>{title}</h3>
      <FlashNotice message={message} />
      <p className="piece-state">
        <span className="visually-hidden">{t('common.label', { label: t('piece.status') })} </span>
        <PieceStatusBadge status={status} />
        {file ? (
          <StoredFileLink
            file={file}
            href={`/applications/${application.id}/pieces/${id}`}
            title={title}
          />
        ) : null}
        {blankForm ? (
          <a href={`/blank-forms/${blankForm}`} aria-label={t('piece.blankFormOf', { title })}>
            <Icon name="download" /> {t('piece.blankForm')}
          </a>
        ) : null}
      </p>
      {comment ? (
        <div className="comment">
          <p>
            <strong>{t('common.label', { label: t('piece.comment') })}</strong> {comment}
          </p>
          {dueAt ? (
            <p>
              <strong>{t('piece.due')}</strong>{' '}
              <Deadline at={dueAt} zone={application.programme.timeZone} now={now} />
            </p>
          ) : null}
        </div>
      ) : null}
      {piece.common && allowed.includes('depositPiece') ? (
        <p className="muted small">{t('piece.common')}</p>
      ) : null}
      {allowed.includes('depositPiece') ? (
        <UploadForm
          action={`/applications/${application.id}/pieces/${id}/upload`}
          uploads={`/applications/${application.id}/uploads`}
          unfinished={uploads[`piece-${id}`]}
          inputId={`file-${id}`}
          title={title}
          replaces={file !== null}
        />
      ) : null}
      <div className="actions">
        {allowed.includes('removePiece') ? (
          <CommandForm type="removePiece" {...command}>
            <SubmitButton tone="quiet" small label={t('piece.removeFor', { title })}>
              {t('piece.remove')}
            </SubmitButton>
          </CommandForm>
        ) : null}
        {allowed.includes('declareNotConcerned') ? (
          <CommandForm type="declareNotConcerned" {...command}>
            <SubmitButton
              tone="secondary"
              small
              label={t('common.labelled', { label: t('piece.notConcerned'), value: title })}
            >
              <Icon name="ban" />
              {t('piece.notConcerned')}
            </SubmitButton>
          </CommandForm>
        ) : null}
        {allowed.includes('undoNotConcerned') ? (
          <CommandForm type="undoNotConcerned" {...command}>
            <SubmitButton
              tone="quiet"
              small
              label={t('common.labelled', { label: t('piece.undoNotConcerned'), value: title })}
            >
              {t('piece.undoNotConcerned')}
            </SubmitButton>
          </CommandForm>
        ) : null}
      </div>
      {piece.askedAgainOnAdmission &&
      (status === 'notConcerned' ||
        (status !== 'submitted' && allowed.includes('declareNotConcerned'))) ? (
        <p className="muted small">{t('piece.askedAgain')}</p>
      ) : null}
    </li>
  );
}
