import { sendFields } from '../app/components/dossier/save.ts';

/** The portal's answer to one save, and what it was sent. */
function answering(status: number, body: unknown) {
  const sent: { to: string; form: Record<string, unknown> }[] = [];
  const fetchIt = (async (to: string, init: RequestInit) => {
    sent.push({ to, form: Object.fromEntries(init.body as FormData) });
    return Response.json(body, { status });
  }) as typeof fetch;
  return { sent, fetchIt };
}

const save = (fetchIt: typeof fetch) =>
  sendFields('/dossier/personal/save', 3, { ine: '0123456789a' }, fetchIt);

describe('a field that is left', () => {
  test('is sent with the version it is based on, and comes back as it is held', async () => {
    const texts = { ine: '0123456789A' };
    const { sent, fetchIt } = answering(200, { ok: true, version: 4, texts });
    expect(await save(fetchIt)).toEqual({ kind: 'saved', version: 4, texts });
    expect(sent).toEqual([
      { to: '/dossier/personal/save', form: { expectedVersion: '3', ine: '0123456789a' } },
    ]);
  });

  test('is told what is wrong with it', async () => {
    const errors = { ine: 'dossierError.ine' };
    const { fetchIt } = answering(400, { ok: false, code: 'invalidRequest', errors });
    expect(await save(fetchIt)).toEqual({ kind: 'wrong', errors });
  });

  test.each([
    [401, {}, { kind: 'signedOut' }],
    [
      409,
      { ok: false, code: 'versionMoved', errors: {} },
      { kind: 'refused', code: 'versionMoved' },
    ],
    [
      409,
      { ok: false, code: 'sectionLocked', errors: {} },
      { kind: 'refused', code: 'sectionLocked' },
    ],
    [503, { ok: false, code: 'peerUnavailable', errors: {} }, { kind: 'failed' }],
  ])('answered %i, %j', async (status, body, outcome) => {
    const { fetchIt } = answering(status, body);
    expect(await save(fetchIt)).toEqual(outcome);
  });

  test('can be tried again when the connection is lost', async () => {
    const lost = (() => Promise.reject(new TypeError('Failed to fetch'))) as typeof fetch;
    expect(await save(lost)).toEqual({ kind: 'failed' });
  });
});
