import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { ValueError, type PayloadCodec } from '@temporalio/common';
import proto from '@temporalio/proto';
import { z } from 'zod';

const { Payloads } = proto.temporal.api.common.v1;

const Payload = z.object({
  metadata: z.record(z.string(), z.base64()).default({}),
  data: z.base64().default(''),
});
const Body = z.object({ payloads: z.array(Payload) });

/** One page of the engine's UI asks for many payloads, each of some kilobytes at most. */
const mostBytes = 16 * 1024 * 1024;

/**
 * Temporal's remote codec: `POST /decode` and `POST /encode` with `{ payloads: [{ metadata, data }] }` in Base64, for the
 * engine's UI in an operator's browser and for its command line. Answers the same shape; 400 `{ message }` when a
 * payload cannot be read. `GET /health` answers 200.
 *
 * @param uiUrl the only site whose pages may ask
 */
export function createCodecServer(codec: PayloadCodec, uiUrl: string): Server {
  const { origin } = new URL(uiUrl);
  return createServer((request, response) => {
    response.setHeader('access-control-allow-origin', origin);
    response.setHeader('vary', 'origin');
    response.setHeader('cache-control', 'no-store');
    void answer(request, codec).then(
      ([status, body]) => send(response, status, body),
      (error: unknown) => {
        const isAskers = error instanceof ValueError;
        send(response, isAskers ? 400 : 500, { message: isAskers ? error.message : 'No answer' });
      },
    );
  });
}

async function answer(request: IncomingMessage, codec: PayloadCodec): Promise<[number, object?]> {
  const asked = `${request.method} ${new URL(request.url ?? '', 'http://codec').pathname}`;
  switch (asked) {
    case 'GET /health':
      return [200, { status: 'up' }];
    case 'POST /decode':
      return [200, await through(request, (payloads) => codec.decode(payloads))];
    case 'POST /encode':
      return [200, await through(request, (payloads) => codec.encode(payloads))];
    default:
      return request.method === 'OPTIONS' ? [204] : [404, { message: `There is no ${asked}` }];
  }
}

async function through(request: IncomingMessage, pass: PayloadCodec['decode']): Promise<object> {
  if (Number(request.headers['content-length'] ?? Infinity) > mostBytes) {
    throw new ValueError(`A request names its length, at most ${mostBytes} bytes`);
  }
  const { payloads } = Payloads.fromObject(bodyOf(await text(request)));
  return Payloads.create({ payloads: await pass(payloads) }).toJSON();
}

/** @throws ValueError when it is not what the protocol wants */
function bodyOf(said: string): z.infer<typeof Body> {
  try {
    return Body.parse(JSON.parse(said));
  } catch {
    throw new ValueError('Expected JSON: { payloads: [{ metadata, data }] }, values in Base64');
  }
}

function send(response: ServerResponse, status: number, body?: object): void {
  response.statusCode = status;
  response.setHeader('access-control-allow-methods', 'POST');
  response.setHeader('access-control-allow-headers', 'content-type,x-namespace,authorization');
  if (body === undefined) return void response.end();
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(body));
}
