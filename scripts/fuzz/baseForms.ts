import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { defaultPolicy } from '../../core/policy/policy.ts';
import { examine, type Examined } from '../../templates/submission/examine.ts';

export type Parts = Readonly<Record<string, Uint8Array>>;

/** A form that is accepted without a word, and what is read in it. */
export interface BaseForm {
  readonly name: string;
  readonly parts: Parts;
  readonly examined: Examined;
}

export const SHEET_PART = /^xl\/worksheets\/sheet\d+\.xml$/;

/** Examines a file as the command does. */
export function examined(file: string, bytes: Uint8Array): Examined {
  return examine(file, bytes, { year: null, plan: null, policy: defaultPolicy });
}

/** The forms that are changed: two of the example, and one of them with its texts in one list, as Excel and WPS save them. */
export function baseForms(): readonly BaseForm[] {
  const [small, large] = ['NINGDONG 宁东能源化工基地 2025年申报表.xlsx', '640121 永宁县 2025年申报表.xlsx'] as const;
  return [baseForm(small, partsOf(small)), baseForm(large, partsOf(large)), baseForm(small, withSharedStrings(partsOf(small)))];
}

function partsOf(name: string): Parts {
  return unzipSync(readFileSync(new URL(`../../examples/ningxia-2025/submissions/${name}`, import.meta.url)));
}

function baseForm(name: string, parts: Parts): BaseForm {
  const read = examined(name, zipSync(parts as Record<string, Uint8Array>));
  if (read.submission === null || read.issues.length > 0) throw new Error(`${name} is not accepted without a word`);
  return { name, parts, examined: read };
}

const INLINE = /t="inlineStr"><is>(.*?)<\/is>/gs;

function withSharedStrings(parts: Parts): Parts {
  const strings: string[] = [];
  const shared = Object.entries(parts).map(([name, part]): [string, Uint8Array] => [name, SHEET_PART.test(name)
    ? strToU8(strFromU8(part).replace(INLINE, (_, text: string) => `t="s"><v>${strings.push(text) - 1}</v>`))
    : part]);
  const list = 'xl/_rels/workbook.xml.rels';
  const relationship = '<Relationship Id="rIdStrings" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/>';
  return {
    ...Object.fromEntries(shared),
    [list]: strToU8(strFromU8(parts[list]!).replace('</Relationships>', `${relationship}</Relationships>`)),
    'xl/sharedStrings.xml': strToU8(`<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`),
  };
}
