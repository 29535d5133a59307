import { ProblemError } from '@admis/kit';
import { DepositRefused, type DepositRefusal } from '../use-cases/deposit-refused.ts';

const refusals: Record<DepositRefusal, { status: number; detail: string }> = {
  fileTooLarge: { status: 413, detail: 'The file is larger than 20 MB. Nothing was kept.' },
  unsupportedFileType: {
    status: 415,
    detail: 'The content of the file is neither PDF, JPEG nor PNG. Nothing was kept.',
  },
  emptyFile: { status: 422, detail: 'The file is empty.' },
  infectedFile: { status: 422, detail: 'The file holds a virus. Nothing was kept.' },
  uploadInterrupted: {
    status: 422,
    detail: 'The file did not arrive whole. Nothing was kept; send it again.',
  },
};

/** What went wrong in the words of HTTP; errors that are meant for nobody pass unchanged. */
export function problemOf(error: unknown): unknown {
  if (error instanceof DepositRefused) {
    const { status, detail } = refusals[error.code];
    return new ProblemError(status, error.code, detail);
  }
  return error;
}
