import type { WorkflowHandle } from '@temporalio/client';
import type { Actor } from '../src/domain/index.ts';
import {
  applicationWorkflowId,
  openCallsSignal,
  seatsChangedSignal,
  seatStandingSignal,
  standingQuery,
  taskQueues,
  waitingListStandingQuery,
  waitingListWorkflow,
  waitingListWorkflowId,
  type SeatMessage,
  type Standing,
  type WaitingListInput,
  type WaitingListStanding,
} from '../src/messages/index.ts';
import { decided } from './lives.ts';
import { applyTo, candidate, chair, member } from './people.ts';
import { giver, type Outside, type Story } from './support.ts';

type Give = ReturnType<typeof giver>;
type Decided = Parameters<typeof decided>[2];

/** One programme with few seats, its list and its candidates. */
export interface Programme {
  list: WorkflowHandle;
  openCalls(): Promise<void>;
  /** Tells the list that its seats have changed in the catalogue. */
  seatsChanged(): Promise<void>;
  /** Brings a candidate (`ANNE0001`) to a published decision. */
  decide(dossierNumber: string, outcome: Decided): Promise<void>;
  /** Gives a command of a candidate. */
  say(dossierNumber: string, type: 'confirm' | 'withdraw'): Promise<void>;
  /** Puts another decision in the place of a wrong one, by two people. */
  correct(dossierNumber: string, outcome: Decided, why: string): Promise<void>;
  application(dossierNumber: string): WorkflowHandle;
  decisionOf(dossierNumber: string): Promise<string | undefined>;
  standing(): Promise<WaitingListStanding>;
  /** Lets time pass until it is so. */
  until(isSo: () => Promise<boolean> | boolean): Promise<void>;
}

/** From now on `outside` passes the words of applications on to their lists, as the admissions service does. */
export function limitedProgramme(story: Story, outside: Outside, programme: string): Programme {
  const workflowId = waitingListWorkflowId('2026', programme);
  const input: WaitingListInput = { campaign: '2026', programme };
  const signal = async (name: string, ...signalArgs: SeatMessage[]): Promise<void> => {
    await story.client.workflow.signalWithStart<
      (input: WaitingListInput) => Promise<unknown>,
      SeatMessage[]
    >(waitingListWorkflow, {
      ...{ workflowId, taskQueue: taskQueues.workflows, args: [input] },
      ...{ signal: name, signalArgs },
    });
  };
  outside.tellWaitingList = async (told) => {
    // Applications of the story before, in the same file, may still be telling theirs.
    if (told.programme === programme) await signal(seatStandingSignal, told.message);
  };
  const list = story.client.workflow.getHandle(workflowId);
  const idOf = (dossierNumber: string): string => `2026.${programme}.${dossierNumber}`;
  const giveTo = (dossierNumber: string): Give => {
    const give = giver(story, outside, idOf(dossierNumber));
    const self: Actor = { ...candidate, id: dossierNumber.toLowerCase(), dossierNumber };
    return (actor, command, options) => give(actor === candidate ? self : actor, command, options);
  };
  const application = (dossierNumber: string): WorkflowHandle =>
    story.client.workflow.getHandle(applicationWorkflowId(idOf(dossierNumber)));
  return {
    list,
    openCalls: () => signal(openCallsSignal),
    seatsChanged: () => signal(seatsChangedSignal),
    application,
    async decide(dossierNumber, outcome) {
      const wish = applyTo(
        { id: programme, reception: 'automatic', limited: true },
        idOf(dossierNumber),
      );
      await decided(giveTo(dossierNumber), { ...wish, candidate: dossierNumber }, outcome);
    },
    async say(dossierNumber, type) {
      await giveTo(dossierNumber)(candidate, { type });
    },
    async correct(dossierNumber, outcome, why) {
      const give = giveTo(dossierNumber);
      await give(chair, { type: 'correctDecision', outcome, why });
      await give(member, { type: 'approveCorrection' });
    },
    async decisionOf(dossierNumber) {
      const { state } = await application(dossierNumber).query<Standing>(standingQuery);
      return state?.decision?.status;
    },
    standing: () => list.query<WaitingListStanding>(waitingListStandingQuery),
    async until(isSo) {
      while (!(await isSo())) await story.env.sleep(100);
    },
  };
}

export const favourable: Decided = { status: 'favourable' };
export const waitingAt = (rank: number): Decided => ({ status: 'waitingList', rank });
