/** Why a mail could not be delivered: a stable code without personal data, and whether trying again may help. */
export class DeliveryFailure extends Error {
  override readonly name = 'DeliveryFailure';
  readonly code: string;
  readonly permanent: boolean;
  /** For the log: more about the cause, where that cannot hold personal data. */
  readonly detail: string | undefined;

  constructor(code: string, options: { permanent: boolean; cause?: unknown; detail?: string }) {
    super(code, { cause: options.cause });
    this.code = code;
    this.permanent = options.permanent;
    this.detail = options.detail;
  }
}
