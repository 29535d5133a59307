import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/admissions.d.ts';
import { DecisionAndOutcome, FileStatusBadge } from '../status.tsx';
import { fullName } from './file-view.ts';

/** One page of all the applications that a member of staff may consult, whatever they wait for. */
export function FileTable({
  applications,
}: {
  applications: components['schemas']['ApplicationSummary'][];
}) {
  const { t } = useTranslation();
  return (
    <table className="staff-list">
      <thead>
        <tr>
          <th scope="col">{t('inbox.candidate')}</th>
          <th scope="col">{t('inbox.number')}</th>
          <th scope="col">{t('inbox.programme')}</th>
          <th scope="col">{t('inbox.fileStatus')}</th>
          <th scope="col">{t('inbox.decision')}</th>
        </tr>
      </thead>
      <tbody>
        {applications.map(({ id, candidate, programme, fileStatus, decision, end, reply }) => (
          <tr key={id}>
            <th scope="row">
              <Link to={`/files/${id}`}>{fullName(candidate)}</Link>
            </th>
            <td className="number">{candidate.number}</td>
            <td>{programme.title}</td>
            <td>
              <FileStatusBadge status={fileStatus} />
            </td>
            <td>
              <DecisionAndOutcome decision={decision} end={end} reply={reply} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
