import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Icon } from './Icon.tsx';

/** The way to the page that shows a file that was handed in, with its kind and size. */
export function StoredFileLink({
  file,
  href,
  title,
}: {
  file: { mime: string; size: number };
  href: string;
  /** What it was handed in for */
  title: string;
}) {
  const { t } = useTranslation();
  return (
    <Link to={href} aria-label={t('piece.viewOf', { title })}>
      <Icon name="file" /> {t('piece.view')} <FileFacts file={file} />
    </Link>
  );
}

/** « (PDF, 12 ko) » */
export function FileFacts({ file }: { file: { mime: string; size: number } }) {
  return (
    <span className="muted nowrap">
      ({kindOf(file.mime)}, <FileSize bytes={file.size} />)
    </span>
  );
}

function kindOf(mime: string): string {
  return mime === 'application/pdf' ? 'PDF' : (mime.split('/')[1] ?? mime).toUpperCase();
}

/** A size in bytes as people read it. */
export function FileSize({ bytes }: { bytes: number }) {
  const { t } = useTranslation();
  if (bytes < 1000) return <>{t('piece.size.bytes', { size: bytes })}</>;
  if (bytes < 1_000_000) {
    return <>{t('piece.size.kilobytes', { size: Math.round(bytes / 1000) })}</>;
  }
  const megabytes = t('piece.decimal', {
    whole: Math.floor(bytes / 1_000_000),
    tenth: Math.floor((bytes % 1_000_000) / 100_000),
  });
  return <>{t('piece.size.megabytes', { size: megabytes })}</>;
}
