import type { RunningSystem } from '../../support/running-system.ts';
import { openEngine, type Engine } from './engine.ts';
import { measureExtension } from './extension.ts';
import { measureLives } from './lives.ts';
import { openApplications } from './open-applications.ts';
import { measurePromotion } from './promotion.ts';
import { measureWorkerMemory } from './worker-memory.ts';

const EXTENDED = 5_000;
const REMEMBERED = 10_000;

/**
 * The figures of the engine, on engines of their own that are gone afterwards: an extension reaches every open
 * application, so those that other figures leave behind must not be among them.
 */
export async function measureEngine(
  { signal, atEnd }: Pick<RunningSystem, 'signal' | 'atEnd'>,
  measure: (name: string, measurement: () => unknown) => Promise<void>,
  wanted: string[],
): Promise<void> {
  const wantsAny = (...names: string[]) => names.some((name) => wanted.includes(name));
  const onEngine = async (act: (engine: Engine) => Promise<void>): Promise<void> => {
    const opening = openEngine(signal);
    let isClosed = false;
    const close = async (): Promise<void> => {
      if (isClosed) return;
      isClosed = true;
      await opening.then(
        (engine) => engine.close(),
        () => undefined,
      );
    };
    atEnd(close);
    await act(await opening);
    await close();
  };
  if (wantsAny('lives', 'promotionMs')) {
    await onEngine(async (engine) => {
      await measure('lives', () => measureLives(engine));
      await measure('promotionMs', () => measurePromotion(engine));
    });
  }
  if (wantsAny('extension', 'workerRssMb')) {
    await onEngine(async (engine) => {
      const applications = await openApplications(engine, EXTENDED);
      await measure('extension', () => measureExtension(engine, applications));
      if (!wantsAny('workerRssMb')) return;
      await openApplications(engine, REMEMBERED - EXTENDED);
      await measure('workerRssMb', () => measureWorkerMemory(engine));
    });
  }
}
