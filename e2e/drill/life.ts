import { pdf } from '../support/files.ts';
import type { Application } from '../support/lives.ts';
import { dayFromToday } from '../support/staff-pages.ts';
import type { Cast } from './cast.ts';
import { again } from './insist.ts';
import { apply, give, look, Refused, type Command, type Life, type Person } from './ledger.ts';
import type { Programme } from './programmes.ts';
import type { Random } from './random.ts';

export type Scene = {
  life: Life;
  candidate: Person;
  programme: Programme;
  cast: Cast;
  random: Random;
};

/** One application, from the wish to wherever chance takes it; who is put on a list goes on when it is called. */
export async function live(scene: Scene): Promise<void> {
  const { life, candidate, cast, programme, random } = scene;
  const begun = await fill(scene, await apply(life, candidate));
  if (random.chance(0.05)) {
    await give(life, candidate, { type: 'cancel' });
    return;
  }
  if (random.chance(0.15)) await exchangeOne(scene, begun);
  if (programme.returnDatePasses && random.chance(0.5)) {
    life.leftLying = true;
    return;
  }
  await handOver(scene);
  for (let refusals = random.pick([0, 0, 0, 1, 1, 2]); refusals > 0; refusals -= 1) {
    await refuseSome(scene);
    await handOver(scene);
  }
  await acceptAll(scene);
  const complete = await give(life, cast.manager, { type: 'declareComplete' });
  if (complete.decision.status === 'pending') await decide(scene, complete);
  await answer(scene);
}

/** What the candidate does about a decision, once there is one to reply to. */
export async function answer(scene: Scene): Promise<void> {
  const { life, candidate, cast, random } = scene;
  let now = await look(life, candidate);
  if (now.decision.status === 'favourableWithReserve') now = await meetConditions(scene, now);
  if (now.decision.status === 'unfavourable' && random.chance(0.1)) {
    if (!scene.programme.limited) await correct(scene);
    return;
  }
  if (now.decision.status !== 'favourable') return;
  const reply = random.pick(['confirm', 'confirm', 'withdraw', 'both', 'staff', 'none']);
  if (reply === 'confirm' || reply === 'both') await give(life, candidate, { type: 'confirm' });
  if (reply === 'withdraw' || reply === 'both') await give(life, candidate, { type: 'withdraw' });
  if (reply === 'staff') {
    await give(life, cast.manager, { type: 'withdrawForCandidate', why: 'Par téléphone.' });
  }
}

async function fill(scene: Scene, application: Application): Promise<Application> {
  const { life, candidate, random } = scene;
  let latest = application;
  for (const { id: piece, notConcernedAllowed } of application.pieces) {
    latest =
      notConcernedAllowed && random.chance(0.7)
        ? await give(life, candidate, { type: 'declareNotConcerned', piece })
        : await deposit(scene, piece);
  }
  return latest;
}

async function deposit({ life, candidate }: Scene, piece: string): Promise<Application> {
  const fileId = await storeFile(candidate, piece);
  return give(life, candidate, { type: 'depositPiece', piece, fileId });
}

const storeFile = ({ api }: Person, name: string): Promise<string> =>
  again(() => api.storeFile(pdf(`${name}.pdf`)));

async function exchangeOne(scene: Scene, { pieces }: Application): Promise<void> {
  const piece = pieces.find(({ status }) => status === 'submitted');
  if (piece === undefined) return;
  await give(scene.life, scene.candidate, { type: 'removePiece', piece: piece.id });
  await deposit(scene, piece.id);
}

async function handOver({ life, candidate, cast }: Scene): Promise<void> {
  await give(life, candidate, { type: 'transmit' });
  const { allowedCommands } = await look(life, cast.manager);
  if (allowedCommands.includes('receive')) await give(life, cast.manager, { type: 'receive' });
}

