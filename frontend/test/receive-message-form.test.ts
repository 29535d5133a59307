import { receiveMessageForm } from '../app/utils/receive-message-form.server.ts';

const MIB = 1024 * 1024;

/** A form as a browser sends it: its fields in the order of the page. */
function formOf(...parts: [name: string, value: string | File][]) {
  const form = new FormData();
  for (const [name, value] of parts) form.append(name, value);
  const { body, headers } = new Request('http://portal.example', { method: 'POST', body: form });
  return { body: body as ReadableStream<Uint8Array>, type: headers.get('content-type') ?? '' };
}

const file = (name: string, bytes: number) => new File([new Uint8Array(bytes).fill(7)], name);

async function sizeOf(content: ReadableStream<Uint8Array>): Promise<number> {
  let size = 0;
  const count = (chunk: Uint8Array) => void (size += chunk.length);
  await content.pipeTo(new WritableStream({ write: count }));
  return size;
}

async function read(
  { body, type }: ReturnType<typeof formOf>,
  takeFile: Parameters<typeof receiveMessageForm>[2] = async () => undefined,
) {
  return receiveMessageForm(type, body, takeFile);
}

describe('the form of a message', () => {
  test('gives its fields, and each chosen file whole', async () => {
    const form = formOf(
      ['text', 'Bonjour,\r\nvoici.'],
      ['kept', 'one'],
      ['kept', 'two'],
      ['file', file('relevé d’été.pdf', 3 * MIB)],
      ['file', file('', 0)],
      ['file', file('b.png', 10)],
      ['last', 'also behind the files'],
    );
    const sizes: [string, number][] = [];
    const fields = await read(form, async (name, content) => {
      sizes.push([name, await sizeOf(content)]);
    });
    expect(sizes).toEqual([
      ['relevé d’été.pdf', 3 * MIB],
      ['b.png', 10],
    ]);
    expect(fields.first('text')).toBe('Bonjour,\r\nvoici.');
    expect(fields.all('kept')).toEqual(['one', 'two']);
    expect(fields.first('last')).toBe('also behind the files');
    expect(fields.first('none')).toBe('');
  });

  test.each<[string, Parameters<typeof receiveMessageForm>[2]]>([
    ['never looked at', async () => undefined],
    [
      'given up in the middle',
      async (_name, content) => {
        const reader = content.getReader();
        await reader.read();
        await reader.cancel();
      },
    ],
    [
      'left with a reader on it',
      async (_name, content) => {
        await content.getReader().read();
      },
    ],
  ])('goes on behind a file that was %s', async (_how, takeFile) => {
    const form = formOf(['file', file('a.pdf', 5 * MIB)], ['text', 'behind it']);
    expect((await read(form, takeFile)).first('text')).toBe('behind it');
  });

  test('passes on no more of a file than shows that it is too large', async () => {
    const form = formOf(['file', file('a.pdf', 30 * MIB)], ['text', 'behind it']);
    let size = 0;
    const fields = await read(form, async (_name, content) => {
      size = await sizeOf(content);
    });
    expect(size).toBe(21 * MIB);
    expect(fields.first('text')).toBe('behind it');
  });

  test('fails when it breaks off, or is none', async () => {
    const { body, type } = formOf(['text', 'cut'], ['file', file('a.pdf', MIB)]);
    const whole = new Uint8Array(await new Response(body).arrayBuffer());
    const cut = new Response(whole.slice(0, whole.length / 2)).body as ReadableStream<Uint8Array>;
    await expect(read({ body: cut, type })).rejects.toThrow();
    const none = new Response('text=a').body as ReadableStream<Uint8Array>;
    await expect(read({ body: none, type: 'text/plain' })).rejects.toThrow();
  });
});
