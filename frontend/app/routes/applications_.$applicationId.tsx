import { randomUUID } from 'node:crypto';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { BackLink } from '../components/BackLink.tsx';
import { CalendarLink } from '../components/CalendarLink.tsx';
import { CommandForm } from '../components/CommandForm.tsx';
import { ConditionList } from '../components/ConditionList.tsx';
import { Deadline } from '../components/Deadline.tsx';
import { DecisionMeaning } from '../components/DecisionMeaning.tsx';
import { FlashNotice } from '../components/FlashNotice.tsx';
import { Icon } from '../components/Icon.tsx';
import { isAboutMessages, Messages } from '../components/Messages.tsx';
import { NextStep } from '../components/NextStep.tsx';
import { DossierLink, Letters } from '../components/Papers.tsx';
import { PieceList } from '../components/PieceList.tsx';
import { RefusalNotice } from '../components/RefusalNotice.tsx';
import { DecisionAndOutcome, FileStatusBadge } from '../components/status.tsx';
import { SubmitButton } from '../components/SubmitButton.tsx';
import { Timeline } from '../components/Timeline.tsx';
import { WaitingListPlace } from '../components/WaitingListPlace.tsx';
import { get } from '../utils/api.server.ts';
import { requireCandidate } from '../utils/auth.server.ts';
import { giveCommand, readCommandForm, refusalOf } from '../utils/commands.server.ts';
import { findMessages, isMessageForm, sendMessage } from '../utils/messages.server.ts';
import { pageTitle } from '../utils/page-title.ts';
import { findUploads } from '../utils/upload.server.ts';
import { useInstitution } from '../utils/use-institution.ts';
import { useText } from '../utils/use-text.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { context, params } = args;
  await requireCandidate(args);
  const path = { id: params.applicationId ?? '' };
  const [{ application, events }, messages, uploads] = await Promise.all([
    get(context.api.admissions.GET('/applications/{id}/history', { params: { path } })),
    findMessages(context, path.id),
    findUploads(context, path.id),
  ]);
  return {
    title: application.programme.title,
    application,
    events: events.toReversed(),
    messages,
    now: context.now.toISOString(),
    commandKey: randomUUID(),
    message: context.flash.take(),
    uploads,
  };
}

/** The commands of this page, and what the next one says when they are done. */
const DONE = {
  transmit: 'transmitted',
  removePiece: 'removed',
  declareNotConcerned: 'notConcerned',
  undoNotConcerned: 'concerned',
} as const;