/** One piece or more come back with a comment; the candidate hands in others. */
async function refuseSome(scene: Scene): Promise<void> {
  const { life, cast, random } = scene;
  const { pieces } = await look(life, cast.manager);
  const submitted = random.shuffled(pieces.filter(({ status }) => status === 'submitted'));
  const refused = submitted.slice(0, random.between(1, 2));
  if (refused.length === 0) return;
  for (const { id: piece } of refused) {
    await give(life, cast.manager, {
      type: 'refusePiece',
      piece,
      comment: 'Document illisible.',
      dueOn: dayFromToday(20),
      blocking: 'now',
    });
  }
  await give(life, cast.manager, { type: 'declareIncomplete' });
  for (const { id } of refused) await deposit(scene, id);
}

async function acceptAll({ life, cast }: Scene): Promise<void> {
  const { pieces } = await look(life, cast.manager);
  for (const { id: piece, status } of pieces) {
    if (status === 'submitted') await give(life, cast.manager, { type: 'acceptPiece', piece });
  }
}

async function decide(scene: Scene, { programme }: Application): Promise<void> {
  const { life, cast } = scene;
  await enter(scene, programme.refusalReasons[0]?.id ?? '');
  await give(life, cast.chair, { type: 'validateDecision' });
}

/** A rank that somebody else has is refused, and the next one tried, as a commission would. */
async function enter(scene: Scene, reasonId: string): Promise<void> {
  const { life, cast, programme, random } = scene;
  const kind = random.pick(['favourable', 'favourable', 'reserve', 'list', 'list', 'no']);
  const seat = kind === 'favourable' || kind === 'reserve';
  for (;;) {
    try {
      await give(life, cast.member, {
        type: 'enterDecision',
        outcome: outcomeOf(
          scene,
          seat && takeSeat(programme) ? kind : seat ? 'list' : kind,
          reasonId,
        ),
      });
      return;
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== 'rankTaken') throw error;
    }
  }
}

/** Whether there is a seat that the commission may give away. */
function takeSeat(programme: Programme): boolean {
  if (!programme.limited) return true;
  if (programme.seatsLeft === 0) return false;
  programme.seatsLeft -= 1;
  return true;
}

type Outcome = Extract<Command, { type: 'enterDecision' }>['outcome'];

function outcomeOf({ programme }: Scene, kind: string, reasonId: string): Outcome {
  if (kind === 'favourable') return { status: 'favourable' };
  if (kind === 'list' && programme.limited) {
    const rank = programme.nextRank;
    programme.nextRank += 1;
    return { status: 'waitingList', rank };
  }
  if (kind === 'reserve') {
    const title = "Attestation de réussite de l'année en cours";
    return {
      status: 'favourableWithReserve',
      conditions: [{ title, dueOn: dayFromToday(40), fileNeeded: true }],
    };
  }
  return { status: 'unfavourable', reasonId, comment: null };
}

/** The candidate hands in what is asked, and the manager looks at it: met, sent back once, or not met. */
async function meetConditions(scene: Scene, application: Application): Promise<Application> {
  const { life, candidate, cast, random } = scene;
  let latest = application;
  for (const { id: condition } of application.conditions) {
    await handIn(scene, condition);
    if (random.chance(0.2)) {
      const comment = 'Il manque une page.';
      await give(life, cast.manager, { type: 'rejectCondition', condition, comment, again: true });
      await handIn(scene, condition);
    }
    if (random.chance(0.15)) {
      const comment = 'Année non validée.';
      await give(life, cast.manager, { type: 'rejectCondition', condition, comment, again: false });
      return look(life, candidate);
    }
    await give(life, cast.manager, { type: 'fulfilCondition', condition });
    latest = await look(life, candidate);
  }
  return latest;
}

async function handIn({ life, candidate }: Scene, condition: string): Promise<void> {
  const fileId = await storeFile(candidate, condition);
  await give(life, candidate, { type: 'depositConditionPiece', condition, fileId });
}

/** The chair finds the decision wrong; the commission approves. */
async function correct({ life, cast }: Scene): Promise<void> {
  await give(life, cast.chair, {
    type: 'correctDecision',
    outcome: { status: 'favourable' },
    why: 'Erreur de saisie.',
  });
  await give(life, cast.member, { type: 'approveCorrection' });
}
