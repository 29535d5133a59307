import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import {
  METADATA_ENCODING_KEY,
  ValueError,
  type Payload,
  type PayloadCodec,
} from '@temporalio/common';
import proto from '@temporalio/proto';

const cipherName = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;
const encrypted = 'binary/encrypted';
const keyIdKey = 'encryption-key-id';
const compressionKey = 'compression';
const deflated = 'deflate';
/** Below that many bytes there is little to gain. */
const worthCompressing = 1024;

interface Key {
  /** Says which secret encrypted a payload, and nothing about the secret. */
  id: string;
  bytes: Buffer;
}

/**
 * Encrypts what workflows are given and give away, so that the engine's store holds no text that staff have written
 * about a candidate (docs/decisions/032). A payload that is not encrypted is read as it is.
 *
 * @param secrets the first encrypts, all decrypt: a secret is replaced by putting a new one before it
 */
export function createPayloadCodec(secrets: readonly string[]): PayloadCodec {
  const keys = secrets.map(keyFrom);
  const [newest] = keys;
  if (newest === undefined) throw new Error('Payloads are encrypted with a secret');
  return {
    encode: async (payloads) => payloads.map((payload) => encrypt(payload, newest)),
    decode: async (payloads) => payloads.map((payload) => decrypt(payload, keys)),
  };
}

function keyFrom(secret: string): Key {
  const derive = (what: string, length: number): Buffer =>
    Buffer.from(hkdfSync('sha256', secret, '', `admis payload ${what}`, length));
  return { id: derive('key id', 6).toString('hex'), bytes: derive('key', 32) };
}

function encrypt(payload: Payload, { id, bytes }: Key): Payload {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv(cipherName, bytes, iv);
  const plain = proto.temporal.api.common.v1.Payload.encode(payload).finish();
  // What is encrypted cannot be made smaller any more, and an application's state is a fifth of its size.
  const isLarge = plain.length >= worthCompressing;
  const packed = isLarge ? deflateRawSync(plain, { level: 1 }) : plain;
  const data = Buffer.concat([iv, cipher.update(packed), cipher.final(), cipher.getAuthTag()]);
  const metadata = {
    [METADATA_ENCODING_KEY]: Buffer.from(encrypted),
    [keyIdKey]: Buffer.from(id),
    ...(isLarge ? { [compressionKey]: Buffer.from(deflated) } : {}),
  };
  return { metadata, data };
}

/** @throws ValueError when no secret fits, or when it was changed since it was encrypted */
function decrypt(payload: Payload, keys: readonly Key[]): Payload {
  if (textOf(payload, METADATA_ENCODING_KEY) !== encrypted) return payload;
  const id = textOf(payload, keyIdKey);
  const key = keys.find((one) => one.id === id);
  if (key === undefined) throw new ValueError(`No secret here decrypts payloads of key ${id}`);
  const data = Buffer.from(payload.data ?? []);
  const decipher = createDecipheriv(cipherName, key.bytes, data.subarray(0, ivBytes), {
    authTagLength: tagBytes,
  });
  try {
    decipher.setAuthTag(data.subarray(-tagBytes));
    const packed = Buffer.concat([
      decipher.update(data.subarray(ivBytes, -tagBytes)),
      decipher.final(),
    ]);
    const isLarge = textOf(payload, compressionKey) === deflated;
    const plain = isLarge ? inflateRawSync(packed) : packed;
    return proto.temporal.api.common.v1.Payload.decode(plain);
  } catch {
    throw new ValueError('A payload is damaged');
  }
}

function textOf({ metadata }: Payload, key: string): string {
  return Buffer.from(metadata?.[key] ?? []).toString();
}
