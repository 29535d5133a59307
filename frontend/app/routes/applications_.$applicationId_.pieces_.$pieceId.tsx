import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { FilePreview } from '../components/FilePreview.tsx';
import { pageTitle } from '../utils/page-title.ts';
import { loadPreview } from '../utils/preview.server.ts';

export function loader(args: LoaderFunctionArgs) {
  const pieceId = args.params.pieceId ?? '';
  return loadPreview(args, {
    path: `pieces/${pieceId}`,
    anchor: `piece-${pieceId}`,
    find: ({ pieces }) => pieces.find(({ id }) => id === pieceId),
    deposit: 'depositPiece',
  });
}

export const meta = pageTitle;

export default function PiecePreview() {
  return <FilePreview {...useLoaderData<typeof loader>()} />;
}
