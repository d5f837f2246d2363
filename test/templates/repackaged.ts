import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect } from 'vitest';

/** The package with one of its parts rewritten, and parts added to it. */
export function repackaged(bytes: Uint8Array, part: string, rewrite: (xml: string) => string, added: Readonly<Record<string, string>> = {}): Uint8Array {
  const parts = unzipSync(bytes);
  const before = strFromU8(parts[part]!);
  const after = rewrite(before);
  expect(after).not.toBe(before);
  return zipSync({ ...parts, [part]: strToU8(after), ...Object.fromEntries(Object.entries(added).map(([name, xml]) => [name, strToU8(xml)])) });
}
