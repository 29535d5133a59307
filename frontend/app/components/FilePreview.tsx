import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { BackLink } from './BackLink.tsx';
import { FileFrame, OpenFile } from './FileFrame.tsx';
import { FileSize } from './StoredFileLink.tsx';

/** A file that was handed in, shown in the page; it is replaced and taken back where it was given. */
export function FilePreview({
  file,
  path,
  back,
  application,
  title,
  replaceable,
}: {
  file: { id: string; mime: string; size: number };
  /** Of what it was handed in for */
  path: string;
  /** Where its card is */
  back: string;
  application: string;
  title: string;
  replaceable: boolean;
}) {
  const { t } = useTranslation();
  // The file's id makes the address of a new file a new one, so that the browser shows it.
  const source = `${path}/file?version=${file.id}`;
  return (
    <>
      <BackLink to={back}>{application}</BackLink>
      <h1>{title}</h1>
      <section className="viewer" aria-label={t('piece.preview', { title })}>
        <div className="viewer-tools">
          <OpenFile source={source} title={title} />
          {replaceable ? (
            <Link className="button small" to={back} aria-label={t('piece.replaceFor', { title })}>
              {t('piece.replace')}
            </Link>
          ) : null}
          <span className="muted small">
            <FileSize bytes={file.size} />
          </span>
        </div>
        <FileFrame file={file} source={source} title={t('piece.preview', { title })} />
      </section>
    </>
  );
}
