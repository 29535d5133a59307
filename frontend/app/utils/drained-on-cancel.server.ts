/** How much of a refused upload is still read, so that the browser gets to see the answer. */
const MAXIMUM_DRAINED_BYTES = 64 * 1024 * 1024;

/**
 * The same bytes, but a reader that gives up does not cut the browser's connection: browsers read an
 * answer only once they have sent their request, so the rest is read and dropped, up to a limit.
 */
export function drainedOnCancel(source: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  const reader = source.getReader();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await reader.read();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel() {
        void drain(reader);
      },
    },
    { highWaterMark: 0 },
  );
}

async function drain(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  let drained = 0;
  try {
    while (drained <= MAXIMUM_DRAINED_BYTES) {
      const { done, value } = await reader.read();
      if (done) return;
      drained += value.byteLength;
    }
    await reader.cancel();
  } catch {
    // The browser has gone: there is nobody left to read an answer.
  }
}
