import { nextActor, nextTurn, type Application } from '../domain/index.ts';

const fileStatusWords: Record<Application['fileStatus'], string> = {
  awaiting: 'not handed over yet',
  received: 'received, pieces to be checked',
  incomplete: 'incomplete, handed back to the candidate',
  complete: 'complete',
};

/** Where an application stands, in words for operators (Markdown). No personal data. */
export function describe(state: Application | null, revision: number): string {
  if (state === null) return 'Not applied yet.';
  const deadline = nextTurn(state);
  const lines = [
    `**File** ${state.transmittedAt !== null && state.fileStatus === 'awaiting' ? 'handed over, waiting for reception' : fileStatusWords[state.fileStatus]}`,
    `**Pieces** ${counts(state.pieces)}`,
    `**Decision** ${decisionWords(state)}`,
    ...(state.conditions.length === 0 ? [] : [`**Conditions** ${counts(state.conditions)}`]),
    ...(state.correction === null ? [] : ['**Correction** proposed, waits for a second person']),
    `**Reply** ${state.reply}`,
    state.end === null ? `**Next to act** ${nextActor(state)}` : `**Ended** ${state.end}`,
    deadline === null
      ? '**Next deadline** none'
      : `**Next deadline** ${deadline.at} (${deadline.kind})`,
    `**Revision** ${revision}`,
  ];
  return lines.join('\n\n');
}

function counts(items: { status: string }[]): string {
  const found = new Map<string, number>();
  for (const { status } of items) found.set(status, (found.get(status) ?? 0) + 1);
  return [...found].map(([status, count]) => `${count} ${status}`).join(', ');
}

function decisionWords({ draft, decision }: Application): string {
  if (draft !== null) return `${draft.status}, ${draft.stage}, not published`;
  if (decision === null) return 'pending';
  const rank = decision.status === 'waitingList' ? ` rank ${decision.rank}` : '';
  return `${decision.status}${rank}, published ${decision.publishedAt} (${decision.origin})`;
}
