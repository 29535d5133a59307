import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/admissions.d.ts';
import { Icon } from '../Icon.tsx';
import { Notice } from '../Notice.tsx';
import { SubmitButton } from '../SubmitButton.tsx';
import { RankingRows } from './RankingRows.tsx';

export type Preview = Omit<components['schemas']['RankingPreview'], 'rows'> & {
  /** The first of them, those with a problem before the others */
  shown: components['schemas']['RankingRow'][];
  /** All of them, as a table to be proposed */
  table: string;
};

/** A ranking from a file: first what it would change, then its proposal. */
export function ImportRanking({
  preview,
  commandKey,
}: {
  preview: Preview | undefined;
  commandKey: string;
}) {
  const { t } = useTranslation();
  return (
    <section className="card stack" aria-labelledby="import">
      <h2 id="import">{t('ranking.import')}</h2>
      <p>{t('ranking.importText')}</p>
      <Form method="post" encType="multipart/form-data" className="form">
        <input type="hidden" name="intent" value="preview" />
        <div className="field">
          <label htmlFor="table">{t('ranking.file')}</label>
          <p className="hint" id="table-hint">
            {t('ranking.fileHint')}
          </p>
          <input
            className="file-input"
            id="table"
            type="file"
            name="table"
            required
            accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            aria-describedby="table-hint"
          />
        </div>
        <div className="actions">
          <SubmitButton tone={preview ? 'secondary' : 'primary'}>
            <Icon name="search" />
            {t('ranking.compare')}
          </SubmitButton>
        </div>
      </Form>
      {preview ? <Difference preview={preview} commandKey={commandKey} /> : null}
    </section>
  );
}

function Difference({ preview, commandKey }: { preview: Preview; commandKey: string }) {
  const { t } = useTranslation();
  const { counts, shown, table } = preview;
  return (
    <div className="stack" role="group" aria-labelledby="preview">
      <h3 id="preview">{t('ranking.preview')}</h3>
      <p role="status">{t('ranking.counts', counts)}</p>
      {counts.problems > 0 ? (
        <Notice tone="danger" role="alert">
          <p>{t('ranking.hasProblems', { count: counts.problems })}</p>
        </Notice>
      ) : null}
      <RankingRows rows={shown} total={counts.rows} />
      {counts.problems > 0 ? null : (
        <Form method="post">
          <input type="hidden" name="intent" value="propose" />
          <input type="hidden" name="table" value={table} />
          <input type="hidden" name="idempotencyKey" value={`${commandKey}.propose`} />
          <div className="actions">
            <SubmitButton>{t('ranking.propose')}</SubmitButton>
          </div>
        </Form>
      )}
    </div>
  );
}
