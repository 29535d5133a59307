import { isDuplicateKey } from '@admis/kit';

/** Runs an insert; false when its key was taken. */
export async function unlessTaken(insert: () => Promise<unknown>): Promise<boolean> {
  try {
    await insert();
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}
