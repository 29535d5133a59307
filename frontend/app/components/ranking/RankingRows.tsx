import { useTranslation } from 'react-i18next';
import type { components } from '../../api/admissions.d.ts';
import { problemText } from '../../utils/problem-text.ts';
import { Badge, type BadgeTone } from '../Badge.tsx';
import { Icon, type IconName } from '../Icon.tsx';
import { fullName } from '../staff/file-view.ts';

type Row = components['schemas']['RankingRow'];

const CHANGES: Record<NonNullable<Row['change']>, { tone: BadgeTone; icon: IconName }> = {
  new: { tone: 'info', icon: 'check' },
  up: { tone: 'success', icon: 'checkCircle' },
  down: { tone: 'warning', icon: 'alert' },
  same: { tone: 'neutral', icon: 'check' },
};

/** The rows of a ranking against what is there now: what changes, what is wrong, what became of each. */
export function RankingRows({ rows, total }: { rows: Row[]; total: number }) {
  const { t } = useTranslation();
  const decided = rows.some(({ outcome }) => outcome !== null);
  const doubtful = rows.some(({ problems }) => problems.length > 0);
  return (
    <>
      <table className="staff-list ranking-rows">
        <thead>
          <tr>
            <th scope="col">{t('ranking.number')}</th>
            <th scope="col">{t('ranking.candidate')}</th>
            <th scope="col">{t('ranking.rank')}</th>
            <th scope="col">{t(decided ? 'ranking.outcome' : 'ranking.change')}</th>
            {doubtful ? <th scope="col">{t('ranking.problems')}</th> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.line}>
              <th scope="row" className="number">
                {row.number}{' '}
                <span className="muted small">
                  ({t('ranking.line')} {row.line})
                </span>
              </th>
              <td>{row.candidate ? fullName(row.candidate) : null}</td>
              <td className="number">
                <span className="phone-label">
                  {t('common.label', { label: t('ranking.rank') })}{' '}
                </span>
                <Rank row={row} />
              </td>
              <td>{row.outcome ? <Outcome outcome={row.outcome} /> : <Change row={row} />}</td>
              {doubtful ? (
                <td>
                  <Problems row={row} />
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
      {total > rows.length ? <p>{t('ranking.more', { count: total - rows.length })}</p> : null}
    </>
  );
}

function Rank({ row: { current, rank } }: { row: Row }) {
  const { t } = useTranslation();
  const after = rank ?? '?';
  const before = current?.rank;
  return (
    <>
      {before !== null && before !== undefined && before !== rank
        ? t('ranking.before', { before, after })
        : after}
    </>
  );
}

function Change({ row: { change } }: { row: Row }) {
  const { t } = useTranslation();
  return change ? <Badge {...CHANGES[change]}>{t(`ranking.changeName.${change}`)}</Badge> : null;
}

function Outcome({ outcome: { status, code } }: { outcome: NonNullable<Row['outcome']> }) {
  const { t } = useTranslation();
  const done = status === 'done';
  return (
    <>
      <Badge tone={done ? 'success' : 'danger'} icon={done ? 'checkCircle' : 'crossCircle'}>
        {t(`ranking.outcomeName.${status}`)}
      </Badge>
      {code ? <span className="line small">{problemText(t, code)}</span> : null}
    </>
  );
}

function Problems({ row: { problems } }: { row: Row }) {
  const { t, i18n } = useTranslation();
  return (
    <>
      {problems.map((code) => (
        <span key={code} className="line row-problem">
          <Icon name="alert" />{' '}
          {i18n.exists(`ranking.rowProblem.${code}`)
            ? t(`ranking.rowProblem.${code as 'badRank'}`)
            : problemText(t, code)}
        </span>
      ))}
    </>
  );
}
