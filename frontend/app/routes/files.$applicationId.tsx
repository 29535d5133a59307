import { randomUUID } from 'node:crypto';
import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type AppLoadContext,
  type LoaderFunctionArgs,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { BackLink } from '../components/BackLink.tsx';
import { Messages } from '../components/Messages.tsx';
import { DossierLink } from '../components/Papers.tsx';
import { RefusalNotice } from '../components/RefusalNotice.tsx';
import { Conditions } from '../components/staff/Conditions.tsx';
import { ConditionViewer } from '../components/staff/ConditionViewer.tsx';
import { CorrectionProposed } from '../components/staff/CorrectionProposed.tsx';
import { outcomeForm } from '../components/staff/decision-forms.ts';
import { Decision } from '../components/staff/Decision.tsx';
import { findDossierFile } from '../components/staff/dossier-part.server.ts';
import { DossierPart } from '../components/staff/DossierPart.tsx';
import { Done } from '../components/staff/Done.tsx';
import { Extend } from '../components/staff/Extend.tsx';
import { keyOf } from '../components/staff/extendable.ts';
import {
  CommentForm,
  extendForm,
  firstDueDay,
  refusePieceForm,
} from '../components/staff/file-forms.ts';
import { fullName } from '../components/staff/file-view.ts';
import { FileHeader } from '../components/staff/FileHeader.tsx';
import { FileStep } from '../components/staff/FileStep.tsx';
import { PieceNav } from '../components/staff/PieceNav.tsx';
import { nextToJudge, selectPiece, waitsForVerdict } from '../components/staff/pieces.ts';
import { PieceViewer } from '../components/staff/PieceViewer.tsx';
import {
  findNationality,
  getFile,
  getFileWithHistory,
  outOfScopePage,
} from '../components/staff/staff-page.server.ts';
import { Verdict } from '../components/staff/Verdict.tsx';
import { Timeline } from '../components/Timeline.tsx';
import { requireStaff } from '../utils/auth.server.ts';
import { giveCommand, readCommandForm, refusalOf, type Refusal } from '../utils/commands.server.ts';
import {
  findMessages,
  isMessageForm,
  sendMessage,
  settleMessages,
} from '../utils/messages.server.ts';
import { pageTitle } from '../utils/page-title.ts';

/**
 * One file on the desk of a member of staff. `?piece=ID` chooses the piece in the viewer, `?condition=ID` what was
 * handed in for a condition instead.
 */
export async function loader(args: LoaderFunctionArgs) {
  const { request, context, params } = args;
  const { username, roles } = await requireStaff(args);
  const id = params.applicationId ?? '';
  const { application, events } = await getFileWithHistory(context, id);
  const [nationality, dossier, messages] = await Promise.all([
    findNationality(context, application.candidate.number),
    findDossierFile(context, application.candidate.number),
    // Those who only judge have no part in them.
    roles.some((role) => role === 'manager' || role === 'administrator')
      ? findMessages(context, id)
      : undefined,
  ]);
  const { pieces, conditions, programme } = application;
  const asked = new URL(request.url).searchParams;
  return {
    title: context.t('file.title', { name: fullName(application.candidate) }),
    view: {
      application,
      now: context.now.toISOString(),
      commandKey: randomUUID(),
      user: { login: username, roles },
      firstDay: firstDueDay(context.now, programme.timeZone),
    },
    events,
    nationality,
    dossier,
    messages,
    piece: selectPiece(pieces, asked.get('piece')),
    condition: conditions.find(({ id }) => id === asked.get('condition')),
    message: context.flash.take(),
  };
}

type Body = Parameters<typeof giveCommand>[2];
type Outcome = {
  refusal?: Refusal;
  refused?: Form;
  lastResult?: SubmissionResult<string[]> | undefined;
};
type Form = {
  form: 'refusePiece' | 'enterDecision' | 'rejectCondition' | 'extendDeadline';
  /** The piece or condition that the form is about */
  about: string;
};

