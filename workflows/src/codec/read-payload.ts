import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import { createPayloadCodec } from './payload-codec.ts';

/** What a payload of a history holds, which the engine's own client hands out as it is stored. */
export async function readPayload<T>(payload: Payload, secrets: readonly string[]): Promise<T> {
  const [plain] = await createPayloadCodec(secrets).decode([payload]);
  if (plain === undefined) throw new Error('One payload is decoded to one');
  return defaultPayloadConverter.fromPayload<T>(plain);
}
