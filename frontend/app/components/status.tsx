import { useTranslation } from 'react-i18next';
import type { components } from '../api/admissions.d.ts';
import { useText } from '../utils/use-text.ts';
import { Badge, type BadgeTone } from './Badge.tsx';
import type { IconName } from './Icon.tsx';

type Schemas = components['schemas'];
type Look = { tone: BadgeTone; icon: IconName };

const FILE: Record<Schemas['FileStatus'], Look> = {
  awaiting: { tone: 'neutral', icon: 'clock' },
  received: { tone: 'info', icon: 'inbox' },
  incomplete: { tone: 'warning', icon: 'alert' },
  complete: { tone: 'success', icon: 'checkCircle' },
};

const CONDITION: Record<Schemas['Condition']['status'], Look> = {
  awaiting: { tone: 'neutral', icon: 'clock' },
  submitted: { tone: 'info', icon: 'send' },
  fulfilled: { tone: 'success', icon: 'checkCircle' },
  notMet: { tone: 'danger', icon: 'crossCircle' },
};

const PIECE: Record<Schemas['Piece']['status'], Look> = {
  awaiting: { tone: 'neutral', icon: 'clock' },
  submitted: { tone: 'info', icon: 'send' },
  accepted: { tone: 'success', icon: 'checkCircle' },
  refused: { tone: 'danger', icon: 'crossCircle' },
  notConcerned: { tone: 'neutral', icon: 'ban' },
};

/** « Statut du dossier » */
export function FileStatusBadge({ status }: { status: Schemas['FileStatus'] }) {
  const { t } = useTranslation();
  return <Badge {...FILE[status]}>{t(`fileStatus.${status}`)}</Badge>;
}

export function PieceStatusBadge({ status }: { status: Schemas['Piece']['status'] }) {
  const { t } = useTranslation();
  return <Badge {...PIECE[status]}>{t(`pieceStatus.${status}`)}</Badge>;
}

export function ConditionStatusBadge({ status }: { status: Schemas['Condition']['status'] }) {
  const { t } = useTranslation();
  return <Badge {...CONDITION[status]}>{t(`condition.status.${status}`)}</Badge>;
}

/** What a badge needs to know of a decision: a published one, one on its way, or a proposed one. */
export type DecisionInWords =
  | { status: 'pending' | 'favourable' | 'favourableWithReserve' }
  | { status: 'waitingList'; rank: number }
  | { status: 'unfavourable'; reason: Schemas['RefusalReason'] };

/** « Décision », with the rank and the reason of a refusal as the guide writes them. */
export function DecisionBadge({ decision }: { decision: DecisionInWords }) {
  const { t } = useTranslation();
  const text = useText();
  switch (decision.status) {
    case 'pending':
      return (
        <Badge tone="neutral" icon="clock">
          {t('decision.pending')}
        </Badge>
      );
    case 'favourable':
      return (
        <Badge tone="success" icon="checkCircle">
          {t('decision.favourable')}
        </Badge>
      );
    case 'favourableWithReserve':
      return (
        <Badge tone="warning" icon="alert">
          {t('decision.favourableWithReserve')}
        </Badge>
      );
    case 'waitingList':
      return (
        <Badge tone="info" icon="clock">
          {t('decision.waitingList', { rank: decision.rank })}
        </Badge>
      );
    case 'unfavourable':
      return (
        <Badge tone="danger" icon="crossCircle">
          {t('decision.unfavourable', { reason: text(decision.reason.label) })}
        </Badge>
      );
  }
}

/** « Décision » of an application, and its outcome. What has ended without a decision waits for none. */
export function DecisionAndOutcome({
  decision,
  end,
  reply,
}: { decision: DecisionInWords } & Outcome) {
  return (
    <>
      {end && decision.status === 'pending' ? null : <DecisionBadge decision={decision} />}{' '}
      <OutcomeBadge end={end} reply={reply} />
    </>
  );
}

interface Outcome {
  end: Schemas['End'] | null;
  reply: Schemas['Reply'];
}

/** How an application's life ended, or what the candidate replied while it goes on. */
export function OutcomeBadge({ end, reply }: Outcome) {
  const { t } = useTranslation();
  if (end) {
    const good = end === 'admitted';
    return (
      <Badge tone={good ? 'success' : 'neutral'} icon={good ? 'checkCircle' : 'ban'}>
        {t(`end.${end}`)}
      </Badge>
    );
  }
  if (reply === 'none') return null;
  return (
    <Badge tone="success" icon="check">
      {t(`replyStatus.${reply}`)}
    </Badge>
  );
}
