import { z } from 'zod';

/** The forms before signing in. Messages are keys of the locale files. */

const tooLong = 'account.error.tooLong';

function text(required: string, maximum: number) {
  return z.string({ error: required }).trim().min(1, required).max(maximum, tooLong);
}

function email(required: string) {
  return text(required, 254).refine(
    (value) => z.email().safeParse(value).success,
    'account.error.email',
  );
}

const emails = z.object({
  email: email('account.error.emailRequired'),
  emailConfirmation: text('account.error.emailConfirmationRequired', 254),
});

const areSame = ({ email, emailConfirmation }: z.output<typeof emails>): boolean =>
  email.toLowerCase() === emailConfirmation.toLowerCase();
const otherwise = {
  path: ['emailConfirmation'],
  message: 'account.error.emailMismatch',
  when: ({ value }: { value: unknown }) => hasBoth(value, 'email', 'emailConfirmation'),
};

/** Guide §2 b: four mandatory fields. */
export const NewAccount = z
  .object({
    lastName: text('account.error.lastName', 100),
    firstName: text('account.error.firstName', 100),
    ...emails.shape,
  })
  .refine(areSame, otherwise);

/** Guide §4 g: another address, twice. */
export const WantedEmail = emails.refine(areSame, otherwise);

export const NewPassword = z
  .object({
    password: z
      .string({ error: 'account.error.passwordRequired' })
      .min(12, 'account.error.passwordShort')
      .max(200, tooLong),
    passwordConfirmation: z.string({ error: 'account.error.passwordRequired' }),
  })
  .refine((form) => form.password === form.passwordConfirmation, {
    path: ['passwordConfirmation'],
    message: 'account.error.passwordMismatch',
    when: ({ value }) => hasBoth(value, 'password', 'passwordConfirmation'),
  });

export const Identifier = z.object({ identifier: text('account.error.identifier', 254) });

export const EmailOnly = z.object({ email: email('account.error.emailRequired') });

/** Two fields can be compared as soon as both are filled in, whatever else is wrong with the form. */
function hasBoth(value: unknown, one: string, other: string): boolean {
  const form = value as Record<string, unknown>;
  return typeof form[one] === 'string' && typeof form[other] === 'string';
}
