import type { ApplicationCommand, ApplyCommand } from '../src/domain/index.ts';
import type { RecordedBatch } from '../src/messages/index.ts';
import { candidate, chair, file, manager, member } from './people.ts';
import type { giver } from './support.ts';

type Give = ReturnType<typeof giver>;
type Outcome = (ApplicationCommand & { type: 'enterDecision' })['outcome'];

/** Applies and transmits a whole file: the identity paper deposited, VAPP not concerned. */
export async function transmitted(give: Give, wish: ApplyCommand): Promise<RecordedBatch> {
  await give(candidate, wish);
  await give(candidate, { type: 'depositPiece', piece: 'identity', file });
  await give(candidate, { type: 'declareNotConcerned', piece: 'vapp' });
  return give(candidate, { type: 'transmit' });
}

/** A file that the manager has received, checked and declared complete. */
export async function complete(give: Give, wish: ApplyCommand): Promise<RecordedBatch> {
  const { state } = await transmitted(give, wish);
  if (state.fileStatus === 'awaiting') await give(manager, { type: 'receive' });
  await give(manager, { type: 'acceptPiece', piece: 'identity' });
  return give(manager, { type: 'declareComplete' });
}

/** A complete file with a decision entered by one person and validated by another. */
export async function decided(
  give: Give,
  wish: ApplyCommand,
  outcome: Outcome,
): Promise<RecordedBatch> {
  await complete(give, wish);
  await give(member, { type: 'enterDecision', outcome });
  return give(chair, { type: 'validateDecision' });
}

export const unfavourable: Outcome = {
  status: 'unfavourable',
  reason: {
    id: 'PROJET',
    label: {
      fr: 'Votre projet professionnel est incompatible avec la formation demandée.',
      en: 'Your career plans do not match the programme.',
    },
  },
  comment: null,
};
