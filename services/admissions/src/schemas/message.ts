import { z } from 'zod';
import { messageLimit, mostMessageFiles } from '@admis/workflows/domain';
import { InstantSchema } from './common.ts';

export const MessageFileSchema = z
  .object({
    id: z.string(),
    name: z.string().meta({ description: 'As its writer named it, without any path.' }),
    size: z.int().meta({ description: 'Bytes.' }),
    mime: z.string(),
  })
  .meta({ id: 'MessageFile' });

export const MessageSchema = z
  .object({
    id: z.string(),
    from: z.enum(['candidate', 'centre']).meta({ description: 'Never a member of staff by name.' }),
    at: InstantSchema,
    text: z.string().meta({ description: 'Plain text with its line breaks.' }),
    files: z.array(MessageFileSchema),
    unread: z.boolean().meta({ description: 'By the asking side, which did not write it.' }),
  })
  .meta({ id: 'Message' });

export const MessagesSchema = z
  .object({
    messages: z.array(MessageSchema).meta({ description: 'The oldest first.' }),
    refusal: z.enum(['messagesClosed', 'waitForAnswer']).nullable().meta({
      description: 'Why the asking side may write nothing now; null: it may.',
    }),
    writableUntil: InstantSchema,
    waiting: z.boolean().meta({ description: 'A message of the candidate waits for an answer.' }),
    limits: z.object({
      characters: z.int().meta({ description: 'Of a text, as JavaScript counts them.' }),
      files: z.int(),
    }),
  })
  .meta({ id: 'Messages', description: 'What a candidate and a centre wrote to each other.' });
export type Messages = z.infer<typeof MessagesSchema>;

const messageId = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);

export const MessageBodySchema = z
  .object({
    text: z.string().overwrite(plainText).min(1).max(messageLimit),
    files: z
      .array(z.string().regex(/^[A-Za-z0-9_-]{8,128}$/))
      .max(mostMessageFiles)
      .default([])
      .meta({
        description: 'From the answers of documents’ POST /applications/{id}/message-files.',
      }),
    seen: messageId.nullish().meta({
      description:
        'Of an answer: the last message on the page it was written on. What came later still waits.',
    }),
  })
  .meta({ id: 'MessageBody' });
export type MessageBody = z.infer<typeof MessageBodySchema>;

export const UpToBodySchema = z
  .object({ upTo: messageId.meta({ description: 'This message and those before it.' }) })
  .meta({ id: 'UpToBody' });

export const UnreadMessagesSchema = z
  .object({
    unread: z.array(z.object({ applicationId: z.string(), count: z.int().min(1) })),
  })
  .meta({ id: 'UnreadMessages', description: 'By application, those without any left out.' });
export type UnreadMessages = z.infer<typeof UnreadMessagesSchema>;

/** One kind of line break, and no other control character than tabs. */
function plainText(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .trim();
}
