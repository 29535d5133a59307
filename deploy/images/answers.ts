/** A container's health check: 0 when its process answers HTTP on its port, whatever its peers' state. */
const health = `http://127.0.0.1:${process.env['PORT']}/health`;
try {
  await fetch(health, { signal: AbortSignal.timeout(4_000) });
} catch (error) {
  process.stderr.write(`${health} does not answer: ${String(error)}\n`);
  process.exitCode = 1;
}

export {};
