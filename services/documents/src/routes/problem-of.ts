import { ProblemError } from '@admis/kit';
import { DepositRefused, type DepositRefusal } from '../use-cases/deposit-refused.ts';

const refusals: Record<DepositRefusal, { status: number; detail: string }> = {
  fileTooLarge: { status: 413, detail: 'The file is larger than 20 MB. Nothing was kept.' },
  filesTooLarge: {
    status: 413,
    detail: 'Together the files are larger than 20 MB. Nothing was kept.',
  },
  unsupportedFileType: {
    status: 415,
    detail: 'The content of the file is neither PDF, JPEG nor PNG. Nothing was kept.',
  },
  heicFile: {
    status: 415,
    detail: 'The file is a HEIC photo: give it as JPEG or PDF. Nothing was kept.',
  },
  emptyFile: { status: 422, detail: 'The file is empty.' },
  infectedFile: { status: 422, detail: 'The file holds a virus. Nothing was kept.' },
  encryptedFile: {
    status: 422,
    detail: 'The file opens with a password only, so it cannot be joined. Nothing was kept.',
  },
  brokenFile: {
    status: 422,
    detail: 'The file is damaged, so it cannot be joined. Nothing was kept.',
  },
  fileTooLong: {
    status: 422,
    detail: 'The file has too many pages to be joined. Nothing was kept.',
  },
  uploadInterrupted: {
    status: 422,
    detail: 'The file did not arrive whole. Nothing was kept; send it again.',
  },
  uploadAltered: {
    status: 422,
    detail: 'What arrived is not what was announced. Nothing was kept; send it again.',
  },
};

/** What went wrong in the words of HTTP; errors that are meant for nobody pass unchanged. */
export function problemOf(error: unknown): unknown {
  if (error instanceof DepositRefused) {
    const { status, detail } = refusals[error.code];
    const { position } = error;
    return new ProblemError(status, error.code, detail, position === undefined ? {} : { position });
  }
  return error;
}
