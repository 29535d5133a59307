import { nextDeadline, nextActor, type Application } from '../domain/index.ts';

const fileStatusWords: Record<Application['fileStatus'], string> = {
  awaiting: 'not handed over yet',
  received: 'received, pieces to be checked',
  incomplete: 'incomplete, handed back to the candidate',
  complete: 'complete',
};

/** Where an application stands, in words for operators (Markdown). No personal data. */
export function describe(state: Application | null, revision: number): string {
  if (state === null) return 'Not applied yet.';
  const deadline = nextDeadline(state);
  const lines = [
    `**File** ${state.transmittedAt !== null && state.fileStatus === 'awaiting' ? 'handed over, waiting for reception' : fileStatusWords[state.fileStatus]}`,
    `**Pieces** ${countPieces(state)}`,
    `**Decision** ${decisionWords(state)}`,
    `**Reply** ${state.reply}`,
    state.end === null ? `**Next to act** ${nextActor(state)}` : `**Ended** ${state.end}`,
    deadline === null
      ? '**Next deadline** none'
      : `**Next deadline** ${deadline.at} (${deadline.kind})`,
    `**Revision** ${revision}`,
  ];
  return lines.join('\n\n');
}

function countPieces({ pieces }: Application): string {
  const counts = new Map<string, number>();
  for (const { status } of pieces) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts].map(([status, count]) => `${count} ${status}`).join(', ');
}

function decisionWords({ draft, decision }: Application): string {
  if (draft !== null) return `${draft.status}, ${draft.stage}, not published`;
  return decision === null ? 'pending' : `${decision.status}, published ${decision.publishedAt}`;
}
