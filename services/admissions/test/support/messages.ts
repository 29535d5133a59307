import supertest from 'supertest';
import { createServiceTokens } from '@admis/kit';
import { deadUrl, uniqueName } from '@admis/kit/testing';
import { createDocumentsPeer } from '../../src/data-access/documents-peer.ts';
import { createNotificationsPeer } from '../../src/data-access/notifications-peer.ts';
import { config } from './components.ts';
import { openDocuments, openNotifications } from './peers.ts';
import { openReadModel } from './read-model.ts';
import type { TestSystem } from './system.ts';

/** The service with what messages need besides the read model: the real documents and notifications services. */
export async function openMessages() {
  const [readModel, documents, notifications] = await Promise.all([
    openReadModel(),
    openDocuments(),
    openNotifications(),
  ]);
  const tokens = createServiceTokens(config);
  const peers = {
    documents: createDocumentsPeer(documents.baseUrl, tokens),
    notifications: createNotificationsPeer(notifications.baseUrl, tokens),
  };
  return {
    ...readModel,
    documents,
    notifications,
    peers,
    app: readModel.appWith(peers),
    appWith: (other: Parameters<typeof readModel.appWith>[0]) =>
      readModel.appWith({ ...peers, ...other }),
    /** The notifications service, away. */
    noNotifications: createNotificationsPeer(deadUrl, tokens),
    async close() {
      await Promise.all([readModel.close(), documents.close(), notifications.close()]);
    },
  };
}

/** What one person does with the messages of one application. */
export function correspond(app: TestSystem['app'], token: string, id: string) {
  const asked = (request: supertest.Test) => request.auth(token, { type: 'bearer' });
  const path = `/applications/${id}/messages`;
  return {
    read: () => asked(supertest(app).get(path)),
    write: (body: string | object, key = uniqueName('key')) =>
      asked(supertest(app).post(path))
        .set('Idempotency-Key', key)
        .send(typeof body === 'string' ? { text: body } : body),
    markRead: (upTo: string) => asked(supertest(app).put(`${path}/read`)).send({ upTo }),
    settle: (upTo: string) => asked(supertest(app).put(`${path}/settled`)).send({ upTo }),
  };
}
