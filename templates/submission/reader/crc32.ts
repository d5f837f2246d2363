const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

/** The checksum of a zip entry, continued over its chunks from `previous` (0 at the start). */
export function crc32(previous: number, chunk: Uint8Array): number {
  let crc = ~previous;
  for (let i = 0; i < chunk.length; i += 1) crc = TABLE[(crc ^ chunk[i]!) & 0xff]! ^ (crc >>> 8);
  return ~crc >>> 0;
}
