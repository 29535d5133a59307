import type { Outbox } from './data-access/outbox.ts';
import type { DeliverMail } from './use-cases/deliver-mail.ts';

interface DeliveryLoopDependencies {
  outbox: Pick<Outbox, 'findDue'>;
  deliverMail: DeliverMail;
  log: {
    info(facts: object, message: string): void;
    warn(facts: object, message: string): void;
    error(facts: object, message: string): void;
  };
  now: () => Date;
  /** Milliseconds between looks at the outbox for what nobody in this process knows of. */
  sweepEvery?: number;
}

const PAGE = 200;

export type DeliveryLoop = ReturnType<typeof createDeliveryLoop>;

/**
 * Delivers the outbox. A mail accepted by this process is sent at once (`wake`); a look at the outbox now
 * and then finds the rest: mails of an instance that died, retries from before a restart.
 * Several loops may run on one outbox: each mail is claimed by one of them.
 *
 * One mail at a time: while another is written, the server's « accepted » would wait to be noted, and a mail whose
 * sender dies meanwhile comes twice (docs/decisions/027).
 */
export function createDeliveryLoop(dependencies: DeliveryLoopDependencies) {
  const { outbox, deliverMail, log, now, sweepEvery = 5_000 } = dependencies;
  const waiting = new Set<string>();
  const running = new Set<Promise<void>>();
  const timers = new Set<NodeJS.Timeout>();
  let started = false;
  let morePages = false;

  function later(milliseconds: number, action: () => void): void {
    const timer = setTimeout(() => {
      timers.delete(timer);
      action();
    }, milliseconds);
    timers.add(timer);
  }

  function track(work: Promise<void>): void {
    const tracked = work.finally(() => running.delete(tracked));
    running.add(tracked);
  }

  /** Starts the next delivery unless one is under way. */
  let delivering = false;
  function next(): void {
    const [mailId] = waiting;
    if (!started || delivering || mailId === undefined) return;
    waiting.delete(mailId);
    delivering = true;
    track(
      attempt(mailId).finally(() => {
        delivering = false;
        if (waiting.size === 0 && morePages) track(sweep());
        next();
      }),
    );
  }

  async function attempt(mailId: string): Promise<void> {
    try {
      const outcome = await deliverMail(mailId);
      const facts = { mailId, ...outcome };
      if (outcome.status === 'sent') log.info(facts, 'mail sent');
      if (outcome.status === 'failed') log.error(facts, 'mail given up');
      if (outcome.status === 'retry') {
        log.warn(facts, 'mail not sent, will be tried again');
        if (started) later(outcome.at.getTime() - now().getTime(), () => wake(mailId));
      }
    } catch (error) {
      // The lease runs out and a later sweep takes the mail up again.
      log.error({ mailId, err: error }, 'delivery broke off');
    }
  }

  async function sweep(): Promise<void> {
    morePages = false;
    try {
      const due = await outbox.findDue(now(), PAGE);
      morePages = due.length === PAGE;
      for (const mailId of due) waiting.add(mailId);
      next();
    } catch (error) {
      log.error({ err: error }, 'outbox could not be read');
    }
  }

  function wake(mailId: string): void {
    if (!started) return;
    waiting.add(mailId);
    next();
  }

  function sweepRegularly(): void {
    if (!started) return;
    track(sweep().finally(() => started && later(sweepEvery, sweepRegularly)));
  }

  return {
    start(): void {
      if (started) return;
      started = true;
      sweepRegularly();
    },
    /** A mail has just been put in the outbox. */
    wake,
    /** Takes no more mails and waits for those being sent. */
    async stop(): Promise<void> {
      started = false;
      waiting.clear();
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
      await Promise.all(running);
    },
  };
}
