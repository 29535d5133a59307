import { createLogger } from '@admis/kit';
import { readConfig } from '../../src/config.ts';

/** The running components, as the environment of the tests names them. */
export const config = readConfig({ ...process.env, PORT: '0', LOG_LEVEL: 'silent' });
export const logger = createLogger({ name: 'admissions', level: 'silent' });
export const now = (): string => new Date().toISOString();
