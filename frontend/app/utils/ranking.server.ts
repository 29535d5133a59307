import type { AppLoadContext } from '@remix-run/node';
import type { components } from '../api/admissions.d.ts';
import { ask, type Answer, type Problem } from './api.server.ts';

type Schemas = components['schemas'];

/** Above it a file is not even read; the service's own limit is 2 MB. */
const LARGEST_POST = 3 * 1024 * 1024;

export function isTooLarge(request: Request): boolean {
  return Number(request.headers.get('content-length') ?? 0) > LARGEST_POST;
}

/** The bytes of a table as the service takes them: CSV or XLSX, told apart by content. */
function tableBody(table: Blob) {
  return {
    body: table,
    bodySerializer: (blob: unknown) => blob,
    headers: { 'content-type': 'application/octet-stream' },
  };
}

export function previewRanking(
  { api }: AppLoadContext,
  programmeId: string,
  table: Blob,
): Promise<Answer<Schemas['RankingPreview']>> {
  return ask(
    api.admissions.POST('/rankings/{programmeId}/preview', {
      params: { path: { programmeId } },
      ...tableBody(table),
    }),
  );
}

export function proposeRanking(
  { api }: AppLoadContext,
  programmeId: string,
  table: Blob,
  key: string,
): Promise<Answer<Schemas['Ranking']>> {
  return ask(
    api.admissions.POST('/rankings/{programmeId}', {
      params: { path: { programmeId }, header: { 'Idempotency-Key': key } },
      ...tableBody(table),
    }),
  );
}

/** The looked-at rows as a table again: without JavaScript a browser does not keep the file it sent. */
export function tableOf(rows: Schemas['RankingRow'][]): string {
  return ['number;rank', ...rows.map(({ number, rank }) => `${number};${rank ?? ''}`)].join('\n');
}

/** What is wrong with a file: a key of the locale files. */
export function tableProblem({ code, errors }: Problem): string {
  const found = errors?.find(({ path }) => path === 'body')?.code;
  if (code === 'invalidRequest' && found) return `ranking.fileProblem.${found}`;
  return code === 'fileTooLarge' ? 'problem.rankingTooLarge' : `problem.${code}`;
}
