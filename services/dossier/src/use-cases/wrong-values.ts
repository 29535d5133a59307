import { problems, type ProblemError } from '@admis/kit';

/** A 400 that names fields whose values do not fit the others or the official lists. */
export function wrongValues(faults: Record<string, string>): ProblemError {
  return problems.invalidRequest(
    Object.entries(faults).map(([field, message]) => ({
      path: `body.values.${field}`,
      code: 'custom',
      message,
    })),
  );
}

/** The values with empty texts as what they are: nothing. */
export function emptied<Values extends object>(values: Values): Values {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    entries.map(([field, value]) => [field, value === '' ? null : value]),
  ) as Values;
}
