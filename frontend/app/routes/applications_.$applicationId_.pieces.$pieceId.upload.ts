import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { receiveUpload } from '../utils/upload.server.ts';

/** `POST /applications/:id/pieces/:pieceId/upload`: the file of a piece. */
export function action(args: ActionFunctionArgs) {
  const pieceId = args.params.pieceId ?? '';
  return receiveUpload(args, {
    refuse({ pieces }) {
      const piece = pieces.find(({ id }) => id === pieceId);
      if (!piece) return 'unknownPiece';
      return piece.allowedCommands.includes('depositPiece') ? undefined : 'pieceClosed';
    },
    command: (fileId) => ({ type: 'depositPiece', piece: pieceId, fileId }),
    done: 'deposited',
    place: { pieceId },
    anchor: `piece-${pieceId}`,
  });
}

export function loader({ params }: { params: { applicationId?: string } }) {
  return redirect(`/applications/${params.applicationId}`);
}
