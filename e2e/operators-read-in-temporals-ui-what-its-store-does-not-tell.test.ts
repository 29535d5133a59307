import { z } from 'zod';
import { equal, sees } from './support/deviation.ts';
import { give, transmitted } from './support/lives.ts';
import { dayFromToday } from './support/staff-pages.ts';
import { scenario } from './support/scenario.ts';
import { until } from './support/until.ts';

const COMMENT = 'Photocopie illisible de la page 2';
/** How Temporal's HTTP tells that a payload is `binary/encrypted`. */
const ENCRYPTED = Buffer.from('binary/encrypted').toString('base64');

const RunSchema = z.object({
  workflowExecutionInfo: z.object({ execution: z.object({ runId: z.string() }) }),
});
const EncodedSchema = z.object({
  metadata: z.object({ encoding: z.string() }),
  data: z.string().default(''),
});

scenario(
  import.meta.filename,
  'a comment of staff is encrypted in the histories, and the codec shows it in the UI',
  async ({ people, config, visit }) => {
    const manager = people.staff('gestionnaire');
    const { id } = await transmitted(await people.candidate(), 'cinema');
    await give(manager, id, { type: 'receive' });
    await give(manager, id, {
      ...{ type: 'refusePiece', piece: 'IDENTITE', comment: COMMENT },
      ...{ dueOn: dayFromToday(10), blocking: 'now' },
    });

    const namespace = `${config.TEMPORAL_UI_URL}/api/v1/namespaces/${config.TEMPORAL_NAMESPACE}`;
    const workflow = `workflows/${encodeURIComponent(`application/${id.replaceAll('.', '/')}`)}`;
    const payloads = await until('the refused piece in the history', async () => {
      const kept = payloadsIn(await ask(`${namespace}/${workflow}/history`));
      return kept.length > 10 ? kept : undefined;
    });
    equal(
      payloads.filter(({ metadata }) => metadata.encoding !== ENCRYPTED).length,
      0,
      'plain payloads',
    );
    for (const { data } of payloads) {
      equal(Buffer.from(data, 'base64').includes('illisible'), false, 'a readable comment');
    }

    const { workflowExecutionInfo } = RunSchema.parse(await ask(`${namespace}/${workflow}`));
    const { page } = await visit({ locale: 'en-GB' });
    const { runId } = workflowExecutionInfo.execution;
    await page.goto(
      `${config.TEMPORAL_UI_URL}/namespaces/${config.TEMPORAL_NAMESPACE}/${workflow}/${runId}/history`,
    );
    await page.getByText('refusePiece').filter({ visible: true }).first().click();
    await sees(page, COMMENT);
  },
);

async function ask(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The Temporal UI answered ${response.status}`);
  return response.json();
}

/** Every payload in an answer, wherever it stands; search attributes hold numbers and codes, and stay readable. */
function payloadsIn(said: unknown): z.infer<typeof EncodedSchema>[] {
  if (typeof said !== 'object' || said === null) return [];
  const payload = EncodedSchema.safeParse(said);
  if (payload.success) return [payload.data];
  return Object.entries(said).flatMap(([name, value]) =>
    name === 'searchAttributes' ? [] : payloadsIn(value),
  );
}
