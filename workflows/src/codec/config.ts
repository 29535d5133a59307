import { z } from 'zod';
import { loadConfig } from '../load-config.ts';

/** For whoever reads or writes what workflows carry. */
export const payloadShape = {
  /** At least 32 characters each, apart by commas: the first encrypts, all decrypt (docs/decisions/032). */
  PAYLOAD_SECRETS: z
    .string()
    .transform((list) => list.split(','))
    .pipe(z.array(z.string().min(32)).min(1)),
};

const configShape = {
  ...payloadShape,
  PORT: z.coerce.number().int().min(0).max(65535),
  /** Where browsers find the engine's UI: its pages alone may ask. */
  TEMPORAL_UI_URL: z.url(),
};

/** Of the codec server. @throws Error naming every bad value */
export function readCodecConfig(environment: Record<string, string | undefined>) {
  return loadConfig(configShape, environment);
}
