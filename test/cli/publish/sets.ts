/** An old set, the new one that replaces it, and what is not ours. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPublication, type Publication } from '../../../cli/publish.ts';
import type { Host } from '../../../cli/publish/run.ts';

/** Path under a folder → content. */
export type Files = Readonly<Record<string, string>>;

export const XINGQING = '640104 兴庆区 2025年下达附表.xlsx';
export const XIXIA = '640105 西夏区 2025年下达附表.xlsx';
export const JINFENG = '640106 金凤区 2025年下达附表.xlsx';
export const REGION = '自治区 2025年分配总表.xlsx';

export function isOurs(name: string): boolean {
  return /^(\d{6} .+年下达附表|自治区 .+年分配总表)\.xlsx$/u.test(name);
}

/** No set yet, nor a folder for it. */
export const NOTHING: Files = { 'neighbour.txt': 'beside' };

const FOREIGN: Files = {
  ...NOTHING,
  '2025/会议纪要.docx': 'minutes',
  [`2025/${XINGQING}.bak`]: 'backup',
  [`2025/往年/${XINGQING}`]: 'a copy that the clerk made',
};

/** 西夏区 takes part no more, 金凤区 is new. */
const NEW_SET: Files = {
  [`2025/${XINGQING}`]: 'new 640104',
  [`2025/${JINFENG}`]: 'new 640106',
  [`2025/${REGION}`]: 'new region',
};

export const OLD: Files = {
  ...FOREIGN,
  [`2025/${XINGQING}`]: 'old 640104',
  [`2025/${XIXIA}`]: 'old 640105',
  [`2025/${REGION}`]: 'old region',
};
export const NEW: Files = { ...FOREIGN, ...NEW_SET };
export const NEW_ALONE: Files = { ...NOTHING, ...NEW_SET };

/** Writes the new set, each file in two chunks. */
export function writeNewSet(publication: Publication): void {
  for (const [path, content] of Object.entries(NEW_SET)) {
    const file = publication.create(path.slice('2025/'.length));
    file.write(Buffer.from(content.slice(0, 4)));
    file.write(Buffer.from(content.slice(4)));
    file.close();
  }
}

/** A whole run to the folder `2025`, as a command does it. */
export function publish(root: string, host?: Host): void {
  const publication = openPublication(join(root, '2025'), isOurs, host);
  try {
    writeNewSet(publication);
    publication.commit();
  } finally {
    publication.abandon();
  }
}

/** All that a folder holds, hidden files and empty folders included. */
export function contents(root: string): Files {
  const found: Record<string, string> = {};
  for (const entry of readdirSync(root, { withFileTypes: true })) {
    const path = join(root, entry.name);
    if (!entry.isDirectory()) {
      found[entry.name] = readFileSync(path, 'utf8');
      continue;
    }
    const inside = Object.entries(contents(path));
    if (inside.length === 0) found[`${entry.name}/`] = '';
    for (const [below, content] of inside) found[`${entry.name}/${below}`] = content;
  }
  return found;
}
