import { inflateRawSync } from 'node:zlib';

const END = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const DEFLATED = 8;

/** What is in a ZIP, by name, as the directory at its end lists it. Small ones: nothing of ZIP64. */
export function readZip(zip: Buffer): Map<string, Buffer> {
  const entries = new Map<string, Buffer>();
  const end = zip.lastIndexOf(END);
  const count = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  for (let entry = 0; entry < count; entry += 1) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) =>
      zip.readUInt16LE(at + field),
    ) as [number, number, number];
    const nameAt = at + 46;
    const name = zip.subarray(nameAt, nameAt + nameLength).toString();
    const local = zip.readUInt32LE(at + 42);
    // Of its own lengths: the extra field before the content need not be the directory's.
    const contentAt = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const content = zip.subarray(contentAt, contentAt + zip.readUInt32LE(at + 20));
    const deflated = zip.readUInt16LE(at + 10) === DEFLATED;
    entries.set(name, deflated ? inflateRawSync(content) : content);
    at = nameAt + nameLength + extraLength + commentLength;
  }
  return entries;
}
