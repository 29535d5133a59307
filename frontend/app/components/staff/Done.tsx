import { Link } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlashMessage } from '../../../server/flash.ts';
import { useText } from '../../utils/use-text.ts';
import { Notice } from '../Notice.tsx';
import type { FileView } from './file-view.ts';
import { isChecked } from './pieces.ts';

/** What the action before did. It takes the focus, so that it is read out and the keyboard goes on from it. */
export function Done({ message, view }: { message: FlashMessage | undefined; view: FileView }) {
  const { t, i18n } = useTranslation();
  const text = useText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (message) box.current?.focus({ preventScroll: true });
  }, [message]);
  const key = `file.done.${message?.code}`;
  if (!message || !i18n.exists(key)) return null;
  const { pieces, tasks } = view.application;
  const piece = pieces.find(({ id }) => id === message.pieceId);
  // Some titles end with the stop that the sentence brings along.
  const title = piece ? text(piece.title).replace(/\.$/, '') : '';
  const checking = tasks.some(({ type }) => type === 'checkCompleteness');
  return (
    <Notice tone="success" role="status" tabIndex={-1} ref={box}>
      <p>{t(key as 'file.done.pieceAccepted', { title })}</p>
      {piece && checking && pieces.every(isChecked) ? <p>{t('file.done.allChecked')}</p> : null}
      {piece ? null : (
        <p>
          <Link to="/inbox">{t('file.back')}</Link>
        </p>
      )}
    </Notice>
  );
}
