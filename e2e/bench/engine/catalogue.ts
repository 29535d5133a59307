import type { Connection as Database } from 'mongoose';
import { demoCampaign } from '../../../services/catalogue/src/demo-campaign.ts';
import { createCatalogueRepository } from '../../../services/catalogue/src/data-access/catalogue-repository.ts';
import type { ProgrammeRecord } from '../../../services/catalogue/src/data-access/records.ts';
import { dayOf } from '@admis/workflows/domain';

export type Catalogue = Awaited<ReturnType<typeof openCatalogue>>;

export const SEATS = 300;

const ZONE = 'Europe/Paris';

/** What is measured takes place in three programmes, made of one of the demo campaign's. */
export const PROGRAMMES = {
  /** Seats without limit, six pieces: for whole lives. */
  lives: { code: 'BENCH-LIVES', capacity: null },
  /** A waiting list; its files need no piece, so that its candidates are soon decided on. */
  list: { code: 'BENCH-LIST', capacity: SEATS, reception: 'automatic', pieces: [] },
  /** Where applications stay open. */
  open: { code: 'BENCH-OPEN', capacity: null },
} as const;

export async function openCatalogue(database: Database) {
  const demo = demoCampaign(dayOf(new Date().toISOString(), ZONE), ZONE);
  const [campaign] = demo.campaigns;
  const model = demo.programmes.find(({ code }) => code === 'M1-DROIT-PUBLIC');
  if (campaign === undefined || model === undefined) throw new Error('The demo campaign changed');
  const programmes = Object.values(PROGRAMMES).map((own): ProgrammeRecord => ({
    ...model,
    decidesOnIncomplete: true,
    ...own,
    pieces: 'pieces' in own ? [...own.pieces] : model.pieces,
    _id: `${campaign._id}.${own.code}`,
    title: own.code,
  }));
  const records = { ...demo, programmes };
  await createCatalogueRepository(database).insertMissing(records);
  return {
    campaign: campaign._id,
    /** Moves the return date of every programme by so many days, as an administrator's change leaves it. */
    async extend(days: number): Promise<void> {
      const returnOn = new Date(Date.parse(model.returnOn) + days * 86_400_000)
        .toISOString()
        .slice(0, 10);
      await database.collection('programmes').updateMany({}, { $set: { returnOn } });
    },
  };
}
