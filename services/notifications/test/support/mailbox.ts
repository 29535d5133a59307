import { z } from 'zod';
import { mailpitUrl } from './system.ts';

const Found = z.object({
  messages_count: z.number(),
  messages: z.array(z.object({ ID: z.string(), MessageID: z.string(), Subject: z.string() })),
});
const Message = z.object({ HTML: z.string(), Text: z.string(), Subject: z.string() });
type Message = z.infer<typeof Message>;

/** The mails that reached an address, in Mailpit. */
export async function mailsTo(address: string): Promise<z.infer<typeof Found>['messages']> {
  const query = new URLSearchParams({ query: `to:"${address}"` });
  const response = await fetch(`${mailpitUrl}/api/v1/search?${query.toString()}`);
  return Found.parse(await response.json()).messages;
}

export async function readMail(id: string): Promise<Message> {
  const response = await fetch(`${mailpitUrl}/api/v1/message/${id}`);
  return Message.parse(await response.json());
}

/** The headers of a mail as they were sent. */
export async function headersOf(id: string): Promise<Record<string, string[]>> {
  const response = await fetch(`${mailpitUrl}/api/v1/message/${id}/headers`);
  return z.record(z.string(), z.array(z.string())).parse(await response.json());
}
