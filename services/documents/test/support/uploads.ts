import { createHash } from 'node:crypto';
import supertest from 'supertest';

export const MIB = 1024 * 1024;

/** A file as its candidate has it. */
export interface NamedContent {
  name: string;
  content: Buffer;
}

/** What the service tells of an upload. */
export interface UploadFacts {
  id: string;
  received: number;
  size: number;
}

/** Sends files in chunks, in the name of whoever holds the token. */
export interface Uploader {
  begin(files: NamedContent[], place?: string): supertest.Test;
  chunk(id: string, offset: number, bytes: Buffer): supertest.Test;
  finish(id: string): supertest.Test;
  cancel(id: string): supertest.Test;
  list(): supertest.Test;
  /** Begins, or goes on with, an upload and sends it as far as `until`, or whole. @returns its id */
  send(files: NamedContent[], until?: number): Promise<string>;
}

/** @param target an Express app or the address of a served one */
export function createUploader(target: Parameters<typeof supertest>[0], token: string): Uploader {
  const as = (request: supertest.Test) => request.auth(token, { type: 'bearer' });
  const uploader: Uploader = {
    begin: (files, place = 'a piece') =>
      as(supertest(target).post('/uploads')).send(planOf(files, place)),
    chunk: (id, offset, bytes) =>
      as(supertest(target).put(`/uploads/${id}/chunks/${offset}`))
        .type('application/octet-stream')
        .send(bytes),
    finish: (id) => as(supertest(target).post(`/uploads/${id}/finish`)),
    cancel: (id) => as(supertest(target).delete(`/uploads/${id}`)),
    list: () => as(supertest(target).get('/uploads')),
    async send(files, until = Infinity) {
      const bytes = Buffer.concat(files.map(({ content }) => content));
      const begun = await uploader.begin(files);
      expect(begun.status).toBe(200);
      const { id, received, size } = begun.body as UploadFacts;
      for (let offset = received; offset < Math.min(size, until); offset += MIB) {
        const sent = await uploader.chunk(id, offset, bytes.subarray(offset, offset + MIB));
        expect(sent.status).toBe(200);
      }
      return id;
    },
  };
  return uploader;
}

export function planOf(files: NamedContent[], place: string) {
  const hash = createHash('sha256');
  for (const { content } of files) hash.update(content);
  return {
    place,
    files: files.map(({ name, content }) => ({ name, size: content.length })),
    digest: hash.digest('hex'),
  };
}
