import type { Dependencies } from './dependencies.ts';

const minute = 60 * 1000;

/** Starts the workflows of accounts whose request died between the record and the workflow. The count. */
export async function resumeAccounts({
  accounts,
  workflows,
  now,
}: Pick<Dependencies, 'accounts' | 'workflows' | 'now'>): Promise<number> {
  const unstarted = await accounts.findUnstarted(new Date(now().getTime() - minute));
  for (const { number } of unstarted) {
    await workflows.start(number);
    await accounts.markStarted(number);
  }
  return unstarted.length;
}
