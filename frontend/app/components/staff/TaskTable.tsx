import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/admissions.d.ts';
import { dayInWords, deadlineInWords } from '../../utils/dates.ts';
import { fullName } from './file-view.ts';
import { TaskBadge } from './TaskBadge.tsx';
import { Waiting } from './Waiting.tsx';

/** The tasks of one page. On a phone each row becomes a card (see staff.css). */
export function TaskTable({
  tasks,
  zone,
  now,
}: {
  tasks: components['schemas']['Task'][];
  zone: string;
  now: string;
}) {
  const { t } = useTranslation();
  return (
    <table className="staff-list">
      <thead>
        <tr>
          <th scope="col">{t('inbox.candidate')}</th>
          <th scope="col">{t('inbox.number')}</th>
          <th scope="col">{t('inbox.programme')}</th>
          <th scope="col">{t('inbox.task')}</th>
          <th scope="col">{t('inbox.since')}</th>
        </tr>
      </thead>
      <tbody>
        {tasks.map(({ applicationId, type, since, dueAt, candidate, programme }) => (
          <tr key={`${applicationId} ${type}`}>
            <th scope="row">
              <Link to={`/files/${applicationId}${type === 'answerMessage' ? '#messages' : ''}`}>
                {fullName(candidate)}
              </Link>
            </th>
            <td className="number">{candidate.number}</td>
            <td>{programme.title}</td>
            <td>
              <TaskBadge type={type} />
            </td>
            <td>
              <span className="line">
                <time dateTime={since}>{dayInWords(t, since, zone)}</time>
              </span>
              <Waiting since={since} now={now} />
              {dueAt ? (
                <span className="line small">
                  {t('common.labelled', {
                    label: t('inbox.due'),
                    value: deadlineInWords(t, dueAt, zone),
                  })}
                </span>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
