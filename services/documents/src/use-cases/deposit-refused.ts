/** Why a file was not kept. */
export type DepositRefusal =
  'fileTooLarge' | 'unsupportedFileType' | 'emptyFile' | 'infectedFile' | 'uploadInterrupted';

/** The file was not kept, and nothing of it is left. */
export class DepositRefused extends Error {
  override name = 'DepositRefused';
  readonly code: DepositRefusal;

  constructor(code: DepositRefusal, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}
