import { request, type ClientRequest } from 'node:http';

/** A multipart upload whose pace the test decides. */
export interface SlowUpload {
  send(bytes: Buffer): Promise<void>;
  /** Ends the form properly. */
  finish(): void;
  /** Ends the request without the form's end. */
  truncate(): void;
  /** Cuts the connection. */
  cut(): void;
  /** Resolves with what the server answered; rejects when the connection broke. */
  answer: Promise<{ status: number; body: { code?: string } & Record<string, unknown> }>;
}

const BOUNDARY = 'slowly';

export function startUpload(baseUrl: string, token: string, name = 'lente.pdf'): SlowUpload {
  const outgoing = request(`${baseUrl}/files`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
    },
  });
  const answer = answerTo(outgoing);
  outgoing.write(
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/pdf\r\n\r\n`,
  );
  return {
    send: (bytes) =>
      new Promise((resolve, reject) => {
        outgoing.write(bytes, (error) => (error ? reject(error) : resolve()));
      }),
    finish: () => void outgoing.end(`\r\n--${BOUNDARY}--\r\n`),
    truncate: () => void outgoing.end(),
    cut: () => void outgoing.destroy(),
    answer,
  };
}

function answerTo(outgoing: ClientRequest): SlowUpload['answer'] {
  const answer: SlowUpload['answer'] = new Promise((resolve, reject) => {
    outgoing.on('error', reject);
    outgoing.on('response', (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (text += part));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          body: JSON.parse(text) as Record<string, unknown>,
        }),
      );
    });
  });
  answer.catch(() => undefined);
  return answer;
}
