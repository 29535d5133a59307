import { z } from 'zod';
import { until } from './until.ts';

const ListSchema = z.object({
  messages: z.array(z.object({ ID: z.string(), MessageID: z.string(), Subject: z.string() })),
});
const MessageSchema = z.object({ Text: z.string(), HTML: z.string() });

export type Mail = {
  id: string;
  /** The `Message-ID` header, without brackets. */
  messageId: string;
  subject: string;
  text: string;
  html: string;
  /** Addresses of the links in it, in order. */
  links: string[];
};

export type Mailbox = ReturnType<typeof createMailbox>;

/** The mailbox of everybody: what the system sent, as Mailpit caught it. */
export function createMailbox({ MAILPIT_URL }: { MAILPIT_URL: string }) {
  async function ask(path: string): Promise<unknown> {
    const response = await fetch(`${MAILPIT_URL}/api/v1/${path}`);
    if (!response.ok) throw new Error(`The mailbox answered ${response.status} to ${path}`);
    return response.json();
  }

  /** Subjects of the mails to an address, newest first. */
  async function list(address: string) {
    const query = new URLSearchParams({ query: `to:"${address}"`, limit: '100' });
    const { messages } = ListSchema.parse(await ask(`search?${query.toString()}`));
    return messages.map((message) => ({ ...message, Subject: plain(message.Subject) }));
  }

  async function open(message: Awaited<ReturnType<typeof list>>[number]): Promise<Mail> {
    const { Text: text, HTML: html } = MessageSchema.parse(await ask(`message/${message.ID}`));
    return {
      id: message.ID,
      messageId: message.MessageID,
      subject: message.Subject,
      text: plain(text),
      html,
      links: [...html.matchAll(/href="([^"]+)"/g)].map(([, href = '']) =>
        href.replaceAll('&amp;', '&'),
      ),
    };
  }

  return {
    /**
     * The newest mail to `address` whose subject begins so, once there are `count` of them.
     * @throws Deviation when it does not come
     */
    async waitFor(address: string, subject: string, count = 1): Promise<Mail> {
      const message = await until(`mail ${count} « ${subject} … » to ${address}`, async () => {
        const fitting = (await list(address)).filter(({ Subject }) => Subject.startsWith(subject));
        return fitting.length >= count ? fitting[0] : undefined;
      });
      return open(message);
    },

    /** How many mails to `address` have come by now whose subject begins so. */
    async count(address: string, subject: string): Promise<number> {
      return (await list(address)).filter(({ Subject }) => Subject.startsWith(subject)).length;
    },
  };
}

/** As one types it: French typography puts unbreakable spaces and curved apostrophes where people do not. */
function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ').replaceAll('’', "'");
}

/** The link of a mail that leads to a path of the portal. */
export function linkTo(mail: Mail, path: string): string {
  const link = mail.links.find((href) => new URL(href).pathname === path);
  if (!link) throw new Error(`« ${mail.subject} » has no link to ${path}`);
  return link;
}
