import { useTranslation } from 'react-i18next';
import { Icon } from './Icon.tsx';

/** A file as the browser shows it. @param source with the file's version, so that a new one is shown at once */
export function FileFrame({
  file,
  source,
  title,
}: {
  file: { id: string; mime: string };
  source: string;
  title: string;
}) {
  if (file.mime === 'application/pdf') {
    // Of the browser's own PDF viewer: the page's width, no thumbnails.
    return <iframe key={file.id} src={`${source}#navpanes=0&view=FitH`} title={title} />;
  }
  return (
    <div className="image-frame">
      <img key={file.id} src={source} alt={title} />
    </div>
  );
}

export function OpenFile({ source, title }: { source: string; title: string }) {
  const { t } = useTranslation();
  return (
    <a
      className="button small"
      href={source}
      target="_blank"
      rel="noreferrer"
      aria-label={t('file.openFileOf', { title })}
    >
      <Icon name="file" />
      {t('file.openFile')}
    </a>
  );
}
