import fc from 'fast-check';
import { randomDossierNumber } from '@admis/kit/testing';
import { openTasks, type NumberedEvent } from '@admis/workflows/domain';
import type { RecordedBatch } from '@admis/workflows/messages';
import {
  createApplicationRepository,
  type ApplicationRepository,
} from '../src/data-access/application-repository.ts';
import type { CandidateNames } from '../src/data-access/records.ts';
import { recordBatch, type RecordingDependencies } from '../src/use-cases/record-batch.ts';
import { openDatabase } from './support/database.ts';
import { liveUntil, type Stage } from './support/lives.ts';

let repository: ApplicationRepository;
let close: () => Promise<void>;

beforeAll(async () => {
  const database = await openDatabase('admissions', createApplicationRepository);
  repository = database.models;
  close = database.close;
});
afterAll(() => close());

const names: CandidateNames = { lastName: 'Lefèvre', firstName: 'Ève-Marie' };
const dossier: RecordingDependencies['dossier'] = { getNames: async () => names };

class Crash extends Error {}

/** The repository of a process that dies after `writes` writes. */
function dyingAfter(writes: number): RecordingDependencies['repository'] {
  let left = writes;
  const alive = (): void => {
    if (left === 0) throw new Crash();
    left -= 1;
  };
  return {
    find: (id) => repository.find(id),
    async insertMissingEvents(id, events) {
      for (const event of events) {
        alive();
        await repository.insertMissingEvents(id, [event]);
      }
    },
    async putIfNewer(record) {
      alive();
      await repository.putIfNewer(record);
    },
  };
}

/** One call of the function: which batch, and after how many writes its process dies (null: it lives). */
interface Call {
  batch: number;
  diesAfter: number | null;
}

async function run(batches: RecordedBatch[], { batch, diesAfter }: Call): Promise<void> {
  const target = diesAfter === null ? repository : dyingAfter(diesAfter);
  try {
    await recordBatch({ repository: target, dossier }, batches[batch] as RecordedBatch);
  } catch (error) {
    if (!(error instanceof Crash)) throw error;
  }
}

async function expectAllRecorded(batches: RecordedBatch[]): Promise<void> {
  const last = batches.at(-1) as RecordedBatch;
  const events: NumberedEvent[] = batches.flatMap(({ events: some }) => some);
  expect(await repository.findEvents(last.applicationId, last.revision)).toEqual(events);
  expect(await repository.findEvents(last.applicationId, last.revision + 20)).toEqual(events);
  const record = await repository.find(last.applicationId);
  expect(record).toEqual({
    _id: last.applicationId,
    revision: last.revision,
    names,
    words: [last.state.candidate.toLowerCase(), 'lefevre', 'eve', 'marie'],
    sortName: 'lefevre eve marie',
    tasks: openTasks(last.state).map((task) => ({
      ...task,
      notFor: task.type === 'validateDecision' ? 'jury' : null,
    })),
    rank: null,
    waits: null,
    ranksHeld: [],
    state: last.state,
  });
}

const stages: Stage[] = ['cancelled', 'incomplete', 'decisionEntered', 'confirmed'];

/** Calls in rounds; those of one round run at the same time. At the end every batch was recorded once by a process that lived. */
const deliveries = fc.constantFrom(...stages).chain((stage) => {
  const count = liveUntil(stage, { candidate: 'AAAAAAAA' }).length;
  const call = fc.record({
    batch: fc.nat(count - 1),
    diesAfter: fc.option(fc.nat(2)),
  });
  const each = Array.from({ length: count }, (_, batch) => ({ batch, diesAfter: null }));
  return fc.record({
    stage: fc.constant(stage),
    rounds: fc
      .tuple(
        fc.array(call, { maxLength: 8 }),
        fc.shuffledSubarray(each, { minLength: count, maxLength: count }),
      )
      .chain(([extra, all]) =>
        fc.shuffledSubarray([...extra, ...all], { minLength: extra.length + count }),
      )
      .chain((calls) =>
        fc
          .array(fc.integer({ min: 1, max: 4 }), {
            minLength: calls.length,
            maxLength: calls.length,
          })
          .map((sizes) => inRounds(calls, sizes)),
      ),
  });
});

function inRounds(calls: Call[], sizes: number[]): Call[][] {
  const rounds: Call[][] = [];
  for (let at = 0; at < calls.length; at += rounds.at(-1)?.length ?? 1) {
    rounds.push(calls.slice(at, at + (sizes[rounds.length] ?? 1)));
  }
  return rounds;
}

it('ends in the same data whatever the order, the repetitions, the races and the crashes', async () => {
  await fc.assert(
    fc.asyncProperty(deliveries, async ({ stage, rounds }) => {
      const batches = liveUntil(stage, { candidate: randomDossierNumber() });
      for (const round of rounds) await Promise.all(round.map((call) => run(batches, call)));
      await expectAllRecorded(batches);
    }),
    { numRuns: 60, interruptAfterTimeLimit: 40_000 },
  );
});

it('records the same batch from both of its callers at once', async () => {
  const batches = liveUntil('published', { candidate: randomDossierNumber() });
  for (const batch of batches) {
    await Promise.all([
      recordBatch({ repository, dossier }, batch),
      recordBatch({ repository, dossier }, batch),
    ]);
  }
  await expectAllRecorded(batches);
});

it('a later batch first: the earlier one adds its events and changes nothing else', async () => {
  const batches = liveUntil('complete', { candidate: randomDossierNumber() });
  for (const batch of batches.toReversed()) await recordBatch({ repository, dossier }, batch);
  await expectAllRecorded(batches);
});

it('does the rest when a crash left half of it', async () => {
  const batches = liveUntil('decisionEntered', { candidate: randomDossierNumber() });
  for (const [batch] of batches.entries()) {
    for (const diesAfter of [0, 1, null]) await run(batches, { batch, diesAfter });
  }
  await expectAllRecorded(batches);
});

it('asks for the names once and keeps them', async () => {
  const batches = liveUntil('received', { candidate: randomDossierNumber() });
  let asked = 0;
  const counting: RecordingDependencies['dossier'] = {
    getNames: async () => {
      asked += 1;
      return names;
    },
  };
  for (const batch of batches) await recordBatch({ repository, dossier: counting }, batch);
  expect(asked).toBe(1);
});
