/** Cases of the checks: files that are good but for one small change, and the one thing that is said of them. */
import { defaultPolicy } from '../../../../core/policy/policy.ts';
import type { Asked } from '../../../../templates/submission/checks/check.ts';
import { examine } from '../../../../templates/submission/examine.ts';
import type { LastYear } from '../../../../templates/submission/lastYear.ts';
import type { Participation } from '../../../../templates/submission/participation.ts';
import { validate } from '../../../../templates/submission/validate.ts';
import type { Workbook } from '../../../../templates/workbook/model.ts';
import { workbookBytes } from '../../../../templates/workbook/write/index.ts';
import { doctor, form, formName, gradeRow, master, postsRow, YEAR, type OtherRows } from '../../fixtures.ts';

export interface CheckCase {
  readonly code: string;
  /** The change, in the field's words. */
  readonly change: string;
  /** Files by name. */
  readonly files: Readonly<Record<string, Workbook | Uint8Array>>;
  readonly asked?: Partial<Asked>;
  readonly participation?: Participation;
  readonly lastYear?: LastYear;
  /** Where it is said, an entry a place: file, sheet and cell. */
  readonly at: readonly (readonly [file: string | null, sheet: string | null, cell: string | null])[];
  /** Codes that are said of the files before the change too. */
  readonly besides?: readonly string[];
  /** What the sentences in Chinese say. */
  readonly says?: string;
}

/** A place where something is said: code, file, sheet and cell. */
export interface Said {
  readonly code: string;
  readonly file: string | null;
  readonly sheet: string | null;
  readonly cell: string | null;
}

/** Runs every check on the files of a case. */
export async function validated({ files, asked = {}, participation, lastYear }: Omit<CheckCase, 'code' | 'change' | 'at'>) {
  const request: Asked = { year: YEAR, plan: null, policy: defaultPolicy, ...asked };
  const examinedFiles = await Promise.all(Object.entries(files).map(async ([file, content]) => ({
    ...examine(file, content instanceof Uint8Array ? content : await workbookBytes(content), request), sha256: '',
  })));
  return validate(examinedFiles, request, participation ?? null, lastYear ?? null, (identity) => `key of ${identity}`);
}

/** The tables beside the subsidy's, filled in as 沙坡头区 does. */
export const OTHER_TABLES: OtherRows = { posts: [postsRow('教育', { listed: 30 })], townshipIncome: [gradeRow('四级主任科员')] };

/** A form of 沙坡头区 with every table filled in, of which nothing is said. */
export function goodForm(unit = '沙坡头区'): Workbook {
  return form(unit, [master('甲', '2023-03-01'), doctor('乙', '2024-05-06')], {
    others: unit === '沙坡头区' ? OTHER_TABLES : { ...OTHER_TABLES, posts: [postsRow('教育')] },
  });
}

export const GOOD = formName('沙坡头区');
