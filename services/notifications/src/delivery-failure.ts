/** Why a mail could not be delivered: a stable code without personal data, and whether trying again may help. */
export class DeliveryFailure extends Error {
  override readonly name = 'DeliveryFailure';
  readonly code: string;
  readonly permanent: boolean;

  constructor(code: string, options: { permanent: boolean; cause?: unknown }) {
    super(code, { cause: options.cause });
    this.code = code;
    this.permanent = options.permanent;
  }
}
