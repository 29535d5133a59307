import type { RunningSystem } from '../../support/running-system.ts';
import { openEngine } from './engine.ts';
import { measureExtension } from './extension.ts';
import { measureLives } from './lives.ts';
import { openApplications } from './open-applications.ts';
import { measurePromotion } from './promotion.ts';
import { measureWorkerMemory } from './worker-memory.ts';

const EXTENDED = 5_000;
const REMEMBERED = 10_000;
const NAMES = ['lives', 'promotionMs', 'extension', 'workerRssMb'];

/** The figures of the engine, on an engine of its own that is gone afterwards. */
export async function measureEngine(
  { signal, atEnd }: Pick<RunningSystem, 'signal' | 'atEnd'>,
  measure: (name: string, measurement: () => unknown) => Promise<void>,
  wanted: string[],
): Promise<void> {
  if (!NAMES.some((name) => wanted.includes(name))) return;
  const opening = openEngine(signal);
  atEnd(() =>
    opening.then(
      (engine) => engine.close(),
      () => undefined,
    ),
  );
  const engine = await opening;
  await measure('lives', () => measureLives(engine));
  await measure('promotionMs', () => measurePromotion(engine));
  if (!wanted.includes('extension') && !wanted.includes('workerRssMb')) return;
  const applications = await openApplications(engine, EXTENDED);
  await measure('extension', () => measureExtension(engine, applications));
  if (!wanted.includes('workerRssMb')) return;
  await openApplications(engine, REMEMBERED - EXTENDED);
  await measure('workerRssMb', () => measureWorkerMemory(engine));
}
