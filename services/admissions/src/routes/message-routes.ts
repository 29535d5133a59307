import { defineRoute, type Route } from '@admis/kit';
import { ApplicationParamsSchema } from '../schemas/application.ts';
import {
  MessageBodySchema,
  MessagesSchema,
  UnreadMessagesSchema,
  UpToBodySchema,
} from '../schemas/message.ts';
import type { AdmissionsDependencies } from '../use-cases/dependencies.ts';
import { listMessages } from '../use-cases/list-messages.ts';
import { listUnreadMessages } from '../use-cases/list-unread-messages.ts';
import { markMessagesRead, settleMessages } from '../use-cases/mark-messages.ts';
import { messageRoles } from '../use-cases/message-thread.ts';
import { sendMessage } from '../use-cases/send-message.ts';

/** What a candidate and the centre of their application write to each other. */
export function messageRoutes(dependencies: AdmissionsDependencies): Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/applications/{id}/messages',
      summary:
        'The messages of an application, for its candidate and its centre; marks none as read',
      access: messageRoles,
      params: ApplicationParamsSchema,
      answers: { 200: MessagesSchema },
      problems: [404],
      handle: async ({ params, actor }) => ({
        status: 200,
        body: await listMessages(dependencies, params.id, actor),
      }),
    }),
    defineRoute({
      method: 'post',
      path: '/applications/{id}/messages',
      summary:
        'Write to the other side; 409 `messagesClosed` or `waitForAnswer`, 404 `fileNotFound`',
      access: messageRoles,
      idempotent: true,
      params: ApplicationParamsSchema,
      body: MessageBodySchema,
      answers: { 201: MessagesSchema },
      problems: [404, 409],
      handle: async ({ params, body, actor, idempotencyKey }) => ({
        status: 201,
        body: await sendMessage(dependencies, { id: params.id, body, actor, idempotencyKey }),
      }),
    }),
    defineRoute({
      method: 'put',
      path: '/applications/{id}/messages/read',
      summary: 'Note that the asking side has seen what the other wrote, up to a message',
      access: messageRoles,
      params: ApplicationParamsSchema,
      body: UpToBodySchema,
      answers: { 204: null },
      problems: [404],
      async handle({ params, body, actor }) {
        await markMessagesRead(dependencies, { id: params.id, upTo: body.upTo, actor });
        return { status: 204 };
      },
    }),
    defineRoute({
      method: 'put',
      path: '/applications/{id}/messages/settled',
      summary: 'Take the candidate’s messages up to one as needing no answer',
      access: ['manager', 'administrator'],
      params: ApplicationParamsSchema,
      body: UpToBodySchema,
      answers: { 200: MessagesSchema },
      problems: [404],
      handle: async ({ params, body, actor }) => ({
        status: 200,
        body: await settleMessages(dependencies, { id: params.id, upTo: body.upTo, actor }),
      }),
    }),
    defineRoute({
      method: 'get',
      path: '/messages/unread',
      summary: 'How many messages the candidate has not read yet, by application',
      access: ['candidate'],
      answers: { 200: UnreadMessagesSchema },
      handle: async ({ actor }) => ({
        status: 200,
        body: await listUnreadMessages(dependencies, actor),
      }),
    }),
  ];
}
