import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { archives } from './archives.ts';
import { markup } from './markup.ts';
import { workbooks } from './workbooks.ts';
import { FORM_NAME, type HostileFile } from './hostileFile.ts';

/** Every hostile file. */
export const hostileFiles: readonly HostileFile[] = [...archives, ...markup, ...workbooks];

/** Puts a file into a folder of its own; gives what the command is to look at. */
export function placeIn(folder: string, { content, file = FORM_NAME, inFolder = false }: HostileFile): string {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  if (typeof content === 'function') writeFileSync(path, content());
  else content.place(path);
  return inFolder ? folder : path;
}
