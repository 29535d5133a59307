import { createServiceClient, findAnswerOf, type ServiceTokens } from '@admis/kit';
import { z } from 'zod';
import { DeliveryFailure } from '../delivery-failure.ts';
import { language } from '../language/language.ts';

/** What a mail needs to know of the candidate it goes to. */
const Recipient = z.object({
  firstName: z.string(),
  lastName: z.string(),
  email: z.string(),
  language,
});
type Recipient = z.infer<typeof Recipient>;

/** The part of the dossier service's API that is used here. */
interface DossierPaths {
  '/dossiers/{number}': {
    get: {
      parameters: { path: { number: string } };
      responses: { 200: { content: { 'application/json': unknown } } };
    };
  };
}

/** Undefined when there is no such dossier (any more). @throws DeliveryFailure when it cannot be known now */
export type FindRecipient = (dossierNumber: string) => Promise<Recipient | undefined>;

/** Candidates' addresses live in the dossier service and are asked for when a mail goes out. */
export function createFindRecipient(dossierUrl: string, token: ServiceTokens): FindRecipient {
  const client = createServiceClient<DossierPaths>({
    peer: 'dossier',
    baseUrl: dossierUrl,
    token,
  });
  return async (dossierNumber) => {
    try {
      const found = findAnswerOf(
        await client.GET('/dossiers/{number}', { params: { path: { number: dossierNumber } } }),
      );
      return found === undefined ? undefined : Recipient.parse(found);
    } catch (cause) {
      throw new DeliveryFailure('recipientNotReadable', { permanent: false, cause });
    }
  };
}
