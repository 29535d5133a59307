import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createCodecServer } from '../src/codec/codec-server.ts';
import { readCodecConfig } from '../src/codec/config.ts';
import { createPayloadCodec, payloadShape, readPayload } from '../src/codec/index.ts';

const [older, newer] = ['o'.repeat(32), 'n'.repeat(32)];
const codec = createPayloadCodec([older]);
const said = { comment: 'Photocopie illisible : Łukasz, page 2' };
const plain = defaultPayloadConverter.toPayload(said) as Payload;
const only = async (payloads: Promise<Payload[]>): Promise<Payload> => {
  const [one] = await payloads;
  if (one === undefined) throw new Error('Nothing came');
  return one;
};
const heard = (payload: Payload): unknown => defaultPayloadConverter.fromPayload(payload);

describe('what workflows carry', () => {
  test('is not in what the engine keeps, and comes back as it was', async () => {
    const kept = await only(codec.encode([plain]));
    const bytes = Buffer.concat([
      ...Object.values(kept.metadata ?? {}).map((value) => Buffer.from(value)),
      Buffer.from(kept.data ?? []),
    ]);
    expect(bytes.includes('illisible')).toBe(false);
    expect(bytes.includes(older)).toBe(false);
    expect(heard(await only(codec.decode([kept])))).toEqual(said);
    expect(await readPayload(kept, [older])).toEqual(said);
  });

  test('is smaller when there is much of it', async () => {
    const pieces = Array.from({ length: 30 }, (_, id) => ({ id, status: 'awaiting', file: null }));
    const much = defaultPayloadConverter.toPayload({ pieces, ...said }) as Payload;
    const kept = await only(codec.encode([much]));
    expect(kept.data?.length).toBeLessThan((much.data?.length ?? 0) / 3);
    expect(heard(await only(codec.decode([kept])))).toEqual({ pieces, ...said });
  });

  test('is never encrypted twice alike', async () => {
    const [one, other] = await codec.encode([plain, plain]);
    expect(Buffer.from(one?.data ?? []).equals(Buffer.from(other?.data ?? []))).toBe(false);
  });

  test('is read as it is where it was not encrypted: by an older release, or by nobody', async () => {
    expect(await codec.decode([plain])).toEqual([plain]);
    const nothing = defaultPayloadConverter.toPayload(undefined) as Payload;
    expect(heard(await only(codec.decode(await codec.encode([nothing]))))).toBeUndefined();
    expect(await codec.encode([])).toEqual([]);
  });

  test('is read with the secret that encrypted it, when that was replaced', async () => {
    const replaced = createPayloadCodec([newer, older]);
    const before = await only(codec.encode([plain]));
    expect(heard(await only(replaced.decode([before])))).toEqual(said);
    const after = await only(replaced.encode([plain]));
    expect(heard(await only(createPayloadCodec([newer]).decode([after])))).toEqual(said);
    await expect(codec.decode([after])).rejects.toThrow(/No secret here decrypts/);
  });

  test('is refused when a byte of it was changed', async () => {
    const kept = await only(codec.encode([plain]));
    for (const at of [0, 20, (kept.data?.length ?? 0) - 1]) {
      const data = Buffer.from(kept.data ?? []);
      data[at] = (data[at] ?? 0) ^ 1;
      await expect(codec.decode([{ ...kept, data }])).rejects.toThrow('A payload is damaged');
    }
    await expect(codec.decode([{ ...kept, data: Buffer.from('short') }])).rejects.toThrow(
      'A payload is damaged',
    );
  });
});

describe('secrets', () => {
  const parse = (value: string) => payloadShape.PAYLOAD_SECRETS.safeParse(value);

  test('are long enough, one or several', () => {
    expect(parse(older).data).toEqual([older]);
    expect(parse(`${newer},${older}`).data).toEqual([newer, older]);
    for (const value of ['', 'short', `${older},`, `${older},short`]) {
      expect(parse(value).success).toBe(false);
    }
  });

  test('are never in what a bad configuration says', () => {
    const environment = { PAYLOAD_SECRETS: 'too-short-a-secret', PORT: '0' };
    expect(() => readCodecConfig(environment)).toThrow(/PAYLOAD_SECRETS[\s\S]*TEMPORAL_UI_URL/);
    expect(() => readCodecConfig(environment)).not.toThrow(/too-short-a-secret/);
  });
});

describe('the codec server', () => {
  const ui = 'http://localhost:8233';
  const server = createCodecServer(codec, `${ui}/`);
  let address: string;
  beforeAll(async () => {
    server.listen(0);
    await once(server, 'listening');
    address = `http://localhost:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });
  const post = (path: string, body: unknown) =>
    fetch(`${address}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const inBase64 = ({ metadata, data }: Payload) => ({
    metadata: Object.fromEntries(
      Object.entries(metadata ?? {}).map(([key, value]) => [
        key,
        Buffer.from(value).toString('base64'),
      ]),
    ),
    data: Buffer.from(data ?? []).toString('base64'),
  });

  test('decodes for the UI what was encrypted, and encodes what an operator sends', async () => {
    const kept = await only(codec.encode([plain]));
    const decoded = await post('/decode', { payloads: [inBase64(kept), inBase64(plain)] });
    expect(decoded.status).toBe(200);
    expect(decoded.headers.get('cache-control')).toBe('no-store');
    expect(await decoded.json()).toEqual({ payloads: [inBase64(plain), inBase64(plain)] });
    const encoded = await (await post('/encode', { payloads: [inBase64(plain)] })).json();
    const again = await post('/decode', encoded);
    expect(await again.json()).toEqual({ payloads: [inBase64(plain)] });
  });

  test('lets the pages of the UI ask, and no other site’s', async () => {
    const asked = await fetch(`${address}/decode`, { method: 'OPTIONS' });
    expect(asked.status).toBe(204);
    expect(asked.headers.get('access-control-allow-origin')).toBe(ui);
    expect(asked.headers.get('access-control-allow-headers')).toContain('x-namespace');
  });

  test.each([
    ['no JSON', 'not JSON', 400],
    ['payloads that are none', { payloads: 'none' }, 400],
    ['a payload of an unknown key', undefined, 400],
  ])('refuses %s', async (_what, body, status) => {
    const other = await only(createPayloadCodec([newer]).encode([plain]));
    const response = await post('/decode', body ?? { payloads: [inBase64(other)] });
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ message: expect.any(String) });
  });

  test('refuses more than 16 MiB before it reads them', async () => {
    const response = await post('/decode', JSON.stringify('x'.repeat(16 * 1024 * 1024)));
    expect(response.status).toBe(400);
  });

  test('answers its health, and 404 for all else', async () => {
    expect((await fetch(`${address}/health`)).status).toBe(200);
    expect((await fetch(`${address}/decode`)).status).toBe(404);
    expect((await post('/', {})).status).toBe(404);
  });
});
