import { useTranslation } from 'react-i18next';
import type { UploadState } from '../utils/send-files.ts';

/** How far an upload has got. Only a change of its phase is read out, not every per cent. */
export function UploadProgress({ state, title }: { state: UploadState; title: string }) {
  const { t } = useTranslation();
  const percent = 'percent' in state ? state.percent : undefined;
  const sending = state.phase === 'sending';
  return (
    <>
      <progress max={100} value={percent} aria-label={t('piece.depositFor', { title })} />
      {sending ? <span className="small">{t('piece.uploading', { percent })}</span> : null}
      <span className={sending ? 'visually-hidden' : 'small'} role="status">
        {t(`piece.phase.${state.phase}`, { percent })}
      </span>
    </>
  );
}
