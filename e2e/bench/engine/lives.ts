import { round } from '../figures.ts';
import { until } from '../../support/until.ts';
import { measureBareEngine } from './bare-engine.ts';
import { PROGRAMMES } from './catalogue.ts';
import { inTurns, type Engine } from './engine.ts';
import { AT_ONCE, COMMANDS, LIVES, MAILS } from './life-size.ts';

const WARM_UP = 20;

/** One of the six pieces is « non concerné ». */
const NOT_CONCERNED = 'VAPP';

/**
 * Whole lives at saturation, each from the wish to the confirmed admission: over when the last record and the
 * last mail are where they belong. Then as many updates and activities on the same engine without our code.
 */
export async function measureLives(engine: Engine) {
  const candidates = await engine.candidates(WARM_UP + LIVES);
  await playAll(engine, candidates.slice(0, WARM_UP), WARM_UP);
  const beginning = performance.now();
  await playAll(engine, candidates.slice(WARM_UP), WARM_UP + LIVES);
  const perSecond = LIVES / ((performance.now() - beginning) / 1000);
  const bareEnginePerSecond = await measureBareEngine(engine);
  console.log(
    `Lives: ${LIVES} with ${COMMANDS} commands and ${MAILS} mails each, ${AT_ONCE} at once, until every mail is sent; ` +
      `bare engine: as many workflows with ${COMMANDS} updates and ${COMMANDS + MAILS} empty activities each.`,
  );
  return {
    perSecond: round(perSecond),
    bareEnginePerSecond: round(bareEnginePerSecond),
    ratio: round(perSecond / bareEnginePerSecond),
  };
}

async function playAll(engine: Engine, candidates: string[], total: number): Promise<void> {
  await inTurns(candidates, AT_ONCE, (candidate) => live(engine, candidate));
  await until(
    'the last mail',
    async () => {
      const sent = await engine.mails.collection('mails').countDocuments({ status: 'sent' });
      return sent >= total * MAILS ? true : undefined;
    },
    120,
  );
  await until('the last confirmation in the read model', async () => {
    const confirmed = await engine.readModel
      .collection('applications')
      .countDocuments({ 'state.reply': 'confirmed' });
    return confirmed >= total ? true : undefined;
  });
}

async function live({ admissions }: Engine, candidate: string): Promise<void> {
  const { id, pieces } = await admissions.apply(candidate, PROGRAMMES.lives.code);
  for (const { id: piece } of pieces) {
    await admissions.asCandidate(
      candidate,
      id,
      piece === NOT_CONCERNED
        ? { type: 'declareNotConcerned', piece }
        : { type: 'depositPiece', piece, fileId: `${candidate}-${piece}` },
    );
  }
  await admissions.asCandidate(candidate, id, { type: 'transmit' });
  await admissions.as('manager', id, { type: 'receive' });
  for (const { id: piece } of pieces) {
    if (piece !== NOT_CONCERNED) await admissions.as('manager', id, { type: 'acceptPiece', piece });
  }
  await admissions.as('manager', id, { type: 'declareComplete' });
  await admissions.as('member', id, {
    type: 'enterDecision',
    outcome: { status: 'favourable' },
  });
  await admissions.as('chair', id, { type: 'validateDecision' });
  await admissions.asCandidate(candidate, id, { type: 'confirm' });
}
