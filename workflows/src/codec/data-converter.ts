import { fileURLToPath } from 'node:url';
import type { DataConverter } from '@temporalio/common';
import { createPayloadCodec } from './payload-codec.ts';

/** The workflow bundle holds it too. */
export const failureConverterPath = fileURLToPath(
  new URL('./failure-converter.cjs', import.meta.url),
);

/** What clients, workers and replays of our workflows are given. */
export function createDataConverter(secrets: readonly string[]): DataConverter {
  return { failureConverterPath, payloadCodecs: [createPayloadCodec(secrets)] };
}
