import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { FilePreview } from '../components/FilePreview.tsx';
import { pageTitle } from '../utils/page-title.ts';
import { loadPreview } from '../utils/preview.server.ts';

export function loader(args: LoaderFunctionArgs) {
  const conditionId = args.params.conditionId ?? '';
  return loadPreview(args, {
    path: `conditions/${conditionId}`,
    anchor: `condition-${conditionId}`,
    find: ({ conditions }) => conditions.find(({ id }) => id === conditionId),
    deposit: 'depositConditionPiece',
  });
}

export const meta = pageTitle;

export default function ConditionPreview() {
  return <FilePreview {...useLoaderData<typeof loader>()} />;
}
