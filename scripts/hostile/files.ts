import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { archives } from './archives.ts';
import { markup } from './markup.ts';
import { otherFormats } from './otherFormats.ts';
import { places } from './places.ts';
import { words } from './words.ts';
import { workbooks } from './workbooks.ts';
import { FORM_NAME, type HostileFile } from './hostileFile.ts';

/** Every hostile file. */
export const hostileFiles: readonly HostileFile[] = [...archives, ...markup, ...workbooks, ...otherFormats, ...places, ...words];

/** Puts a file into a folder of its own; gives its path. */
export function placeIn(folder: string, { content, file = FORM_NAME }: HostileFile): string {
  const path = join(folder, file);
  mkdirSync(folder, { recursive: true });
  if (typeof content === 'function') writeFileSync(path, content());
  else content.place(path);
  return path;
}
