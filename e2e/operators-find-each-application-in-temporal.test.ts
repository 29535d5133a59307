import type { Client } from '@temporalio/client';
import { apply, complete, give, transmitted } from './support/lives.ts';
import { scenario } from './support/scenario.ts';
import { withTemporal, wordsOf } from './support/temporal.ts';
import { until } from './support/until.ts';

scenario(
  import.meta.filename,
  'one workflow each, with a readable id, search attributes and details that tell where it stands',
  async ({ people, config }) => {
    const candidate = await people.candidate();
    const manager = people.staff('gestionnaire');
    const waiting = await apply(candidate, 'cinema');
    const handedOver = await transmitted(candidate, 'insurance');
    const ready = await complete(manager, candidate, 'law');
    await give(people.staff('jury'), ready.id, {
      type: 'enterDecision',
      outcome: { status: 'favourable' },
    });
    await withTemporal(config, async (client) => {
      const details = detailsOf(client);
      expect(await details(workflowId(waiting.id))).toMatchObject({
        FileStatus: ['awaiting'],
        Decision: ['pending'],
        Reply: ['none'],
        Campaign: [waiting.programme.campaign],
        Programme: ['L3-ARTS-CINEMA'],
        Candidate: [candidate.number],
        NextActor: ['candidate'],
        NextDeadline: [new Date(waiting.dates.returnAt)],
      });
      expect(await details(workflowId(handedOver.id))).toMatchObject({ NextActor: ['manager'] });
      expect(await details(workflowId(ready.id))).toMatchObject({
        FileStatus: ['complete'],
        Decision: ['pending'],
        NextActor: ['chair'],
      });

      // One workflow an application: found by the candidate's number, and nobody else's among them.
      const own = await until('three workflows of the candidate', async () => {
        const found: string[] = [];
        const query = `Candidate = '${candidate.number}' AND WorkflowType = 'application'`;
        for await (const one of client.workflow.list({ query })) found.push(one.workflowId);
        return found.length === 3 ? found : undefined;
      });
      expect(own.sort()).toEqual(
        [waiting, handedOver, ready].map(({ id }) => workflowId(id)).sort(),
      );

      expect(await wordsOf(client, workflowId(waiting.id))).toContain('not handed over yet');
      const told = await wordsOf(client, workflowId(ready.id));
      expect(told).toContain('favourable, entered, not published');
      expect(told).toContain('**Next to act** chair');
      // Operators see numbers and codes, never a person.
      for (const personal of [candidate.lastName, candidate.firstName, candidate.email]) {
        expect(told).not.toContain(personal);
      }
    });
  },
);

/** `2026.L3-DROIT.6WB5H7IJ` → `application/2026/L3-DROIT/6WB5H7IJ` */
function workflowId(applicationId: string): string {
  return `application/${applicationId.replaceAll('.', '/')}`;
}

function detailsOf(client: Client) {
  return async (id: string): Promise<Record<string, unknown>> => {
    const description = await client.workflow.getHandle(id).describe();
    return description.searchAttributes as Record<string, unknown>;
  };
}
