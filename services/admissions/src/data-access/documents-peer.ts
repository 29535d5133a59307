import { z } from 'zod';
import { answerOf, createServiceClient, findAnswerOf, type ServiceTokens } from '@admis/kit';
import type { FileFacts } from '@admis/workflows/domain';
import type { MessageFile } from './records.ts';

const FactsSchema = z.object({ id: z.string(), size: z.number(), mime: z.string() });
const MessageFileSchema = FactsSchema.extend({ name: z.string() });

interface DocumentsPaths {
  '/candidates/{number}/files': {
    delete: { parameters: { path: { number: string } }; responses: { 204: { content?: never } } };
  };
  '/files/{number}/{fileId}/facts': {
    get: {
      parameters: { path: { number: string; fileId: string } };
      responses: { 200: { content: { 'application/json': unknown } } };
    };
  };
  '/applications/{id}/message-files/{fileId}/facts': {
    get: {
      parameters: { path: { id: string; fileId: string } };
      responses: { 200: { content: { 'application/json': unknown } } };
    };
  };
}

export interface DocumentsPeer {
  /** Every file of a candidate, also when there is none. @throws ProblemError 503 `peerUnavailable` */
  eraseFiles(number: string): Promise<void>;
  /**
   * What documents found in a file of this candidate; undefined when the candidate has no such file.
   * The file's name is left where it is: it may name a person. @throws ProblemError 503 `peerUnavailable`
   */
  findFileFacts(number: string, fileId: string): Promise<FileFacts | undefined>;
  /** A file given for the messages of this application, if there is one. @throws ProblemError 503 `peerUnavailable` */
  findMessageFile(applicationId: string, fileId: string): Promise<MessageFile | undefined>;
}

export function createDocumentsPeer(baseUrl: string, token: ServiceTokens): DocumentsPeer {
  const client = createServiceClient<DocumentsPaths>({ peer: 'documents', baseUrl, token });
  return {
    async eraseFiles(number) {
      answerOf(await client.DELETE('/candidates/{number}/files', { params: { path: { number } } }));
    },
    async findFileFacts(number, fileId) {
      const found = findAnswerOf(
        await client.GET('/files/{number}/{fileId}/facts', {
          params: { path: { number, fileId } },
        }),
      );
      return found === undefined ? undefined : FactsSchema.parse(found);
    },
    async findMessageFile(id, fileId) {
      const found = findAnswerOf(
        await client.GET('/applications/{id}/message-files/{fileId}/facts', {
          params: { path: { id, fileId } },
        }),
      );
      return found === undefined ? undefined : MessageFileSchema.parse(found);
    },
  };
}
