/** Loaded into a service's process: answers every message with the bytes of all buffers that something still refers to. */
const collectGarbage = globalThis.gc;
if (collectGarbage === undefined) throw new Error('Start the process with --expose-gc');

process.on('message', () => {
  collectGarbage();
  // The first may leave buffers to be freed beside it, the second waits for that.
  collectGarbage();
  process.send?.(process.memoryUsage().arrayBuffers);
});
process.channel?.unref();
