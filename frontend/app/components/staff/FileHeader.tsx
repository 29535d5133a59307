import { useTranslation } from 'react-i18next';
import { useText } from '../../utils/use-text.ts';
import { Deadline } from '../Deadline.tsx';
import { DecisionAndOutcome, FileStatusBadge } from '../status.tsx';
import { fullName, type FileView } from './file-view.ts';
import { TaskBadge } from './TaskBadge.tsx';
import type { TaskType } from './tasks.ts';

/** The part of the page where each task is done. */
const TARGETS = {
  receive: 'step-heading',
  checkCompleteness: 'viewer',
  overduePiece: 'viewer',
  enterDecision: 'decision-heading',
  validateDecision: 'decision-heading',
  judgeCondition: 'conditions-heading',
  approveCorrection: 'correction-heading',
  answerMessage: 'messages',
} satisfies Record<TaskType, string>;

/** Whose file it is, where it stands, and what it waits for. */
export function FileHeader({
  view: { application, now },
  nationality,
  messageWaits,
}: {
  view: FileView;
  /** In words; null when the candidate has not given it or it cannot be asked for */
  nationality: string | null;
  /** The candidate wrote and has no answer yet */
  messageWaits: boolean;
}) {
  const { t } = useTranslation();
  const text = useText();
  const { candidate, programme, fileStatus, decision, end, reply, nextDeadline } = application;
  const tasks: TaskType[] = application.tasks.map(({ type }) => type);
  if (messageWaits) tasks.push('answerMessage');
  const due =
    application.pieces.find(({ id }) => id === nextDeadline?.piece) ??
    application.conditions.find(({ id }) => id === nextDeadline?.condition);
  return (
    <header className="file-header">
      <h1>{fullName(candidate)}</h1>
      <p className="lead">{programme.title}</p>
      <dl className="facts-row">
        <div>
          <dt>{t('file.number')}</dt>
          <dd className="number">{candidate.number}</dd>
        </div>
        <div>
          <dt>{t('file.nationality')}</dt>
          <dd>{nationality ?? t('file.nationalityUnknown')}</dd>
        </div>
        <div>
          <dt>{t('treatment.label')}</dt>
          <dd>{t(`treatment.${programme.treatment}`)}</dd>
        </div>
        <div>
          <dt>{t('application.fileStatus')}</dt>
          <dd>
            <FileStatusBadge status={fileStatus} />
          </dd>
        </div>
        <div>
          <dt>{t('application.decision')}</dt>
          <dd>
            <DecisionAndOutcome decision={decision} end={end} reply={reply} />
          </dd>
        </div>
        <div>
          <dt>{t('file.nextDeadline')}</dt>
          <dd>
            {nextDeadline ? (
              <>
                {t('common.label', {
                  label: [
                    t(`file.deadline.${nextDeadline.kind}`),
                    ...(due ? [`(${text(due.title)})`] : []),
                  ].join(' '),
                })}{' '}
                <Deadline at={nextDeadline.at} zone={programme.timeZone} now={now} />
              </>
            ) : (
              t('file.noDeadline')
            )}
          </dd>
        </div>
      </dl>
      <p className="waits-for">
        {tasks.length > 0 ? (
          <>
            <strong>{t('file.waitsFor')}</strong>{' '}
            {tasks.map((type) => (
              <a key={type} href={`#${TARGETS[type]}`}>
                <TaskBadge type={type} />
              </a>
            ))}
          </>
        ) : (
          t('file.nothingToDo')
        )}
      </p>
    </header>
  );
}
