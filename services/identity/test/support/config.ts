import { readConfig } from '../../src/config.ts';

/** The running components, as the environment of the tests names them. */
export const config = readConfig({ ...process.env, PORT: '0', LOG_LEVEL: 'silent' });
