import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../utils/problem-text.ts';
import { CommandForm } from '../CommandForm.tsx';
import { Icon } from '../Icon.tsx';
import { SubmitButton } from '../SubmitButton.tsx';
import type { FileView } from './file-view.ts';
import { missingPieces } from './pieces.ts';
import { whyNot } from './why-not.ts';

/** The manager's steps with the whole file: reception, then « complet » or « incomplet ». */
export function FileStep({ view }: { view: FileView }) {
  const { t } = useTranslation();
  const { application, user } = view;
  const { allowedCommands, fileStatus, transmittedAt, end, decision } = application;
  const mayReceive = allowedCommands.includes('receive');
  const underCheck = fileStatus === 'received' || fileStatus === 'incomplete';
  const checking = end === null && decision.status === 'pending' && underCheck;
  const closed = whyNot(application, 'receive', user.login);
  return (
    <section className="card stack" aria-labelledby="step-heading">
      <h2 id="step-heading">{t('file.step')}</h2>
      {mayReceive ? (
        <>
          <p>{t(fileStatus === 'awaiting' ? 'file.receiveText' : 'file.receiveAgainText')}</p>
          <Command view={view} type="receive" primary={fileStatus === 'awaiting'} />
        </>
      ) : null}
      {checking ? <Completeness view={view} /> : null}
      {!mayReceive && !checking && closed ? (
        <p className="muted">{problemText(t, closed)}</p>
      ) : null}
      {checking && transmittedAt === null && !mayReceive ? (
        <p className="muted">{t('file.candidatesTurn')}</p>
      ) : null}
    </section>
  );
}

function Completeness({ view }: { view: FileView }) {
  const { t } = useTranslation();
  const { application, user } = view;
  const { allowedCommands, id, programme } = application;
  const mayComplete = allowedCommands.includes('declareComplete');
  const mayDeclareIncomplete = allowedCommands.includes('declareIncomplete');
  const notComplete = whyNot(application, 'declareComplete', user.login);
  const notIncomplete = whyNot(application, 'declareIncomplete', user.login);
  return (
    <>
      {mayComplete || mayDeclareIncomplete ? (
        <>
          <p>{t('file.declareText')}</p>
          <div className="actions">
            {mayComplete && programme.treatment === 'direct' ? (
              // A complete file is an admission here, published at once: asked once more.
              <Link className="button primary" to={`/files/${id}/complete`}>
                <Icon name="checkCircle" />
                {t('file.declareComplete')}
              </Link>
            ) : mayComplete ? (
              <Command view={view} type="declareComplete" primary />
            ) : null}
            {mayDeclareIncomplete ? (
              <Command view={view} type="declareIncomplete" primary={!mayComplete} />
            ) : null}
          </div>
        </>
      ) : null}
      {notComplete ? (
        <p className="muted">
          {t('file.whyNotComplete', {
            reason: missingPieces(application.pieces).every(({ status }) => status === 'refused')
              ? t('file.refusedPieceBlocks')
              : problemText(t, notComplete),
          })}
        </p>
      ) : null}
      {notIncomplete ? (
        <p className="muted">
          {t('file.whyNotIncomplete', { reason: problemText(t, notIncomplete) })}
        </p>
      ) : null}
    </>
  );
}

const ICONS = {
  receive: 'inbox',
  declareComplete: 'checkCircle',
  declareIncomplete: 'alert',
} as const;

function Command({
  view: { application, commandKey },
  type,
  primary,
}: {
  view: FileView;
  type: keyof typeof ICONS;
  primary: boolean;
}) {
  const { t } = useTranslation();
  return (
    <CommandForm type={type} commandKey={commandKey} expectedRevision={application.revision}>
      <SubmitButton tone={primary ? 'primary' : 'secondary'}>
        <Icon name={ICONS[type]} />
        {t(`file.${type}`)}
      </SubmitButton>
    </CommandForm>
  );
}
