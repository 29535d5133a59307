import { serve, type ServedApp, type TestCandidate } from '@admis/kit/testing';
import supertest from 'supertest';
import { serveAdmissions, type ServedAdmissions } from './admissions.ts';
import { createBucket, createTestApp, type AppOptions, type TestBucket } from './system.ts';

/** The documents service with the services that it asks, all real, and a bucket of its own. */
export interface ServedDocuments {
  baseUrl: string;
  admissions: ServedAdmissions;
  bucket: TestBucket;
  /** The same once more, with some of this otherwise; its caller closes it. */
  serveAgain(options: Partial<AppOptions>): Promise<ServedApp>;
  /** Takes a candidate's file in; its id. */
  deposit(owner: TestCandidate, content: Buffer, filename: string): Promise<string>;
  close(): Promise<void>;
}

/**
 * @param admissionsNow the time by which what happens is recorded and shown
 * @param options of the documents service itself
 */
export async function serveDocuments({
  admissionsNow,
  ...options
}: Partial<AppOptions> & { admissionsNow?: () => string } = {}): Promise<ServedDocuments> {
  const admissions = await serveAdmissions(admissionsNow);
  const bucket = await createBucket();
  const serveAgain = (otherwise: Partial<AppOptions>): Promise<ServedApp> =>
    serve(
      createTestApp({
        bucket,
        admissionsUrl: admissions.baseUrl,
        dossierUrl: admissions.dossierUrl,
        catalogueUrl: admissions.catalogueUrl,
        ...options,
        ...otherwise,
      }),
    );
  const { baseUrl, close } = await serveAgain({});
  return {
    ...{ baseUrl, admissions, bucket, serveAgain },
    async deposit(owner, content, filename) {
      const response = await supertest(baseUrl)
        .post('/files')
        .auth(owner.token, { type: 'bearer' })
        .attach('file', content, { filename });
      const { id } = response.body as { id?: string };
      if (id === undefined) throw new Error(`${filename} was not taken in: ${response.status}`);
      return id;
    },
    async close() {
      await close();
      await admissions.close();
      await bucket.remove();
    },
  };
}
