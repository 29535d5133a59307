import { useTranslation } from 'react-i18next';
import { useText } from '../../utils/use-text.ts';
import { Icon } from '../Icon.tsx';
import { FileFrame, OpenFile } from '../FileFrame.tsx';
import type { FileView } from './file-view.ts';

/** The second pane, with what was handed in for a condition. */
export function ConditionViewer({
  view: { application },
  condition,
}: {
  view: FileView;
  condition: FileView['application']['conditions'][number];
}) {
  const { t } = useTranslation();
  const title = useText()(condition.title);
  const { id, file } = condition;
  const source = `/applications/${application.id}/conditions/${id}/file?version=${file?.id}`;
  return (
    <section className="viewer" aria-labelledby="viewer">
      <div className="viewer-head">
        <p className="muted small">{t('file.conditions.title')}</p>
        <h2 id="viewer">{title}</h2>
      </div>
      {file ? (
        <>
          <div className="viewer-tools">
            <OpenFile source={source} title={title} />
          </div>
          <FileFrame file={file} source={source} title={t('file.conditions.preview', { title })} />
        </>
      ) : (
        <p className="card tinted empty">
          <Icon name="file" />
          <span>{t('file.conditions.noFileYet')}</span>
        </p>
      )}
    </section>
  );
}
