import { z } from 'zod';

const maxPasswordLength = 1024;

/**
 * What no name holds: control and direction characters, and what makes links and markup of it (the name is
 * written into mails to an address that anyone may type).
 */
const notInNames =
  /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u200e\u200f\u202a-\u202e\u2066-\u2069<>@/\\:{}[\]|=;"]/u;

/** A name in any script, as one types it; surrounding and repeated blanks do not count. */
const NameSchema = z
  .string()
  .overwrite((name) => name.normalize('NFC').replaceAll(/\s+/gu, ' ').trim())
  .min(1, 'required')
  .max(100, 'tooLong')
  .refine((name) => name === '' || (/\p{L}/u.test(name) && !notInNames.test(name)), 'invalidName');

/** An e-mail, compared and kept in lower case. */
export const EmailSchema = z
  .string()
  .overwrite((email) => email.trim().toLowerCase())
  .max(254, 'tooLong')
  .pipe(z.email('invalidEmail'));

export const LanguageSchema = z.enum(['fr', 'en']).meta({ id: 'Language' });

const emails = z.object({
  email: EmailSchema,
  emailConfirmation: z.string().overwrite((email) => email.trim().toLowerCase()),
});
type Emails = z.output<typeof emails>;

const areSame = ({ email, emailConfirmation }: Emails): boolean => email === emailConfirmation;
const otherwise = {
  path: ['emailConfirmation'],
  message: 'mismatch',
  // Told together with the faults of other fields, but not on top of an e-mail that is none.
  when: ({ value }: { value: unknown }) => emails.safeParse(value).success,
};

export const NewAccountSchema = z
  .object({
    lastName: NameSchema,
    firstName: NameSchema,
    ...emails.shape,
    language: LanguageSchema,
  })
  .refine(areSame, otherwise)
  .meta({
    id: 'NewAccount',
    description: 'The four fields of the guide; their faults are told by `message`, a stable word.',
  });

export const WantedEmailSchema = emails.refine(areSame, otherwise).meta({ id: 'WantedEmail' });

export const EmailChangeSchema = z
  .object({ dossierNumber: z.string(), email: z.string() })
  .meta({ id: 'EmailChange' });

export const IdentifierSchema = z
  .object({ identifier: z.string().trim().min(1, 'required').max(254, 'tooLong') })
  .meta({ id: 'Identifier', description: 'A dossier number, in capitals or not, or an e-mail' });

export const EmailOnlySchema = z.object({ email: EmailSchema }).meta({ id: 'EmailOnly' });

export const LinkParamsSchema = z.object({ token: z.string().min(1).max(500) });

export const LinkTokenSchema = LinkParamsSchema.meta({ id: 'LinkToken' });

const passwords = {
  password: z.string().min(1, 'required').max(maxPasswordLength, 'tooLong'),
  passwordConfirmation: z.string(),
};

const passwordPair = z.object(passwords);

/** The token of a link, and the password chosen, twice. */
export const ChosenPasswordSchema = z
  .object({ token: z.string().min(1, 'required').max(500, 'tooLong'), ...passwords })
  .refine((chosen) => chosen.password === chosen.passwordConfirmation, {
    path: ['passwordConfirmation'],
    message: 'mismatch',
    when: ({ value }) => passwordPair.safeParse(value).success,
  })
  .meta({ id: 'ChosenPassword' });

export const EmptySchema = z.object({}).meta({ id: 'Empty' });

export const AccountDeadlineSchema = z
  .object({
    expiresAt: z.iso.datetime().meta({ description: 'Until when a new account may be activated' }),
  })
  .meta({ id: 'AccountDeadline' });

export const AccountNumberSchema = z
  .object({ dossierNumber: z.string() })
  .meta({ id: 'AccountNumber' });

export const EntLoginSchema = z.object({ login: z.string().nullable() }).meta({ id: 'EntLogin' });

export const SignInStateSchema = z
  .object({ state: z.enum(['ready', 'notActivated']) })
  .meta({ id: 'SignInState' });

export const OwnAccountSchema = z
  .object({
    dossierNumber: z.string(),
    lastName: z.string(),
    firstName: z.string(),
    email: z.string(),
    language: LanguageSchema,
    status: z.enum(['pending', 'active']),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'OwnAccount' });
