import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useText } from '../../utils/use-text.ts';
import { Deadline } from '../Deadline.tsx';
import { PieceStatusBadge } from '../status.tsx';
import type { FileView } from './file-view.ts';
import { isChecked } from './pieces.ts';

/** The first pane: every piece with its state; the current one is in the viewer. */
export function PieceNav({
  view: { application, now },
  current,
}: {
  view: FileView;
  current: string | undefined;
}) {
  const { t } = useTranslation();
  const text = useText();
  const { pieces, programme } = application;
  return (
    <nav className="piece-nav" aria-labelledby="pieces-heading">
      <h2 id="pieces-heading">{t('file.pieces')}</h2>
      <p className="muted small">
        {t('file.checked', { total: pieces.length, count: pieces.filter(isChecked).length })}
      </p>
      <ol>
        {pieces.map(({ id, title, status, dueAt, overdue }) => (
          <li key={id}>
            <Link
              to={{ search: `?piece=${encodeURIComponent(id)}`, hash: '#viewer' }}
              aria-current={id === current ? 'true' : undefined}
            >
              <span className="line">{text(title)}</span>
              <PieceStatusBadge status={status} />
            </Link>
            {status === 'refused' && dueAt ? (
              <p className={overdue ? 'overdue small' : 'muted small'}>
                {t('piece.due')} <Deadline at={dueAt} zone={programme.timeZone} now={now} />
              </p>
            ) : null}
          </li>
        ))}
      </ol>
    </nav>
  );
}
