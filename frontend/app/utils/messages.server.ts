import { randomUUID } from 'node:crypto';
import { data, redirect, type ActionFunctionArgs, type AppLoadContext } from '@remix-run/node';
import { z } from 'zod';
import type { components } from '../api/admissions.d.ts';
import type { MessageAnswer, MessageProblem } from '../components/messages.ts';
import { ask, problemPage, type Answer, type Problem } from './api.server.ts';
import { drainedOnCancel } from './drained-on-cancel.server.ts';
import { receiveMessageForm, type MessageFields } from './receive-message-form.server.ts';
import { fileRefusalOf } from './upload.server.ts';

type Messages = components['schemas']['Messages'];
type MessageFile = components['schemas']['MessageFile'];

/** The page of an application, for its candidate or for staff, and where its messages stand on it. */
export type MessagePage = `/applications/${string}` | `/files/${string}`;

/** Files that an earlier post of the same form kept: facts to show, of which the service trusts the id alone. */
const KeptSchema = z.object({
  id: z.string(),
  name: z.string(),
  size: z.number(),
  mime: z.string(),
});

/**
 * The messages of an application, and what the other side wrote is from now on taken as read.
 * Undefined for those who see the application and have no part in its messages.
 */
export async function findMessages(
  { api, log }: AppLoadContext,
  id: string,
): Promise<Messages | undefined> {
  const path = { id };
  const answer = await ask(api.admissions.GET('/applications/{id}/messages', { params: { path } }));
  if (!answer.ok) {
    if (answer.problem.status === 403) return undefined;
    throw problemPage(answer.problem);
  }
  const last = answer.data.messages.findLast(({ unread }) => unread);
  if (last) {
    const body = { upTo: last.id };
    const marked = await ask(
      api.admissions.PUT('/applications/{id}/messages/read', { params: { path }, body }),
    );
    // They are shown all the same, and are new once more next time.
    if (!marked.ok) log.warn({ code: marked.problem.code }, 'Messages were not marked as read');
  }
  return answer.data;
}

/** Whether a post to an application's page is a message: no other form of these pages carries files. */
export function isMessageForm(request: Request): boolean {
  return /^multipart\/form-data/i.test(contentTypeOf(request));
}

function contentTypeOf(request: Request): string {
  return request.headers.get('content-type') ?? '';
}

/**
 * Sends the message of a form (fields `text`, `file`, `kept`, `seen`, `idempotencyKey`). Sent, the page says so; else
 * it shows the form again with what was typed and the files that are kept already.
 * @param signIn called before anything is read; throws for those who may not
 */
export async function sendMessage(
  { request, context }: Pick<ActionFunctionArgs, 'request' | 'context'>,
  page: MessagePage,
  signIn: () => Promise<unknown>,
) {
  const body = request.body && drainedOnCancel(request.body);
  try {
    await signIn();
    if (!body) throw problemPage({ status: 400, code: 'invalidRequest' });
    return await send(context, page, request, body);
  } finally {
    // Refused before it was read.
    if (body && !body.locked) await body.cancel();
  }
}

async function send(
  context: AppLoadContext,
  page: MessagePage,
  request: Request,
  body: ReadableStream<Uint8Array>,
) {
  const id = page.slice(page.lastIndexOf('/') + 1);
  const stored: MessageFile[] = [];
  const problems: MessageProblem[] = [];
  let refusal: Problem | undefined;
  let fields: MessageFields;
  try {
    fields = await receiveMessageForm(contentTypeOf(request), body, async (name, content) => {
      const answer = await keepFile(context, id, name, content, request.signal);
      if (answer.ok) stored.push(answer.data);
      else if (isRefusal(answer.problem)) refusal = answer.problem;
      else problems.push({ kind: 'file', name, code: fileRefusalOf(answer.problem).code });
    });
  } catch (error) {
    context.log.warn({ err: error }, 'The form of a message did not arrive whole');
    throw problemPage({ status: 400, code: 'uploadInterrupted' });
  }
  const text = fields.first('text').replaceAll(/\r\n?/g, '\n').trim();
  const key = fields.first('idempotencyKey') || randomUUID();
  const files = [...keptFiles(fields.all('kept')), ...stored];
  const again = (more: MessageProblem[], status: number) =>
    data<MessageAnswer>({ text, files, key, problems: more, at: Date.now() }, { status });

  if (refusal) return again([{ kind: 'refusal', code: refusal.code }], refusal.status);
  const { limits } = await getMessages(context, id);
  if (text === '') problems.unshift({ kind: 'empty' });
  if (text.length > limits.characters) {
    problems.unshift({ kind: 'long', length: text.length, limit: limits.characters });
  }
  if (files.length > limits.files) problems.push({ kind: 'manyFiles', limit: limits.files });
  if (problems.length > 0) return again(problems, 400);

  const seen = fields.first('seen');
  const answer = await ask(
    context.api.admissions.POST('/applications/{id}/messages', {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
      body: { text, files: files.map((file) => file.id), ...(seen ? { seen } : {}) },
    }),
  );
  if (!answer.ok) {
    if (!isRefusal(answer.problem) && answer.problem.status !== 503) {
      throw problemPage(answer.problem);
    }
    return again([{ kind: 'refusal', code: answer.problem.code }], answer.problem.status);
  }
  context.flash.put({ tone: 'success', code: 'messageSent' });
  return redirect(`${page}#messages`);
}

/** « Aucune réponse nécessaire »: takes what waits for an answer, up to the last message shown, off the inbox. */
export async function settleMessages(context: AppLoadContext, page: MessagePage, upTo: string) {
  const id = page.slice(page.lastIndexOf('/') + 1);
  const answer = await ask(
    context.api.admissions.PUT('/applications/{id}/messages/settled', {
      params: { path: { id } },
      body: { upTo },
    }),
  );
  if (!answer.ok) throw problemPage(answer.problem);
  context.flash.put({ tone: 'success', code: 'messagesSettled' });
  return redirect(`${page}#messages`);
}

function keepFile(
  { api }: AppLoadContext,
  id: string,
  name: string,
  content: ReadableStream<Uint8Array>,
  signal: AbortSignal,
): Promise<Answer<MessageFile>> {
  return ask(
    api.documents.POST('/applications/{id}/message-files', {
      params: { path: { id }, query: { name } },
      body: content as never,
      bodySerializer: (stream: unknown) => stream as BodyInit,
      headers: { 'content-type': 'application/octet-stream' },
      duplex: 'half',
      signal,
    }),
  );
}

async function getMessages({ api }: AppLoadContext, id: string): Promise<Messages> {
  const answer = await ask(
    api.admissions.GET('/applications/{id}/messages', { params: { path: { id } } }),
  );
  if (!answer.ok) throw problemPage(answer.problem);
  return answer.data;
}

/** Nothing is wrong with the form: no message may be written at all. */
function isRefusal({ code }: Problem): boolean {
  return code === 'messagesClosed' || code === 'waitForAnswer';
}

function keptFiles(values: string[]): MessageFile[] {
  return values.flatMap((value) => {
    try {
      return [KeptSchema.parse(JSON.parse(value))];
    } catch {
      // Not one of ours.
      return [];
    }
  });
}