export async function action(args: ActionFunctionArgs) {
  const { request, context, params } = args;
  const id = params.applicationId ?? '';
  const page = `/files/${id}` as const;
  if (isMessageForm(request)) return sendMessage(args, page, () => requireStaff(args));
  await requireStaff(args);
  const form = await request.formData();
  const { type, piece, condition, key, expectedRevision } = readCommandForm(form);
  if (type === 'settleMessages') {
    return settleMessages(context, page, String(form.get('upTo')));
  }
  const shown = { form: type as Form['form'], about: piece || condition };
  const read = await readBody(context, id, form);
  if ('lastResult' in read) {
    return data<Outcome>({ refused: shown, lastResult: read.lastResult }, { status: 400 });
  }
  const answer = await giveCommand(context, id, { ...read.body, expectedRevision }, key);
  if (!answer.ok) {
    if (answer.problem.status === 403) throw outOfScopePage(answer.problem);
    return data<Outcome>(
      {
        refusal: refusalOf(answer.problem),
        // What was typed stays in its form.
        ...(read.keep ? { refused: shown, lastResult: read.keep } : {}),
      },
      { status: answer.problem.status },
    );
  }
  const next = piece ? (nextToJudge(answer.data.pieces, piece)?.id ?? piece) : undefined;
  const conditionsMet = condition && answer.data.decision.status === 'favourable';
  const code = conditionsMet ? 'conditionsMet' : DONE[read.body.type as keyof typeof DONE];
  context.flash.put({ tone: 'success', code, ...(piece ? { pieceId: piece } : {}) });
  return redirect(`${page}${next ? `?piece=${encodeURIComponent(next)}#viewer` : ''}`);
}

/** The commands of this page, and what the next one says when they are done (`file.done`). */
const DONE = {
  receive: 'received',
  acceptPiece: 'pieceAccepted',
  refusePiece: 'pieceRefused',
  declareComplete: 'declaredComplete',
  declareIncomplete: 'declaredIncomplete',
  enterDecision: 'decisionEntered',
  fulfilCondition: 'conditionFulfilled',
  rejectCondition: 'conditionSentBack',
  extendDeadline: 'deadlineExtended',
  dropCorrection: 'correctionDropped',
} as const;

/** The command that a form asks for, or what is wrong with the form. */
async function readBody(
  context: AppLoadContext,
  id: string,
  form: FormData,
): Promise<
  | { body: Body; keep?: SubmissionResult<string[]> }
  | { lastResult: SubmissionResult<string[]> | undefined }
> {
  const { type, piece, condition } = readCommandForm(form);
  switch (type) {
    case 'receive':
    case 'declareComplete':
    case 'declareIncomplete':
    case 'dropCorrection':
      return { body: { type } };
    case 'fulfilCondition':
      return { body: { type, condition } };
    case 'rejectCondition': {
      const submission = parseWithZod(form, { schema: CommentForm });
      if (submission.status !== 'success') return { lastResult: submission.reply() };
      return {
        body: { type, condition, again: true, ...submission.value },
        keep: submission.reply({ formErrors: [] }),
      };
    }
    case 'extendDeadline': {
      const { programme, extendable } = await getFile(context, id);
      const schema = extendForm(
        extendable.map(keyOf),
        firstDueDay(context.now, programme.timeZone),
      );
      const submission = parseWithZod(form, { schema });
      if (submission.status !== 'success') return { lastResult: submission.reply() };
      const { deadline, until } = submission.value;
      const found = extendable.find((one) => keyOf(one) === deadline);
      if (!found) return { lastResult: undefined };
      return {
        body: { type, of: found.of, until },
        keep: submission.reply({ formErrors: [] }),
      };
    }
    case 'acceptPiece':
      return { body: { type, piece } };
    case 'refusePiece': {
      const { programme } = await getFile(context, id);
      const schema = refusePieceForm(firstDueDay(context.now, programme.timeZone));
      const submission = parseWithZod(form, { schema });
      if (submission.status !== 'success') return { lastResult: submission.reply() };
      return {
        body: { type, piece, ...submission.value },
        keep: submission.reply({ formErrors: [] }),
      };
    }
    case 'enterDecision': {
      if (form.get('outcome') === 'favourable') {
        return { body: { type, outcome: { status: 'favourable' } } };
      }
      const schema = outcomeForm('unfavourable', '');
      const submission = parseWithZod(form, { schema });
      if (submission.status !== 'success') return { lastResult: submission.reply() };
      return {
        body: { type, outcome: submission.value },
        keep: submission.reply({ formErrors: [] }),
      };
    }
    default:
      return { lastResult: undefined };
  }
}

/** Also after a refusal: the page must show what the application has become meanwhile. */
export function shouldRevalidate() {
  return true;
}

export const meta = pageTitle;

export default function FilePage() {
  const { t } = useTranslation();
  const { view, events, nationality, dossier, messages, piece, condition, message } =
    useLoaderData<typeof loader>();
  const given = useActionData<typeof action>();
  const answer = given && !('problems' in given) ? given : undefined;
  const { application, user } = view;
  const resultOf = (form: Form['form'], of = '') =>
    answer?.refused?.form === form && answer.refused.about === of ? answer.lastResult : undefined;
  const commission = user.roles.some(
    (role) => role === 'commissionMember' || role === 'commissionChair',
  );
  // The third pane begins with what the person came for.
  const verdict = condition ? null : piece ? (
    <Verdict
      key={`verdict ${piece.id}`}
      view={view}
      piece={piece}
      lastResult={resultOf('refusePiece', piece.id)}
    />
  ) : null;
  const step = user.roles.includes('manager') ? <FileStep key="step" view={view} /> : null;
  const decision = <Decision key="decision" view={view} lastResult={resultOf('enterDecision')} />;
  const conditions =
    application.conditions.length > 0 ? (
      <Conditions
        key="conditions"
        view={view}
        current={condition?.id}
        lastResult={(of) => resultOf('rejectCondition', of)}
      />
    ) : null;
  const correction = <CorrectionProposed key="correction" view={view} />;
  const extend =
    application.extendable.length > 0 ? (
      // Anew once a date was moved: what was wrong with it before is not any more.
      <Extend
        key={`extend ${JSON.stringify(application.extendable)}`}
        view={view}
        lastResult={resultOf('extendDeadline')}
      />
    ) : null;
  // Nothing can be judged before the reception: that comes before the pieces, on a phone too.
  const receiving = application.tasks.some(({ type }) => type === 'receive');
  const judging = application.pieces.some(waitsForVerdict);
  const side = commission
    ? [decision, receiving ? null : step, verdict]
    : receiving
      ? [verdict, decision]
      : judging
        ? [verdict, step, decision]
        : [step, verdict, decision];
  // What waits for an answer comes first, what one may do besides last.
  const decided = application.decision.status !== 'pending';
  const pane = decided
    ? [correction, conditions, decision, extend, ...side.filter((part) => part !== decision)]
    : [...side, extend];
  return (
    <div className="file-page">
      <BackLink to="/inbox">{t('file.back')}</BackLink>
      <FileHeader view={view} nationality={nationality} messageWaits={messages?.waiting ?? false} />
      <p className="actions">
        <DossierLink id={application.id} viewer="staff" />
      </p>
      <Done message={message?.pieceId ? undefined : message} view={view} />
      <RefusalNotice
        refusal={answer?.refusal}
        zone={application.programme.timeZone}
        viewer="staff"
      />
      {receiving ? step : null}
      <div className="desk">
        <PieceNav view={view} current={condition ? undefined : piece?.id} />
        {condition ? (
          <div className="viewer-pane">
            <ConditionViewer view={view} condition={condition} />
          </div>
        ) : piece ? (
          <div className="viewer-pane">
            <Done message={message?.pieceId ? message : undefined} view={view} />
            <PieceViewer view={view} piece={piece} />
          </div>
        ) : null}
        <div className="side stack">{pane}</div>
      </div>
      <DossierPart file={dossier} />
      {messages ? (
        <Messages
          viewer="staff"
          writer={view.user.login}
          applicationId={application.id}
          view={messages}
          zone={application.programme.timeZone}
          commandKey={view.commandKey}
          answer={given && 'problems' in given ? given : undefined}
          message={message}
        />
      ) : null}
      <section className="section" aria-labelledby="history">
        <h2 id="history">{t('file.history')}</h2>
        <p className="muted">{t('file.historyLead')}</p>
        <Timeline events={events} zone={application.programme.timeZone} viewer="staff" />
      </section>
    </div>
  );
}
