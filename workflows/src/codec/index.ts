export { payloadShape } from './config.ts';
export { createDataConverter, failureConverterPath } from './data-converter.ts';
export { createPayloadCodec } from './payload-codec.ts';
export { readPayload } from './read-payload.ts';
