import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { FlashMessage } from '../../server/flash.ts';
import { zonedInstantInWords } from '../utils/dates.ts';
import { Badge } from './Badge.tsx';
import { FlashNotice } from './FlashNotice.tsx';
import { Icon } from './Icon.tsx';
import { MessageForm } from './MessageForm.tsx';
import type { MessageAnswer, Messages as MessagesView } from './messages.ts';
import { Notice } from './Notice.tsx';
import { FileFacts } from './StoredFileLink.tsx';
import { SubmitButton } from './SubmitButton.tsx';

type Viewer = 'candidate' | 'staff';

/** What the candidate and the centre wrote to each other about an application, and a form to go on. */
export function Messages({
  viewer,
  writer,
  applicationId,
  view,
  zone,
  commandKey,
  answer,
  message,
}: {
  viewer: Viewer;
  /** The signed-in person's number or name */
  writer: string;
  applicationId: string;
  view: MessagesView;
  zone: string;
  commandKey: string;
  /** The form as it was refused */
  answer: MessageAnswer | undefined;
  message: FlashMessage | undefined;
}) {
  const { t } = useTranslation();
  const { messages, refusal, waiting, limits } = view;
  const last = messages.at(-1)?.id ?? '';
  return (
    <section className="section" aria-labelledby="messages">
      <h2 id="messages">{t('messages.title')}</h2>
      <p className="muted">{t(`messages.lead.${viewer}`)}</p>
      {isAboutMessages(message) ? <FlashNotice message={message} /> : null}
      {messages.length === 0 ? (
        <p>{t('messages.none')}</p>
      ) : (
        <ol className="messages">
          {messages.map((one) => (
            <li key={one.id} className={isOwn(one, viewer) ? 'message own' : 'message'}>
              <MessageView
                viewer={viewer}
                applicationId={applicationId}
                message={one}
                zone={zone}
              />
            </li>
          ))}
        </ol>
      )}
      {viewer === 'staff' && waiting ? (
        <Form method="post" preventScrollReset className="actions">
          <input type="hidden" name="type" value="settleMessages" />
          <input type="hidden" name="upTo" value={last} />
          <SubmitButton tone="secondary">{t('messages.settle')}</SubmitButton>
        </Form>
      ) : null}
      {refusal ? (
        <Notice tone="info">
          <p>{t(`problem.${refusal}`)}</p>
        </Notice>
      ) : (
        <MessageForm
          // Another form once this one's message was sent; the same as long as it was not.
          key={messages.findLast((one) => isOwn(one, viewer))?.id ?? ''}
          limits={limits}
          commandKey={commandKey}
          seen={last}
          answer={answer}
          viewer={viewer}
          writer={writer}
          applicationId={applicationId}
          sent={message?.code === 'messageSent'}
        />
      )}
    </section>
  );
}

function MessageView({
  viewer,
  applicationId,
  message: { id, from, at, text, files, unread },
  zone,
}: {
  viewer: Viewer;
  applicationId: string;
  message: MessagesView['messages'][number];
  zone: string;
}) {
  const { t } = useTranslation();
  return (
    <article aria-labelledby={`message-${id}`}>
      <h3 id={`message-${id}`}>
        {t(`messages.from.${viewer}.${from}`)}{' '}
        <span className="muted small">
          <time dateTime={at}>{zonedInstantInWords(t, at, zone)}</time>
        </span>{' '}
        {unread ? (
          <Badge tone="info" icon="mail">
            {t('messages.new')}
          </Badge>
        ) : null}
      </h3>
      <p className="preformatted">{text}</p>
      {files.length > 0 ? (
        <ul className="message-files">
          {files.map((file) => (
            <li key={file.id}>
              <a
                href={`/applications/${applicationId}/message-files/${file.id}`}
                target="_blank"
                rel="noreferrer"
              >
                <Icon name="file" /> {file.name} <FileFacts file={file} />
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </article>
  );
}

/** Whether what the page before left to say belongs here and not at the top of the page. */
export function isAboutMessages(message: FlashMessage | undefined): boolean {
  return message?.code === 'messageSent' || message?.code === 'messagesSettled';
}

function isOwn({ from }: MessagesView['messages'][number], viewer: Viewer): boolean {
  return (from === 'candidate') === (viewer === 'candidate');
}
