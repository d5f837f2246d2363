/** Nothing is said of a form that LibreOffice filled in, calculated and saved, but what a clerk did wrong. */
import { expect, it } from 'vitest';
import { firstDay, monthOf } from '../../core/exact/calendar.ts';
import { DEGREES, EMPLOYERS } from '../../core/functions/vocabularies.ts';
import { CONTINUITY, START_RULE, STOP_RULE } from '../../core/policy/settings.ts';
import { People } from '../../scripts/example/people.ts';
import { Random } from '../../scripts/example/random.ts';
import { recalculate } from '../../scripts/witness/libreoffice.ts';
import { readWorkbook } from '../../scripts/witness/readWorkbook.ts';
import { formTablesOf } from '../../templates/forms/tables.ts';
import { formWorkbook } from '../../templates/forms/workbook.ts';
import { annotate, RETURN_SHEET, type Annotation } from '../../templates/submission/annotate/index.ts';
import { YES_NO, type Entry } from '../../templates/tables/column.ts';
import { columnOf } from '../../templates/tables/layout.ts';
import { address } from '../../templates/workbook/address.ts';
import { workbookBytes } from '../../templates/workbook/write/index.ts';
import { CONTEXT, day, doctor, examined, formName, gradeRow, identityOf, master, postsRow, saidOf, SHEET, unitNamed, YEAR } from '../templates/fixtures.ts';
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
  townshipIncome: [gradeRow('四级主任科员'), gradeRow('九级职员', { employer: '事业', township: 8123.456, county: 7999.99 })],
};

it('a filled form, saved', async () => {
  const filled = formWorkbook(unit, CONTEXT, 30, new Map(Object.entries(ROWS).map(([key, entries]) => [key, { entries, nil: false }])));
  const [saved] = await recalculate([await workbookBytes(filled)]);
  expect(saidOf(examined(formName('沙坡头区'), saved!))).toEqual([]);
});

it('a form that was returned with our marks, corrected and saved', async () => {
  const form = await workbookBytes(formWorkbook(unit, CONTEXT, 30, new Map(Object.entries(ROWS).map(([key, entries]) => [key, { entries, nil: false }]))));
  const said: Annotation = { code: 'V303', severity: 'error', sheet: SHEET, cell: 'Q12', explanation: null, what: { zh: '到岗日期晚于离岗日期', en: 'arrival after leaving' }, remedy: { zh: '请改正。', en: 'Correct it.' } };
  const [saved] = await recalculate([await annotate(form, [said], { file: formName('沙坡头区'), unit: unit.name, year: YEAR, summary: [] })]);
  expect(readWorkbook(saved!).sheets.map(({ name }) => name)).toContain(RETURN_SHEET);
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

it('no formula that LibreOffice calculated is off, whatever stands in the row and whichever settings in the form', async () => {
  const random = new Random(11);
  const rows = Array.from({ length: 200 }, (_, index): Entry => {
    const start = day('2018-01-01') + random.whole(0, 3000);
    return {
      name: `人${index}`, identity: identityOf(`人${index}`), workplace: '甲公司', start,
      degree: random.pick(DEGREES.words), fullTime: random.pick(YES_NO), firstClass: random.pick([...YES_NO, null]), employer: random.pick(EMPLOYERS.words),
      end: random.pick([null, start + random.whole(0, 2000)]), paidBefore: random.pick([0, 22, 59, 60, 61, 70]),
      firstMonth: random.pick([null, firstDay(monthOf(start)), firstDay(monthOf(start) + random.whole(0, 6)), firstDay(monthOf(day('2019-05-01')) + random.whole(0, 80))]),
    };
  });
  const settings = START_RULE.choices.flatMap(({ word: startRule }) => STOP_RULE.choices.flatMap(({ word: stopRule }) => CONTINUITY.choices.map(({ word: continuity }) => ({ startRule, stopRule, continuity }))));
  const forms = await Promise.all(settings.map((rules) => workbookBytes(formWorkbook(unit, { ...CONTEXT, rules }, 200, new Map([['enterpriseSubsidy', { entries: rows, nil: false }]])))));
  for (const [index, saved] of (await recalculate(forms)).entries()) {
    const { issues } = examined(formName('沙坡头区'), saved);
    expect([settings[index], issues.filter(({ code }) => ['V117', 'V118', 'V501', 'V506', 'V507'].includes(code))]).toEqual([settings[index], []]);
  }
});

function rowBelowTotal(form: Uint8Array, sheet: string): number {
  const total = sheetOf(readWorkbook(form), sheet).cells.find(({ value }) => value === '合计');
  return Number(total!.address.replace(/\D/g, '')) + 1;
}
