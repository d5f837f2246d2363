import * as z from 'zod';
import { escapeText } from '../../workbook/write/xml.ts';
import type { OfficePackage } from './package.ts';

/*
 * An annotated copy remembers in 退回单 what was done to its other parts, as an extension that programs
 * pass over. As long as no program has saved the copy, it can be turned into the original again, to
 * the byte; a program that saves it drops the extension.
 */

const URI = '{5B0B7C3E-4B1E-4F0D-9C51-6D0A48202000}';
const NAMESPACE = 'urn:talent-sheets:annotated-copy';
const MEMORY = /<m:done xmlns:m="urn:talent-sheets:annotated-copy">([^<]*)<\/m:done>/;

const edit = z.tuple([z.number(), z.number(), z.string()]);
const memory = z.object({
  added: z.array(z.string()),
  changed: z.record(z.string(), z.object({ encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be']), crc: z.number(), steps: z.array(z.array(edit)) })),
});

/** 退回单 with the memory of what was done since the package's `begin`. */
export function withMemory(sheet: string, file: OfficePackage): string {
  const { added, changed } = file.history();
  const done: z.infer<typeof memory> = {
    added: [...added],
    changed: Object.fromEntries([...changed].map(([part, { encoding, crc, steps }]) => [
      part,
      { encoding: encoding as 'utf-8', crc, steps: steps.map((edits) => edits.map(({ start, end, text }): [number, number, string] => [start, end, text])) },
    ])),
  };
  const xml = `<extLst><ext uri="${URI}"><m:done xmlns:m="${NAMESPACE}">${escapeText(JSON.stringify(done))}</m:done></ext></extLst>`;
  return sheet.replace('</worksheet>', () => `${xml}</worksheet>`);
}

/** Turns an annotated copy into the original; false, and the package is then of no use, where it does not remember or was changed since. */
export function takeBack(file: OfficePackage, returnSheet: string): boolean {
  const written = MEMORY.exec(file.text(returnSheet))?.[1];
  const read = written === undefined ? undefined : memory.safeParse(parsed(written));
  if (!read?.success) return false;
  const { added, changed } = read.data;
  try {
    const same = Object.entries(changed).every(([part, { encoding, crc, steps }]) =>
      file.takeBack(part, { encoding, crc, steps: steps.map((edits) => edits.map(([start, end, text]) => ({ start, end, text }))) }));
    if (!same) return false;
  } catch {
    return false;
  }
  for (const part of [...added, returnSheet]) file.remove(part);
  return true;
}

function parsed(written: string): unknown {
  try {
    return JSON.parse(written.replace(/&(lt|gt|amp);/g, (_, name: 'lt' | 'gt' | 'amp') => ({ lt: '<', gt: '>', amp: '&' })[name]));
  } catch {
    return undefined;
  }
}
