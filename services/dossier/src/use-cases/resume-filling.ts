import type { Dependencies } from './dependencies.ts';

/** Starts the workflows of dossiers that wait for student records and may have none. How many. */
export async function resumeFilling({
  dossiers,
  recordsWorkflows,
}: Pick<Dependencies, 'dossiers' | 'recordsWorkflows'>): Promise<number> {
  const numbers = await dossiers.findWaitingForRecords();
  for (const number of numbers) await recordsWorkflows.start(number);
  return numbers.length;
}
