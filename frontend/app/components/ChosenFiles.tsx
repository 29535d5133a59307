import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FileSize } from './StoredFileLink.tsx';

/** Several files that become one PDF: their order, and what changes it. */
export function ChosenFiles({
  files,
  onMove,
  onRemove,
}: {
  files: readonly File[];
  onMove: (from: number, to: number) => void;
  onRemove: (index: number) => void;
}) {
  const { t } = useTranslation();
  const list = useRef<HTMLOListElement>(null);
  const [moved, setMoved] = useState<{ to: number; by: -1 | 1 }>();

  // The focus goes with the file; at an end the button that is left has it.
  useEffect(() => {
    if (!moved) return;
    const row = list.current?.children[moved.to];
    const [up, down] = row?.querySelectorAll<HTMLButtonElement>('button') ?? [];
    const same = moved.by < 0 ? up : down;
    (same?.disabled ? (moved.by < 0 ? down : up) : same)?.focus();
  }, [moved]);

  function move(from: number, by: -1 | 1): void {
    onMove(from, from + by);
    setMoved({ to: from + by, by });
  }

  return (
    <>
      <ol ref={list} className="chosen" aria-label={t('piece.chosen')}>
        {files.map((file, index) => (
          // Two of them may be the same file: what they are is where they are.
          <li key={index}>
            <div className="chosen-file">
              <span className="chosen-name">
                {file.name}{' '}
                <span className="muted nowrap">
                  (<FileSize bytes={file.size} />)
                </span>
              </span>
              <button
                className="button small"
                type="button"
                disabled={index === 0}
                aria-label={t('piece.moveUpOf', { name: file.name })}
                onClick={() => move(index, -1)}
              >
                {t('piece.moveUp')}
              </button>
              <button
                className="button small"
                type="button"
                disabled={index === files.length - 1}
                aria-label={t('piece.moveDownOf', { name: file.name })}
                onClick={() => move(index, 1)}
              >
                {t('piece.moveDown')}
              </button>
              <button
                className="button quiet small"
                type="button"
                aria-label={t('piece.leaveOutOf', { name: file.name })}
                onClick={() => onRemove(index)}
              >
                {t('piece.leaveOut')}
              </button>
            </div>
          </li>
        ))}
      </ol>
      <p className="visually-hidden" role="status">
        {moved && files[moved.to]
          ? t('piece.movedTo', {
              name: files[moved.to]?.name,
              position: moved.to + 1,
              total: files.length,
            })
          : ''}
      </p>
    </>
  );
}
