import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a link is for: one made for the one never passes for the other. */
export type LinkPurpose = 'activation' | 'passwordReset' | 'emailChange';

/** What a link says by itself. */
export interface LinkFacts {
  dossierNumber: string;
  /** Counts the links of its kind: a newer one, or its use, makes those before it void. */
  generation: number;
  /** ISO instant, exclusive. */
  expiresAt: string;
}

export type LinkTokens = ReturnType<typeof createLinkTokens>;

/**
 * Tokens for links in mails: `base64url(number.generation.expiry) . base64url(HMAC-SHA256)`.
 * They carry all that is needed to check them, so none is ever stored.
 *
 * @param secret at least 32 characters
 */
export function createLinkTokens(secret: string) {
  const signatureOf = (purpose: LinkPurpose, facts: string): Buffer =>
    createHmac('sha256', secret).update(`${purpose}.${facts}`).digest();

  return {
    /** The token of a link; the same facts make the same token. */
    issue(purpose: LinkPurpose, { dossierNumber, generation, expiresAt }: LinkFacts): string {
      const facts = [dossierNumber, generation, Date.parse(expiresAt)].join('.');
      const signature = signatureOf(purpose, facts).toString('base64url');
      return `${Buffer.from(facts).toString('base64url')}.${signature}`;
    },

    /** What a token of ours says, even when it has lapsed; undefined when it is forged or damaged. */
    read(purpose: LinkPurpose, token: string): LinkFacts | undefined {
      const [encoded, signature, ...rest] = token.split('.');
      if (encoded === undefined || signature === undefined || rest.length > 0) return undefined;
      const facts = Buffer.from(encoded, 'base64url').toString();
      const expected = signatureOf(purpose, facts);
      const given = Buffer.from(signature, 'base64url');
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
      const [dossierNumber = '', generation, expiry] = facts.split('.');
      return {
        dossierNumber,
        generation: Number(generation),
        expiresAt: new Date(Number(expiry)).toISOString(),
      };
    },
  };
}
