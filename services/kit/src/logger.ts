import { pino, type Logger } from 'pino';

export type { Logger };

/** A JSON logger. Personal data and secrets have no place in a log; what slips into these keys is removed. */
export function createLogger({ name, level }: { name: string; level: string }): Logger {
  return pino({
    name,
    level,
    redact: {
      paths: [
        'req.headers.authorization',
        'req.headers.cookie',
        '*.password',
        '*.token',
        '*.email',
        '*.firstName',
        '*.lastName',
      ],
      remove: true,
    },
  });
}