export async function action(args: ActionFunctionArgs) {
  const { request, params, context } = args;
  const id = params.applicationId ?? '';
  const page = `/applications/${id}` as const;
  if (isMessageForm(request)) return sendMessage(args, page, () => requireCandidate(args));
  await requireCandidate(args);
  const { type, piece, key, expectedRevision } = readCommandForm(await request.formData());
  if (!isOwnCommand(type)) return data({ code: 'invalidRequest', changes: [] }, { status: 400 });
  const answer = await giveCommand(
    context,
    id,
    type === 'transmit' ? { type, expectedRevision } : { type, piece },
    key,
  );
  if (!answer.ok) {
    const refusal = refusalOf(answer.problem);
    return data(refusal, { status: answer.problem.status });
  }
  const pieceId = piece || undefined;
  context.flash.put({ tone: 'success', code: DONE[type], ...(pieceId ? { pieceId } : {}) });
  return redirect(`${page}${pieceId ? `#piece-${pieceId}` : ''}`);
}

function isOwnCommand(type: string): type is keyof typeof DONE {
  return Object.hasOwn(DONE, type);
}

/** Also after a refusal: the page must show what the application has become meanwhile. */
export function shouldRevalidate() {
  return true;
}

export const meta = pageTitle;

export default function ApplicationPage() {
  const { t } = useTranslation();
  const text = useText();
  const { application, events, messages, uploads, now, commandKey, message } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { id, candidate, programme, pieces, conditions, waitingList } = application;
  const { allowedCommands, nextStep, end } = application;
  const reserve = application.decision.status === 'favourableWithReserve' && end === null;
  const candidatesTurn =
    end === null &&
    application.transmittedAt === null &&
    (application.fileStatus === 'awaiting' || application.fileStatus === 'incomplete');
  // It asks no second time: what it means stands beside it (decision 030).
  const transmit = (
    <>
      <p className="muted">{t('application.transmitHint')}</p>
      <div className="actions">
        <CommandForm
          type="transmit"
          commandKey={commandKey}
          expectedRevision={application.revision}
        >
          <SubmitButton>
            <Icon name="send" />
            {t('application.transmit')}
          </SubmitButton>
        </CommandForm>
      </div>
    </>
  );
  const ready = nextStep.code === 'transmit';
  const unread = messages?.messages.filter((one) => one.unread).length ?? 0;
  return (
    <>
      <BackLink to="/applications">{t('applications.title')}</BackLink>
      <p className="muted">
        {t('application.summary')} – {candidate.lastName} {candidate.firstName} ({candidate.number})
      </p>
      <h1>{programme.title}</h1>
      {message?.pieceId || message?.conditionId || isAboutMessages(message) ? null : (
        <FlashNotice message={message} />
      )}
      <RefusalNotice
        refusal={answer && 'changes' in answer ? answer : undefined}
        zone={programme.timeZone}
        viewer="candidate"
      />
      <NextStep application={application} now={now} action={ready ? transmit : undefined} />
      <Header />
      {waitingList && end === null ? (
        <WaitingListPlace
          place={waitingList}
          closesAt={application.dates.waitingListClosesAt}
          zone={programme.timeZone}
          now={now}
        />
      ) : null}
      <nav className="section-nav" aria-label={t('application.sections')}>
        <ul>
          {conditions.length > 0 ? (
            <li>
              <a href="#conditions">{t('condition.title')}</a>
            </li>
          ) : null}
          <li>
            <a href="#pieces">{t('application.pieces')}</a>
          </li>
          <li>
            <a href="#information">{t('application.information')}</a>
          </li>
          {messages ? (
            <li>
              <a href="#messages">
                {t('messages.title')}
                {unread > 0 ? ` (${t('messages.unread', { count: unread })})` : ''}
              </a>
            </li>
          ) : null}
          <li>
            <a href="#history">{t('application.history')}</a>
          </li>
        </ul>
      </nav>
      {conditions.length > 0 ? (
        <section className="section" aria-labelledby="conditions">
          <h2 id="conditions">{t(reserve ? 'condition.title' : 'condition.before')}</h2>
          {reserve ? <p>{t('condition.lead')}</p> : null}
          <ConditionList application={application} now={now} uploads={uploads} message={message} />
        </section>
      ) : null}
      <section className="section" aria-labelledby="pieces">
        <h2 id="pieces">{t('application.pieces')}</h2>
        <PieceList
          application={application}
          now={now}
          commandKey={commandKey}
          uploads={uploads}
          message={message?.pieceId ? message : undefined}
        />
        {candidatesTurn ? (
          <div className="transmit">
            <p className="muted">
              {t('piece.progress', {
                total: pieces.length,
                count: pieces.filter(({ status }) => status !== 'awaiting' && status !== 'refused')
                  .length,
              })}
              .
            </p>
            {ready ? null : transmit}
          </div>
        ) : null}
      </section>
      <section className="section" aria-labelledby="information">
        <h2 id="information">{t('application.information')}</h2>
        <p className="preformatted">
          {programme.information && text(programme.information)
            ? text(programme.information)
            : t('application.noInformation')}
        </p>
      </section>
      {messages ? (
        <Messages
          viewer="candidate"
          writer={candidate.number}
          applicationId={id}
          view={messages}
          zone={programme.timeZone}
          commandKey={commandKey}
          answer={answer && 'problems' in answer ? answer : undefined}
          message={message}
        />
      ) : null}
      <section className="section" aria-labelledby="history">
        <h2 id="history">{t('application.history')}</h2>
        <Timeline events={events} zone={programme.timeZone} viewer="candidate" />
      </section>
      <p className="section actions">
        <DossierLink id={id} viewer="candidate" />
        {allowedCommands.includes('cancel') ? (
          <Link className="button danger" to={`/applications/${id}/cancel`}>
            <Icon name="crossCircle" />
            {t('application.cancel')}
          </Link>
        ) : null}
      </p>
    </>
  );
}

/** The guide's blocks « Informations détaillées », « Dates utiles » and « Adresse de contact ». */
function Header() {
  const { t } = useTranslation();
  const { application, events, now } = useLoaderData<typeof loader>();
  const { id, programme, fileStatus, decision, reply, end, dates, deadlines, centre } = application;
  const corrected = decision.status !== 'pending' && decision.origin === 'correction';
  const why = corrected ? events.find(({ type }) => type === 'decisionCorrected')?.why : null;
  const zone = programme.timeZone;
  return (
    <div className="columns thirds">
      <section className="card" aria-labelledby="details">
        <h2 id="details">{t('application.details')}</h2>
        <dl className="facts-list">
          <dt>{t('application.programme')}</dt>
          <dd>{programme.title}</dd>
          {programme.academicYear ? (
            <>
              <dt>{t('application.academicYear')}</dt>
              <dd>{programme.academicYear}</dd>
            </>
          ) : null}
          <dt>{t('application.fileStatus')}</dt>
          <dd>
            <FileStatusBadge status={fileStatus} />
          </dd>
          <dt>{t('treatment.label')}</dt>
          <dd>{t(`treatment.${programme.treatment}`)}</dd>
          <dt>{t('application.decision')}</dt>
          <dd>
            <DecisionAndOutcome decision={decision} end={end} reply={reply} />
          </dd>
          {decision.status === 'unfavourable' && decision.comment ? (
            <>
              <dt>{t('application.comment')}</dt>
              <dd>{decision.comment}</dd>
            </>
          ) : null}
        </dl>
        <DecisionMeaning decision={decision} end={end} why={why ?? null} />
        {end && end !== 'refused' ? <p>{t(`endText.${end}`)}</p> : null}
        <Reply />
        <Letters id={application.id} letters={application.letters} zone={zone} />
      </section>
      <section className="card" aria-labelledby="dates">
        <h2 id="dates">{t('application.dates')}</h2>
        <dl className="facts-list">
          <dt>{t('application.returnDate')}</dt>
          <dd>
            <Deadline at={dates.returnAt} zone={zone} now={now} />
          </dd>
          {dates.replyAt ? (
            <>
              <dt>{t('application.replyDate')}</dt>
              <dd>
                <Deadline at={dates.replyAt} zone={zone} now={now} />
              </dd>
            </>
          ) : null}
        </dl>
        {fileStatus === 'awaiting' && end === null ? (
          <p className="muted">{t('application.advice')}</p>
        ) : null}
        {deadlines.length > 0 ? <CalendarLink to={`/applications/${id}/calendar.ics`} /> : null}
      </section>
      <section className="card" aria-labelledby="contact">
        <h2 id="contact">{t('application.contact')}</h2>
        <address>
          <p>
            {[centre.name, ...centre.address].map((line) => (
              <span key={line} className="line">
                {line}
              </span>
            ))}
          </p>
          {centre.email ? (
            <p>
              {t('common.label', { label: t('application.mail') })}{' '}
              <a href={`mailto:${centre.email}`}>{centre.email}</a>
            </p>
          ) : null}
        </address>
      </section>
    </div>
  );
}

/** Confirm or withdraw (guide §6 b), while the rules allow it. */
function Reply() {
  const { t } = useTranslation();
  const { application } = useLoaderData<typeof loader>();
  const institution = useInstitution();
  const { id, allowedCommands, reply } = application;
  const mayConfirm = allowedCommands.includes('confirm');
  const mayWithdraw = allowedCommands.includes('withdraw');
  if (!mayConfirm && !mayWithdraw && reply !== 'confirmed') return null;
  return (
    <div id="reply" className="stack">
      {reply === 'confirmed' ? (
        <p>
          {t('application.register')}{' '}
          <a href={institution.registrationUrl}>{t('application.registerLink')}</a>
        </p>
      ) : null}
      <p className="actions">
        {mayConfirm ? (
          <Link className="button primary" to={`/applications/${id}/confirm`}>
            <Icon name="check" />
            {t('application.confirm')}
          </Link>
        ) : null}
        {mayWithdraw ? (
          <Link className="button danger" to={`/applications/${id}/withdraw`}>
            <Icon name="crossCircle" />
            {t('application.withdraw')}
          </Link>
        ) : null}
      </p>
    </div>
  );
}
