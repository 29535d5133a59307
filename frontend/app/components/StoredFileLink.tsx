import { useTranslation } from 'react-i18next';
import { Icon } from './Icon.tsx';

/** The way to a file that was handed in, with its kind and size. */
export function StoredFileLink({
  file,
  href,
  title,
  name,
}: {
  file: { mime: string; size: number };
  href: string;
  /** What it was handed in for */
  title: string;
  /** What it is called, where that says more */
  name?: string;
}) {
  const { t } = useTranslation();
  return (
    <a
      href={href}
      target="_blank"
      rel="noreferrer"
      aria-label={name ?? t('piece.viewOf', { title })}
    >
      <Icon name="file" /> {name ?? t('piece.view')}{' '}
      <span className="muted nowrap">
        ({kindOf(file.mime)}, <FileSize bytes={file.size} />)
      </span>
    </a>
  );
}

function kindOf(mime: string): string {
  return mime === 'application/pdf' ? 'PDF' : (mime.split('/')[1] ?? mime).toUpperCase();
}

/** « 12 ko » */
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
