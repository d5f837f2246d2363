/** Nothing is said of a good form that LibreOffice filled in, calculated and saved. */
import { expect, it } from 'vitest';
import { People } from '../../scripts/example/people.ts';
import { Random } from '../../scripts/example/random.ts';
import { recalculate } from '../../scripts/witness/libreoffice.ts';
import { readWorkbook } from '../../scripts/witness/readWorkbook.ts';
import { formTablesOf } from '../../templates/forms/tables.ts';
import { formWorkbook } from '../../templates/forms/workbook.ts';
import type { Entry } from '../../templates/tables/column.ts';
import { columnOf } from '../../templates/tables/layout.ts';
import { address } from '../../templates/workbook/address.ts';
import { workbookBytes } from '../../templates/workbook/write/index.ts';
import { CONTEXT, day, doctor, examined, formName, gradeRow, master, postsRow, saidOf, unitNamed, YEAR } from '../templates/fixtures.ts';
import { sheetOf } from './cells.ts';
import { typeInto } from './typing.ts';

const unit = unitNamed('沙坡头区');
const people = new People(new Random(7), { year: YEAR, ...CONTEXT.period });
const ROWS: Readonly<Record<string, readonly Entry[]>> = {
  posts: [postsRow('教育', { listed: 30 }), postsRow('卫生', { listed: 0, seniorHired: 9 })],
  enterpriseSubsidy: [
    master('甲', '2023-03-01'), doctor('乙', '2025-05-06', { end: day('2025-10-20'), leaving: '调动' }), master('丙', '2020-12-15'), doctor('丁', '2020-07-01'),
    ...Array.from({ length: 20 }, () => people.ordinary(unit)),
  ],
  townshipIncome: [gradeRow('四级主任科员'), gradeRow('九级职员', { employer: '事业', township: 8123.456, county: 7999.99 }), gradeRow('科员', { countyPeople: 0, county: null })],
};

it('a filled form, saved', async () => {
  const filled = formWorkbook(unit, CONTEXT, 30, new Map(Object.entries(ROWS).map(([key, entries]) => [key, { entries, nil: false }])));
  const [saved] = await recalculate([await workbookBytes(filled)]);
  expect(saidOf(examined(formName('沙坡头区'), saved!))).toEqual([]);
});

it('a blank form, filled in, calculated and saved', async () => {
  let form: Uint8Array = await workbookBytes(formWorkbook(unit, CONTEXT, 30));
  for (const { key, sheet, columns } of formTablesOf(unit)) {
    const first = rowBelowTotal(form, sheet);
    const typed = ROWS[key]!.flatMap((entry, index) => columns.flatMap((column): [string, string | number][] => {
      const value = entry[column.key];
      return column.fill === 'typed' && (typeof value === 'string' || typeof value === 'number') ? [[address(columnOf(columns, column.key), first + index), value]] : [];
    }));
    form = typeInto(form, sheet, new Map(typed));
  }
  const [saved] = await recalculate([form]);
  const file = examined(formName('沙坡头区'), saved!);
  expect(saidOf(file)).toEqual([]);
  for (const [key, rows] of Object.entries(ROWS)) expect(file.submission!.tables.get(key)!.rows).toHaveLength(rows.length);
});

function rowBelowTotal(form: Uint8Array, sheet: string): number {
  const total = sheetOf(readWorkbook(form), sheet).cells.find(({ value }) => value === '合计');
  return Number(total!.address.replace(/\D/g, '')) + 1;
}
