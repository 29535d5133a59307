import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useText } from '../../utils/use-text.ts';
import { Icon } from '../Icon.tsx';
import { Notice } from '../Notice.tsx';
import type { FileView } from './file-view.ts';
import { FileFrame, OpenFile } from '../FileFrame.tsx';
import { neighbours, type Piece } from './pieces.ts';
import { Shortcuts } from './Shortcuts.tsx';

/** The second pane: the file itself, shown by the browser. */
export function PieceViewer({ view: { application }, piece }: { view: FileView; piece: Piece }) {
  const { t } = useTranslation();
  const text = useText();
  const title = text(piece.title);
  const { file, status, transmitted } = piece;
  const { previous, next, index } = neighbours(application.pieces, piece.id);
  // The file's id makes the address of a new file a new one, so that the browser shows it.
  const source = `/applications/${application.id}/pieces/${piece.id}/file?version=${file?.id}`;
  return (
    <section className="viewer" aria-labelledby="viewer">
      <div className="viewer-head">
        <div aria-live="polite">
          <p className="muted small">
            {t('file.position', { index: index + 1, count: application.pieces.length })}
          </p>
          <h2 id="viewer">{title}</h2>
        </div>
      </div>
      <div className="viewer-tools">
        {file ? <OpenFile source={source} title={title} /> : null}
        <PieceLink piece={previous} label={t('file.previousPiece')} icon="arrowLeft" />
        <PieceLink piece={next} label={t('file.nextPiece')} icon="chevron" />
        <Shortcuts pieces={application.pieces} current={piece.id} />
      </div>
      {file && !transmitted ? (
        <Notice tone="warning">
          <p>{t('file.notHandedOver')}</p>
        </Notice>
      ) : null}
      {file ? (
        <FileFrame file={file} source={source} title={t('file.preview', { title })} />
      ) : (
        <p className="card tinted empty">
          <Icon name={status === 'notConcerned' ? 'ban' : 'file'} />
          <span>{t(status === 'notConcerned' ? 'file.notConcernedText' : 'file.noFile')}</span>
        </p>
      )}
    </section>
  );
}

function PieceLink({
  piece,
  label,
  icon,
}: {
  piece: Piece | undefined;
  label: string;
  icon: 'arrowLeft' | 'chevron';
}) {
  const { t } = useTranslation();
  const text = useText();
  if (!piece) return null;
  return (
    <Link
      className="button small"
      to={{ search: `?piece=${encodeURIComponent(piece.id)}`, hash: '#viewer' }}
      aria-label={t('common.labelled', { label, value: text(piece.title) })}
    >
      {icon === 'arrowLeft' ? <Icon name={icon} /> : null}
      {label}
      {icon === 'chevron' ? <Icon name={icon} /> : null}
    </Link>
  );
}
