import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/admissions.d.ts';
import { instantInWords } from '../../utils/dates.ts';
import { Badge } from '../Badge.tsx';
import { Icon } from '../Icon.tsx';
import { SubmitButton } from '../SubmitButton.tsx';
import { RankingRows } from './RankingRows.tsx';

const STAGES = {
  proposed: { tone: 'warning', icon: 'clock' },
  approved: { tone: 'info', icon: 'clock' },
  done: { tone: 'success', icon: 'checkCircle' },
  dropped: { tone: 'neutral', icon: 'ban' },
} as const;

/** The ranking last proposed: what it changes, or how far it has come. */
export function ProposedRanking({
  ranking,
  login,
  zone,
}: {
  ranking: components['schemas']['Ranking'];
  login: string;
  zone: string;
}) {
  const { t } = useTranslation();
  const { id, programmeId, stage, counts, progress, rows, total } = ranking;
  const { proposedBy, proposedAt, approvedBy, approvedAt } = ranking;
  return (
    <section className="card stack" aria-labelledby="proposed">
      <h2 id="proposed">{t('ranking.proposed')}</h2>
      <p>
        <Badge {...STAGES[stage]}>{t(`ranking.stage.${stage}`)}</Badge>
      </p>
      <p className="muted">
        {t('ranking.proposedBy', {
          person: proposedBy,
          date: instantInWords(t, proposedAt, zone),
        })}
        {approvedBy && approvedAt ? (
          <>
            <br />
            {t('ranking.approvedBy', {
              person: approvedBy,
              date: instantInWords(t, approvedAt, zone),
            })}
          </>
        ) : null}
      </p>
      {stage === 'dropped' ? null : (
        <>
          <p>
            {stage === 'proposed' ? t('ranking.counts', counts) : t('ranking.progress', progress)}
          </p>
          <RankingRows rows={rows} total={total} />
        </>
      )}
      <div className="actions">
        {ranking.mayApprove ? (
          <Link className="button primary" to={`/ranking/${programmeId}/approve`}>
            <Icon name="checkCircle" />
            {t('ranking.approve')}
          </Link>
        ) : null}
        {ranking.mayDrop ? (
          <Form method="post">
            <input type="hidden" name="intent" value="drop" />
            <input type="hidden" name="id" value={id} />
            <SubmitButton tone="secondary">{t('ranking.drop')}</SubmitButton>
          </Form>
        ) : null}
      </div>
      {stage === 'proposed' && proposedBy === login ? (
        <p className="muted">{t('ranking.ownProposal')}</p>
      ) : null}
    </section>
  );
}
