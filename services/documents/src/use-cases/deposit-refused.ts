/** Why a file was not kept. */
export type DepositRefusal =
  | 'fileTooLarge'
  | 'filesTooLarge'
  | 'unsupportedFileType'
  | 'heicFile'
  | 'emptyFile'
  | 'infectedFile'
  | 'encryptedFile'
  | 'brokenFile'
  | 'fileTooLong'
  | 'uploadInterrupted'
  | 'uploadAltered';

/** The file was not kept, and nothing of it is left. */
export class DepositRefused extends Error {
  override name = 'DepositRefused';
  readonly code: DepositRefusal;
  /** Which of the files that were given together, from 1. */
  readonly position: number | undefined;

  constructor(code: DepositRefusal, options: ErrorOptions & { position?: number } = {}) {
    super(code, options);
    this.code = code;
    this.position = options.position;
  }
}
