import type { FieldMetadata } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { TextField } from './Fields.tsx';

/** A new password, asked for twice. */
export function PasswordFields({
  fields,
  username,
}: {
  fields: { password: FieldMetadata<string>; passwordConfirmation: FieldMetadata<string> };
  /** Told to the browser's password manager, which would otherwise save the password for nobody */
  username?: string | undefined;
}) {
  const { t } = useTranslation();
  return (
    <>
      {username ? (
        <input type="hidden" name="username" autoComplete="username" value={username} readOnly />
      ) : null}
      <TextField
        field={fields.password}
        label={t('account.password')}
        hint={t('account.passwordHint')}
        type="password"
        autoComplete="new-password"
        showValue={false}
      />
      <TextField
        field={fields.passwordConfirmation}
        label={t('account.passwordConfirmation')}
        type="password"
        autoComplete="new-password"
        showValue={false}
      />
    </>
  );
}
