import { DEGREE_SETTINGS } from '../../core/policy/settings.ts';
import { choicesOf, type Entry } from '../tables/column.ts';
import { layTable, widthsOf, type Laid } from '../tables/layout.ts';
import { units } from '../units/index.ts';
import { absolute, onSheet } from '../workbook/address.ts';
import type { CellValue, DefinedName, Sheet, Workbook } from '../workbook/model.ts';
import { cell, heading, note, SheetBuilder, wrappedHeight } from '../workbook/sheet.ts';
import { FORM_VERSION } from './names.ts';
import { PLAN_BASICS, planFields, settingField, type Field, type PlanTable } from './plan.ts';
import { planParts, planTables } from './planParts.ts';
import { inputRules, VERSION_LABEL } from './workbook.ts';

/** What a plan is filled with; left out, it is blank: every county and 宁东 takes part. */
export interface PlanFilling {
  readonly fields: Readonly<Record<string, CellValue>>;
  /** Rows of the tables, by their keys. */
  readonly rows: Readonly<Record<string, readonly Entry[]>>;
}

const BASICS_WIDTHS = [18, 26, 70] as const;

/** The settings as fields of the plan. */
export const settingFields: readonly Field[] = DEGREE_SETTINGS.map(settingField);

/** The year's plan of the region: who takes part, the funds, what was issued before. */
export function planWorkbook(year: number, filling?: PlanFilling, mark = ''): Workbook {
  const rows = filling?.rows ?? {};
  const chosen = new Map((rows.units ?? []).map((entry) => [entry.unitKey, entry]));
  const unitRows: Entry[] = units.map((unit) => ({
    unitKey: unit.key,
    unit: unit.name,
    city: unit.city,
    takesPart: filling ? '否' : unit.kind === '县' || unit.kind === '宁东' ? '是' : '否',
    ...chosen.get(unit.key),
  }));
  const names: DefinedName[] = [];
  const sheets: Sheet[] = [layBasics(year, filling?.fields ?? {}, mark)];
  for (const table of planTables) {
    const sheet = new SheetBuilder({ name: table.sheet, widths: widthsOf(table.columns), tab: 'form' });
    if (mark !== '') sheet.wide(mark, 'warning');
    sheet.wide(`${year}年度分配方案 ${table.sheet}`, 'title', 'text', 30);
    table.notes.forEach((text) => note(sheet, text));
    const entries = table.key === 'units' ? unitRows : (rows[table.key] ?? (filling ? [] : (table.given ?? [])));
    const laid = layTable(sheet, table.columns, { mode: 'form', records: entries, rows: entries.length + table.blankRows });
    sheet.freeze(1, laid.first);
    sheet.titleRows(laid.headRow, laid.headRow);
    validate(sheet, table, laid);
    if (table.offers) names.push({ name: table.offers.as, refersTo: onSheet(table.sheet, absolute(laid.range(table.offers.column))) });
    sheets.push(sheet.finish({ right: '第&P页 共&N页' }));
  }
  return { title: `${year}年度分配方案`, subject: '宁党办〔2020〕48号', sheets, names };
}

function validate(sheet: SheetBuilder, table: PlanTable, laid: Laid): void {
  for (const column of table.columns) {
    if (column.chosenFrom === undefined) {
      for (const rule of inputRules(column, laid)) sheet.validate(rule);
      continue;
    }
    const { sheet: source } = planTables.find(({ offers }) => offers?.as === column.chosenFrom)!;
    sheet.validate({
      range: laid.range(column.key), rule: { type: 'list', formula: column.chosenFrom }, allowBlank: true, title: column.header,
      ...(column.prompt === undefined ? {} : { prompt: column.prompt }),
      error: `请从“${source}”中选择。`, level: 'stop',
    });
  }
}

function layBasics(year: number, values: Readonly<Record<string, CellValue>>, mark: string): Sheet {
  const sheet = new SheetBuilder({ name: PLAN_BASICS, widths: BASICS_WIDTHS, tab: 'form' });
  if (mark !== '') sheet.wide(mark, 'warning');
  sheet.wide(`${year}年度分配方案`, 'title', 'text', 34);
  sheet.wide('Allocation plan · 宁党办〔2020〕48号', 'subtitle', 'text', 18);
  sheet.row([cell(VERSION_LABEL, 'head', 'centre'), cell(FORM_VERSION, 'value', 'text'), cell('浅黄色单元格填写；金额单位：元。', 'note', 'text')], 20);
  heading(sheet, '一、本次下达');
  for (const field of planFields) layField(sheet, field, field.key === 'year' ? year : (values[field.key] ?? null));
  heading(sheet, '二、口径（文件未明确之处）');
  for (const field of settingFields) layField(sheet, field, values[field.key] ?? null);
  for (const part of planParts.filter(({ fields }) => fields.length > 0)) {
    heading(sheet, part.title);
    for (const field of part.fields) layField(sheet, field, values[field.key] ?? null);
  }
  return sheet.finish({ right: '第&P页 共&N页' });
}

function layField(sheet: SheetBuilder, field: Field, value: CellValue): void {
  const kind = field.reads === 'day' ? 'date' : field.reads === 'month' ? 'month' : field.reads === 'count' ? 'general' : 'text';
  const row = sheet.row(
    [
      cell(field.required ? `${field.label}*` : field.label, 'head', 'centre'),
      cell(value, field.key === 'year' ? 'value' : 'input', kind, { align: 'left' }),
      cell(field.note, 'note', 'wrap'),
    ],
    wrappedHeight([[field.note, BASICS_WIDTHS[2]]], 14, 22),
  );
  const words = choicesOf(field);
  if (words) {
    sheet.validate({
      range: `B${row}`, rule: { type: 'list', formula: `"${words.join(',')}"` }, allowBlank: true, title: field.label,
      error: `只能填：${words.join('、')}。`, level: 'stop',
    });
  } else if (field.reads === 'day') {
    sheet.validate({ range: `B${row}`, rule: { type: 'date', from: '18172', to: '73050' }, allowBlank: true, title: field.label, error: '请填日期，例：2025-11-20。', level: 'stop' });
  } else if (field.reads === 'month') {
    sheet.validate({ range: `B${row}`, rule: { type: 'date', from: '18172', to: '73050' }, allowBlank: true, title: field.label, error: '请填年月，例：2025-11。', level: 'stop' });
  }
}
