/** The forms and the plan: valid, calculating what they cache, and read back after LibreOffice saved them. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../core/policy/policy.ts';
import { CONTINUITY, START_RULE, STOP_RULE } from '../../core/policy/settings.ts';
import { exampleFiles } from '../../scripts/example/ningxia.ts';
import { People } from '../../scripts/example/people.ts';
import { Random } from '../../scripts/example/random.ts';
import type { FileReport } from '../../scripts/witness/findings.ts';
import { recalculate } from '../../scripts/witness/libreoffice.ts';
import { readWorkbook } from '../../scripts/witness/readWorkbook.ts';
import { verifyFolder } from '../../scripts/witness/verifyFolder.ts';
import { enterpriseSubsidy } from '../../templates/forms/enterpriseSubsidy.ts';
import { PLAN_FILE } from '../../templates/forms/plan.ts';
import { planWorkbook } from '../../templates/forms/planWorkbook.ts';
import type { FormContext } from '../../templates/forms/table.ts';
import { formWorkbook } from '../../templates/forms/workbook.ts';
import { rejects } from '../../templates/submission/issue.ts';
import { yearPeriod } from '../../templates/submission/readForm.ts';
import { columnOf } from '../../templates/tables/layout.ts';
import type { Entry } from '../../templates/tables/column.ts';
import { findUnit } from '../../templates/units/index.ts';
import { address } from '../../templates/workbook/address.ts';
import type { Workbook } from '../../templates/workbook/model.ts';
import { workbookBytes } from '../../templates/workbook/write/index.ts';
import { examined } from '../templates/fixtures.ts';
import { sheetOf } from './cells.ts';
import { typeInto, withoutCachedValues } from './typing.ts';

const YEAR = 2025;
const ROWS = 500;
const unit = findUnit('兴庆区')!;
const { sheet, columns } = enterpriseSubsidy;
const context: FormContext = {
  year: YEAR, period: yearPeriod(YEAR), policy: defaultPolicy,
  rules: { startRule: START_RULE.default, stopRule: STOP_RULE.default, continuity: CONTINUITY.default },
};

function made(count: number): readonly Entry[] {
  const people = new People(new Random(count), { year: YEAR, ...context.period });
  return Array.from({ length: count }, () => people.ordinary(unit));
}

const filled = (entries: readonly Entry[], rows: number): Workbook =>
  formWorkbook(unit, context, rows, new Map([[enterpriseSubsidy.key, { entries, nil: false }]]));

const few = made(30);
const many = made(ROWS);
const files = {
  'blank.xlsx': formWorkbook(unit, context, ROWS),
  'one row.xlsx': formWorkbook(unit, context, 1),
  '30 rows filled.xlsx': filled(few, ROWS),
  '500 rows filled.xlsx': filled(many, ROWS),
  'other settings.xlsx': formWorkbook(unit, { ...context, rules: { startRule: '十五日', stopRule: '当月', continuity: '累计' } }, 30, new Map([[enterpriseSubsidy.key, { entries: few, nil: false }]])),
  'nil.xlsx': formWorkbook(unit, context, 30, new Map([[enterpriseSubsidy.key, { entries: [], nil: true }]])),
  'blank plan.xlsx': planWorkbook(YEAR),
  'plan.xlsx': exampleFiles().find(({ path }) => path === PLAN_FILE)!.workbook,
} satisfies Record<string, Workbook>;
type FileName = keyof typeof files;

const folder = await mkdtemp(join(tmpdir(), 'talent-forms-'));
const bytes = new Map<FileName, Uint8Array>();
let reports: readonly FileReport[] = [];

beforeAll(async () => {
  for (const [name, workbook] of Object.entries(files) as [FileName, Workbook][]) {
    bytes.set(name, await workbookBytes(workbook));
    await writeFile(join(folder, name), bytes.get(name)!);
  }
  reports = await verifyFolder(folder);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

it.each(Object.keys(files))('is without fault in Microsoft’s validator and in LibreOffice: %s', (name) => {
  expect(reports.find(({ file }) => file === name)).toMatchObject({ faults: [] });
});

it('compared the formulas of every row', () => {
  const formulas = columns.filter(({ fill }) => fill === 'formula').length;
  for (const name of ['blank.xlsx', '30 rows filled.xlsx', '500 rows filled.xlsx']) {
    expect(reports.find(({ file }) => file === name)?.compared).toBeGreaterThanOrEqual(ROWS * formulas);
  }
});

describe('a form that LibreOffice saved', () => {
  const names = ['30 rows filled.xlsx', '500 rows filled.xlsx', 'other settings.xlsx', 'nil.xlsx'] as const;

  it('is read with the records and claims of the form that was saved, whatever its formulas cached', async () => {
    const saved = await recalculate(names.map((name) => withoutCachedValues(bytes.get(name)!)));
    names.forEach((name, index) => {
      expect({ name, ...read(saved[index]!) }).toEqual({ name, ...read(bytes.get(name)!) });
    });
    expect(read(saved[0]!)).toMatchObject({ unit: unit.key, issues: [], nil: false, rows: { length: few.length } });
  });

  it('is clean when a clerk typed into the blank form, and claims what the core computes for each row', async () => {
    const blank = bytes.get('blank.xlsx')!;
    const first = firstRow(blank);
    const typed = new Map<string, string | number>();
    few.forEach((entry, index) => {
      for (const column of columns) {
        const value = entry[column.key];
        if (column.fill === 'typed' && value !== null && value !== undefined) typed.set(address(columnOf(columns, column.key), first + index), value as string | number);
      }
    });
    const [saved] = await recalculate([typeInto(blank, sheet, typed)]);
    const form = read(saved!);
    expect(form).toMatchObject({ unit: unit.key, issues: [], nil: false });
    expect(form.rows).toEqual(read(bytes.get('30 rows filled.xlsx')!).rows);
    form.rows.forEach(({ entry }, index) => {
      const { months, standard, amount, cumulative } = enterpriseSubsidy.computed(few[index]!, context, unit);
      expect(entry).toMatchObject({ months, standard, amount, cumulative });
    });
  });
});

/** What the reader makes of a form, without the functions it holds. */
function read(form: Uint8Array) {
  const { submission, issues } = examined('申报表.xlsx', form);
  const table = submission?.tables.get(enterpriseSubsidy.key);
  return { unit: submission?.unit.key, issues: issues.filter((issue) => rejects(issue) && issue.sheet === sheet), nil: table?.nil, rows: table?.rows ?? [] };
}

/** Row of a form’s first record: under the sum row. */
function firstRow(form: Uint8Array): number {
  const { cells } = sheetOf(readWorkbook(form), sheet);
  const total = cells.find(({ value }) => value === '合计');
  return Number(total!.address.replace(/\D/g, '')) + 1;
}
