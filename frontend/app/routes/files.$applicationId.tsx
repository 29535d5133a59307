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
import { RefusalNotice } from '../components/RefusalNotice.tsx';
import { Decision } from '../components/staff/Decision.tsx';
import { Done } from '../components/staff/Done.tsx';
import { firstDueDay, refusePieceForm, UnfavourableForm } from '../components/staff/file-forms.ts';
import { fullName } from '../components/staff/file-view.ts';
import { FileHeader } from '../components/staff/FileHeader.tsx';
import { FileStep } from '../components/staff/FileStep.tsx';
import { PieceNav } from '../components/staff/PieceNav.tsx';
import { nextToJudge, selectPiece, waitsForVerdict } from '../components/staff/pieces.ts';
import { PieceViewer } from '../components/staff/PieceViewer.tsx';
import {
  findNationality,
  getFile,
  getHistory,
  outOfScopePage,
} from '../components/staff/staff-page.server.ts';
import { Verdict } from '../components/staff/Verdict.tsx';
import { Timeline } from '../components/Timeline.tsx';
import { requireStaff } from '../utils/auth.server.ts';
import { giveCommand, readCommandForm, refusalOf, type Refusal } from '../utils/commands.server.ts';
import { pageTitle } from '../utils/page-title.ts';

/** One file on the desk of a member of staff. `?piece=ID` chooses the piece in the viewer. */
export async function loader(args: LoaderFunctionArgs) {
  const { request, context, params } = args;
  const { username, roles } = await requireStaff(args);
  const id = params.applicationId ?? '';
  const application = await getFile(context, id);
  const [events, nationality] = await Promise.all([
    getHistory(context, id),
    findNationality(context, application.candidate.number),
  ]);
  const { pieces, programme } = application;
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
    piece: selectPiece(pieces, new URL(request.url).searchParams.get('piece')),
    message: context.flash.take(),
  };
}

type Body = Parameters<typeof giveCommand>[2];
type Outcome = { refusal?: Refusal; refused?: Form; lastResult?: SubmissionResult<string[]> };
type Form = { form: 'refusePiece' | 'enterDecision'; piece: string };

export async function action(args: ActionFunctionArgs) {
  const { request, context, params } = args;
  await requireStaff(args);
  const id = params.applicationId ?? '';
  const form = await request.formData();
  const { type, piece, key, expectedRevision } = readCommandForm(form);
  const shown = { form: type as Form['form'], piece };
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
  const code = DONE[read.body.type as keyof typeof DONE];
  context.flash.put({ tone: 'success', code, ...(piece ? { pieceId: piece } : {}) });
  return redirect(`/files/${id}${next ? `?piece=${encodeURIComponent(next)}#viewer` : ''}`);
}

/** The commands of this page, and what the next one says when they are done (`file.done`). */
const DONE = {
  receive: 'received',
  acceptPiece: 'pieceAccepted',
  refusePiece: 'pieceRefused',
  declareComplete: 'declaredComplete',
  declareIncomplete: 'declaredIncomplete',
  enterDecision: 'decisionEntered',
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
  const { type, piece } = readCommandForm(form);
  switch (type) {
    case 'receive':
    case 'declareComplete':
    case 'declareIncomplete':
      return { body: { type } };
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
      const submission = parseWithZod(form, { schema: UnfavourableForm });
      if (submission.status !== 'success') return { lastResult: submission.reply() };
      return {
        body: { type, outcome: { status: 'unfavourable', ...submission.value } },
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
  const { view, events, nationality, piece, message } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { application, user } = view;
  const resultOf = (form: Form['form'], of = '') =>
    answer?.refused?.form === form && answer.refused.piece === of ? answer.lastResult : undefined;
  const commission = user.roles.some(
    (role) => role === 'commissionMember' || role === 'commissionChair',
  );
  // The third pane begins with what the person came for.
  const verdict = piece ? (
    <Verdict
      key={`verdict ${piece.id}`}
      view={view}
      piece={piece}
      lastResult={resultOf('refusePiece', piece.id)}
    />
  ) : null;
  const step = user.roles.includes('manager') ? <FileStep key="step" view={view} /> : null;
  const decision = <Decision key="decision" view={view} lastResult={resultOf('enterDecision')} />;
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
  return (
    <div className="file-page">
      <BackLink to="/inbox">{t('file.back')}</BackLink>
      <FileHeader view={view} nationality={nationality} />
      <Done message={message?.pieceId ? undefined : message} view={view} />
      <RefusalNotice
        refusal={answer?.refusal}
        zone={application.programme.timeZone}
        viewer="staff"
      />
      {receiving ? step : null}
      <div className="desk">
        <PieceNav view={view} current={piece?.id} />
        {piece ? (
          <div className="viewer-pane">
            <Done message={message?.pieceId ? message : undefined} view={view} />
            <PieceViewer view={view} piece={piece} />
          </div>
        ) : null}
        <div className="side stack">{side}</div>
      </div>
      <section className="section" aria-labelledby="history">
        <h2 id="history">{t('file.history')}</h2>
        <p className="muted">{t('file.historyLead')}</p>
        <Timeline events={events} zone={application.programme.timeZone} viewer="staff" />
      </section>
    </div>
  );
}
