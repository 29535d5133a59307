import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { readStartTimes } from '@admis/local';
import { createBucket } from './support/bucket.ts';
import { openBrowser, welcome } from './support/browser.ts';
import { readStoreConfig, type Config } from './support/config.ts';
import { MEGABYTE, pdf } from './support/files.ts';
import { apply } from './support/lives.ts';
import { createMailbox } from './support/mailbox.ts';
import { createPeople, type Candidate } from './support/people.ts';
import { runAgainstSystem } from './support/running-system.ts';
import { signIn } from './support/sign-in.ts';

/** How many open the page at once, for its figure per second. */
const VISITORS = 10;
const UPLOADS = 15;
const UPLOAD_MB = 19;

/**
 * `npm run bench`: measures the local system, tells how it goes, and prints one JSON object on the last line.
 * A figure that was not measured now is absent. Files stored for it are removed again.
 */
await runAgainstSystem(async ({ config, profile, environment, processOf }) => {
  const mailbox = createMailbox(config);
  const candidate = await createPeople(config, mailbox).candidate();
  const application = await apply(candidate, 'insurance');
  const session = await sessionOf(config, candidate);
  console.log(`Measuring with candidate ${candidate.number}, application ${application.id}.`);

  const page = `${config.PORTAL_URL}/applications/${application.id}`;
  const figures = {
    machine: machine(),
    ...readStartTimes(profile.folder),
    applicationPage: await measurePage(page, session),
    upload: await measureUpload(candidate, environment, processOf('documents')),
  };
  console.log(JSON.stringify(figures));
});

function machine(): Record<string, unknown> {
  const [cpu] = cpus();
  return {
    cpu: cpu?.model.trim(),
    cpus: cpus().length,
    memoryGb: Math.round(totalmem() / 1024 ** 3),
    node: process.versions.node,
    system: `${process.platform} ${process.arch}`,
  };
}

/** The Cookie header of a signed-in candidate. */
async function sessionOf(config: Config, { number, password }: Candidate): Promise<string> {
  const browser = await openBrowser(config);
  try {
    const { page, context } = await welcome(browser);
    await signIn(page, config.PORTAL_URL, { identifier: number, password });
    const cookies = await context.cookies(config.PORTAL_URL);
    return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  } finally {
    await browser.close();
  }
}

/** The server's answer to « open my application »: one visitor's latency, and how many ten get at once. */
async function measurePage(url: string, session: string) {
  const open = async (): Promise<number> => {
    const beginning = performance.now();
    const response = await fetch(url, { headers: { cookie: session }, redirect: 'manual' });
    const html = await response.text();
    if (response.status !== 200 || !html.includes('Statut du dossier')) {
      throw new Error(`The page of an application answered ${response.status}`);
    }
    return performance.now() - beginning;
  };
  for (let warmUp = 0; warmUp < 50; warmUp += 1) await open();
  const alone: number[] = [];
  for (let count = 0; count < 200; count += 1) alone.push(await open());

  const end = performance.now() + 15_000;
  const together: number[] = [];
  const beginning = performance.now();
  const visitor = async () => {
    while (performance.now() < end) together.push(await open());
  };
  await Promise.all(Array.from({ length: VISITORS }, visitor));
  const seconds = (performance.now() - beginning) / 1000;
  const figures = {
    perSecond: round(together.length / seconds),
    p50Ms: round(percentile(alone, 50)),
    p95Ms: round(percentile(alone, 95)),
    atOnce: {
      visitors: VISITORS,
      p50Ms: round(percentile(together, 50)),
      p95Ms: round(percentile(together, 95)),
    },
  };
  console.log(`Application page: ${JSON.stringify(figures)}`);
  return figures;
}

/** Files of 19 MB one after the other: through the documents service (sniffed, scanned), and straight into the store. */
async function measureUpload(
  { api, number }: Candidate,
  environment: Record<string, string>,
  documents: number | undefined,
) {
  const bucket = createBucket(readStoreConfig(environment));
  const file = pdf('mesure.pdf', UPLOAD_MB * MEGABYTE);
  const megabytes = (UPLOADS * file.buffer.length) / MEGABYTE;
  try {
    for (let warmUp = 0; warmUp < 3; warmUp += 1) await api.storeFile(file);
    const before = documents === undefined ? undefined : memoryOf(documents);
    const through = await secondsOf(() => api.storeFile(file));
    const after = documents === undefined ? undefined : memoryOf(documents);
    const key = () => `candidates/${number}/${randomUUID()}`;
    const direct = await secondsOf(() => bucket.put(key(), file.buffer));
    const figures = {
      mbPerSecond: round(megabytes / through),
      directMbPerSecond: round(megabytes / direct),
      ratio: round(direct / through),
      ...(before === undefined || after === undefined
        ? {}
        : { rssGrowthMb: round((after - before) / MEGABYTE) }),
    };
    console.log(`Upload: ${JSON.stringify(figures)}`);
    return figures;
  } finally {
    await bucket.removeAllOf(number);
  }
}

async function secondsOf(upload: () => Promise<unknown>): Promise<number> {
  const beginning = performance.now();
  for (let count = 0; count < UPLOADS; count += 1) await upload();
  return (performance.now() - beginning) / 1000;
}

/** Bytes of a process in memory; undefined where the system does not tell. */
function memoryOf(pid: number): number | undefined {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return undefined;
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(file, 'utf8'))?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
}

function percentile(values: number[], percent: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? NaN;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
