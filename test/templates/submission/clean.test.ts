/** Nothing is said of a good form, whichever program filled it in and saved it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import { enterpriseSubsidy } from '../../../templates/forms/enterpriseSubsidy.ts';
import { annotate, type Annotation } from '../../../templates/submission/annotate/index.ts';
import { workbookBytes } from '../../../templates/workbook/write/index.ts';
import { examined, formName, saidOf, SHEET } from '../fixtures.ts';
import { repackaged } from '../repackaged.ts';
import { GOOD, goodForm } from './checks/checkCase.ts';

it('openpyxl', () => {
  const file = examined(formName('兴庆区'), readFileSync(join(import.meta.dirname, 'fixtures/openpyxl.xlsx')));
  expect(saidOf(file)).toEqual([]);
  expect(file.submission!.tables.get(enterpriseSubsidy.key)!.rows.map(({ entry }) => [entry.name, entry.paidBefore])).toEqual([['示例一', 22], ['示例二', 0]]);
});

it('ExcelJS', async () => {
  // It cannot read a printed area that is a formula.
  const readable = repackaged(await workbookBytes(goodForm()), 'xl/workbook.xml', (xml) => xml.replace(/<definedNames>.*<\/definedNames>/s, ''));
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(readable.buffer as ArrayBuffer);
  const file = examined(GOOD, new Uint8Array(await workbook.xlsx.writeBuffer() as ArrayBuffer));
  expect(saidOf(file)).toEqual([]);
  expect(file.submission!.tables.get(enterpriseSubsidy.key)!.rows).toHaveLength(2);
});

it('our own marks of a workbook that was returned', async () => {
  const said: Annotation = { code: 'V303', severity: 'error', sheet: SHEET, cell: 'Q11', explanation: null, what: { zh: '到岗日期晚于离岗日期', en: 'arrival after leaving' }, remedy: { zh: '请改正。', en: 'Correct it.' } };
  const returned = await annotate(await workbookBytes(goodForm()), [said], { file: GOOD, unit: '沙坡头区', year: 2025, summary: [] });
  expect(saidOf(examined(GOOD, returned))).toEqual([]);
});
