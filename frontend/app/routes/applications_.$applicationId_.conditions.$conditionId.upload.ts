import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { receiveUpload } from '../utils/upload.server.ts';

/** `POST /applications/:id/conditions/:conditionId/upload`: the file that a condition asks for. */
export function action(args: ActionFunctionArgs) {
  const conditionId = args.params.conditionId ?? '';
  return receiveUpload(args, {
    refuse({ conditions }) {
      const condition = conditions.find(({ id }) => id === conditionId);
      if (!condition) return 'unknownCondition';
      return condition.allowedCommands.includes('depositConditionPiece')
        ? undefined
        : 'conditionClosed';
    },
    command: (fileId) => ({ type: 'depositConditionPiece', condition: conditionId, fileId }),
    done: 'conditionDeposited',
    place: { conditionId },
    anchor: `condition-${conditionId}`,
  });
}

export function loader({ params }: { params: { applicationId?: string } }) {
  return redirect(`/applications/${params.applicationId}`);
}
