import { encodingOf } from '../reader/xml.ts';
import { CannotAnnotate } from './cannotAnnotate.ts';

/** The text of a part and how it was written; a byte order mark stays its first character. */
export function decoded(part: string, bytes: Uint8Array): { text: string; encoding: string } {
  const encoding = encodingOf(bytes);
  try {
    return { text: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes), encoding };
  } catch {
    throw new CannotAnnotate(`${part}: encoding`);
  }
}

/** The bytes of a text, as `decoded` takes them. */
export function encoded(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index += 1) view.setUint16(index * 2, text.charCodeAt(index), encoding === 'utf-16le');
  return bytes;
}
