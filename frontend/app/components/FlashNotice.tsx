import { useTranslation } from 'react-i18next';
import type { FlashMessage } from '../../server/flash.ts';
import { problemText, problemTitle } from '../utils/problem-text.ts';
import { Notice } from './Notice.tsx';

/** The message that the page before left: what was done, or why it was not. */
export function FlashNotice({ message }: { message: FlashMessage | undefined }) {
  const { t, i18n } = useTranslation();
  if (!message) return null;
  if (message.tone === 'error') {
    return (
      <Notice tone="danger" role="alert" title={problemTitle(t, message.code)}>
        <p>
          {message.position ? (
            <strong>{t('piece.refusedPosition', { position: message.position })} </strong>
          ) : null}
          {problemText(t, message.code)}
        </p>
      </Notice>
    );
  }
  const key = `flash.${message.code}`;
  return i18n.exists(key) ? (
    <Notice tone="success" role="status">
      <p>{t(key as 'flash.saved')}</p>
    </Notice>
  ) : null;
}
