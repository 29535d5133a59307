import { createCodecServer } from './codec-server.ts';
import { readCodecConfig } from './config.ts';
import { createPayloadCodec } from './payload-codec.ts';

const config = readCodecConfig(process.env);
const server = createCodecServer(
  createPayloadCodec(config.PAYLOAD_SECRETS),
  config.TEMPORAL_UI_URL,
);
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    server.close();
    server.closeAllConnections();
  });
}
server.listen(config.PORT);
