import { isoDay } from '../../core/exact/calendar.ts';
import { DEGREE_SETTINGS } from '../../core/policy/settings.ts';
import { columnOf, layTable, widthsOf, type Laid } from '../tables/layout.ts';
import { chosen, layParameters, PARAMETER_WIDTHS } from '../tables/parameters.ts';
import { choicesOf, MOST_COUNT, type Column, type Entry } from '../tables/column.ts';
import { printedCode, type Unit } from '../units/index.ts';
import { address, columnLetters, fixedAddress, onSheet, span } from '../workbook/address.ts';
import type { Cell, DefinedName, Role, Sheet, Validation, Workbook } from '../workbook/model.ts';
import { cell, heading, note, SheetBuilder, textWidth, wrappedHeight } from '../workbook/sheet.ts';
import { FORM_VERSION, PERIOD_FROM, PERIOD_TO } from './names.ts';
import type { FormContext, FormTable } from './table.ts';
import { formTablesOf } from './tables.ts';

export const FORM_NOTES = '填报说明';
export const UNIT_LABEL = '填报单位';
export const YEAR_LABEL = '年度';
export const VERSION_LABEL = '表样版本';
export const NIL_LABEL = '本年无此项（零报告）';
export const NIL_NOTE = '选“是”表示本年没有，不填任何行。';
export const REMARK_LABEL = '单位说明';

/** Sign-off that a bureau expects under a form. */
export const SIGN_OFF = '单位负责人：　　　　审核人：　　　　填报人：　　　　联系电话：　　　　　　填报日期：　　年　月　日';

/** What a form is filled with; left out, it is blank. */
export interface Filling {
  readonly entries: readonly Entry[];
  readonly nil: boolean;
}

/** Printed rows of a form that nobody has filled in yet. */
const PRINTED_BLANK_ROWS = 12;

/** `640104 兴庆区 2025年申报表.xlsx`. */
export function formFileName(unit: Unit, year: number): string {
  return `${unit.key} ${unit.name} ${year}年申报表.xlsx`;
}

/**
 * The form of one unit: notes, settings and parameters, then a sheet a table.
 * @param rows rows of each table's body; more where the filling has more
 * @param mark a line over every title, such as 示例数据; blank for a real form
 * @param remark 单位说明; blank for a form that is yet to be filled in
 */
export function formWorkbook(unit: Unit, context: FormContext, rows: number, fillings: ReadonlyMap<string, Filling> = new Map(), mark = '', remark = ''): Workbook {
  const tables = formTablesOf(unit);
  const notes = layNotes(unit, context, tables, mark, remark);
  return {
    title: `${context.year}年度申报表 ${unit.name}`,
    subject: '宁党办〔2020〕48号',
    sheets: [notes.sheet, ...tables.map((table) => layForm(table, unit, context, rows, fillings.get(table.key) ?? { entries: [], nil: false }, mark))],
    names: notes.names,
  };
}

function layNotes(unit: Unit, context: FormContext, tables: readonly FormTable[], mark: string, remark: string): { sheet: Sheet; names: DefinedName[] } {
  const sheet = new SheetBuilder({ name: FORM_NOTES, widths: PARAMETER_WIDTHS, tab: 'note' });
  if (mark !== '') sheet.wide(mark, 'warning');
  sheet.wide(`${context.year}年度基层人才政策申报表`, 'title', 'text', 34);
  sheet.wide('Submission form · 宁党办〔2020〕48号', 'subtitle', 'text', 18);
  layIdentity(sheet, unit, context.year);

  heading(sheet, '一、目录');
  for (const table of tables) {
    sheet.row([
      cell(`（${table.article}）`, 'value', 'centre'),
      cell(table.sheet, 'link', 'text', { across: 2, link: onSheet(table.sheet, 'A1') }),
      null,
      cell(table.english, 'value', 'text', { across: 2 }),
    ]);
  }

  heading(sheet, '二、本表公式所用的口径与参数（锁定）');
  const names = layParameters(sheet, {
    policy: context.policy,
    codes: [...new Set(['P.START', ...tables.flatMap((table) => table.parameters)])],
    on: context.period.to,
    settings: chosen(DEGREE_SETTINGS, context.rules as unknown as Record<string, string>),
    named: [
      { cellName: PERIOD_FROM, name: '本期起日', value: context.period.from, kind: 'date', unit: '日期', source: '填报年度第一日' },
      { cellName: PERIOD_TO, name: '本期止日', value: context.period.to, kind: 'date', unit: '日期', source: '测算口径：全年预计算到12月31日，或方案的截至日期' },
      ...tables.flatMap((table) => table.named?.(unit) ?? []),
    ],
  });

  heading(sheet, '三、填报要求');
  const requirements = [
    `只在浅黄色单元格填写，带*的为必填；灰色和白色为公式或固定内容，不要改动。日期按 ${isoDay(context.period.from)} 的样式填写。`,
    '本年没有某项业务的，在该表“本年无此项（零报告）”处选“是”，不填行；既不填行也不选“是”的视为漏报。',
    '金额单位为元。身份证号、银行卡号、电话按文本填写，不要让软件改成数字。',
    '填完保存为 .xlsx，文件名不改，报自治区汇总。不要增删工作表和列，不要合并单元格。',
    '打印：Excel、WPS 自动只打印已填的行；LibreOffice 请先选中已填区域，再用“格式—打印区域—定义”。',
  ];
  requirements.forEach((text, index) => note(sheet, `${index + 1}. ${text}`));

  heading(sheet, '四、单位说明（没有行可写的情况在此说明）');
  sheet.row([cell(REMARK_LABEL, 'head', 'centre'), cell(remark === '' ? null : remark, 'input', 'wrap', { across: PARAMETER_WIDTHS.length - 1 })], 44);
  return { sheet: sheet.finish({ left: SIGN_OFF, right: '第&P页 共&N页' }), names };
}

/** Unit, year and version in cells that are seen, so that they survive any program that saves the file. */
function layIdentity(sheet: SheetBuilder, unit: Unit, year: number): void {
  sheet.row([cell(UNIT_LABEL, 'head', 'centre'), cell(`${unit.key} ${unit.name}`, 'value', 'text', { bold: true }), cell(unit.city === '' ? printedCode(unit) : unit.city, 'value', 'centre')], 20);
  sheet.row([cell(YEAR_LABEL, 'head', 'centre'), cell(year, 'value', 'general', { bold: true, align: 'left' })], 20);
  sheet.row([cell(VERSION_LABEL, 'head', 'centre'), cell(FORM_VERSION, 'value', 'text')], 20);
}

function layForm(table: FormTable, unit: Unit, context: FormContext, rows: number, filling: Filling, mark: string): Sheet {
  const { columns } = table;
  const sheet = new SheetBuilder({ name: table.sheet, widths: widthsOf(columns), tab: 'form' });
  // Where a form prints two pages wide, its first columns stand on both: what heads it stands right of them, over the first page.
  const repeated = table.pagesWide === 1 ? 0 : columnOf(columns, table.labelKey);
  const page = Math.ceil(columns.length / table.pagesWide);
  const across = page - repeated;
  const head = (cells: readonly (Cell | null)[], height: number): number => sheet.row([...Array<null>(repeated).fill(null), ...cells], height);
  const over = (text: string, role: Role, height: number): number => head([cell(text, role, role === 'note' ? 'wrap' : 'text', { across })], height);
  if (mark !== '') over(mark, 'warning', 18);
  over(`${context.year}年度${table.sheet}`, 'title', 34);
  over(table.english, 'subtitle', 16);
  const identity = head([cell(UNIT_LABEL, 'plain', 'text', { across: 2, align: 'right' }), null, cell(`${unit.key} ${unit.name}`, 'plain', 'text', { across: 4, bold: true })], 20);
  const ofWhen = [
    cell(YEAR_LABEL, 'plain', 'text', { align: 'right' }), cell(context.year, 'plain', 'general', { bold: true, align: 'left' }),
    cell(VERSION_LABEL, 'plain', 'text', { align: 'right' }), cell(FORM_VERSION, 'plain', 'text', { bold: true }),
  ] as const;
  if (across < 16) {
    // A narrow table has no room for all of it in one row.
    head([{ ...ofWhen[0], across: 2 }, null, ofWhen[1], { ...ofWhen[2], across: 2 }, null, ofWhen[3]], 20);
  } else [page - 8, page - 7, page - 5, page - 4].forEach((column, index) => sheet.put(column, identity, ofWhen[index]!));
  sheet.put(page - 1, sheet.line - 1, cell(table.measured ?? '金额单位：元', 'plain', 'text', { across: 2, align: 'right' }));
  const labelAcross = columnsFor(NIL_LABEL, widthsOf(columns).slice(repeated));
  const nil = head([
    cell(NIL_LABEL, 'head', 'centre', { across: labelAcross }), ...Array<null>(labelAcross - 1).fill(null),
    cell(filling.nil ? '是' : null, 'input', 'centre'),
    cell(NIL_NOTE, 'note', 'text', { across: 6 }),
  ], 20);
  const width = widthsOf(columns).slice(repeated, page).reduce((sum, each) => sum + each, 0);
  table.notes.forEach((text, index) => {
    const line = `注${index + 1}：${text}`;
    over(line, 'note', wrappedHeight([[line, width]]));
  });

  const first = sheet.line + 3;
  const entries = filling.entries.map((entry, index) => ({ ...entry, number: index + 1, ...table.computed(entry, context, unit) }));
  const laid = layTable(sheet, columns, {
    mode: 'form', records: entries, rows: Math.min(rows, table.mostRows ?? rows), relations: true, total: { label: '合计', labelKey: table.labelKey, where: 'above' },
  });
  if (laid.first !== first) throw new Error('the body of a form begins right under its sum row');
  sheet.freeze(columnOf(columns, table.labelKey) + 1, laid.first);
  sheet.titleRows(laid.headRow, laid.headRow + 1);
  if (table.pagesWide > 1) sheet.spread(table.pagesWide, repeated);
  sheet.validate({
    range: address(repeated + labelAcross + 1, nil), rule: { type: 'list', formula: '"是,否"' }, allowBlank: true, title: '零报告',
    error: '请选“是”或“否”。', level: 'stop',
  });
  for (const column of columns) for (const rule of inputRules(column, laid)) sheet.validate(rule);
  return sheet.finish({ left: SIGN_OFF, right: '第&P页 共&N页' }, { formula: filledArea(table, laid) });
}

/** How many columns a bold text needs, two at least. */
function columnsFor(text: string, widths: readonly number[]): number {
  let [across, room] = [2, widths[0]! + widths[1]!];
  while (room < textWidth(text) + 2) room += widths[across++]!;
  return across;
}

/** The printed area: everything down to the last filled row, for programs that evaluate it. */
function filledArea(table: FormTable, laid: Laid): string {
  const lastColumn = columnLetters(table.columns.length);
  const number = columnOf(table.columns, 'number');
  const on = (reference: string): string => onSheet(table.sheet, reference);
  const corner = on(`$A$1:$${lastColumn}$${laid.last}`);
  const filled = `MAX(${PRINTED_BLANK_ROWS},${on(`${fixedAddress(number, laid.first)}:${fixedAddress(number, laid.last)}`)})`;
  return `${on('$A$1')}:INDEX(${corner},MIN(${laid.last},${laid.first - 1}+${filled}),${table.columns.length})`;
}

/** What a column lets the clerk type, with the words for what is wrong. */
export function inputRules(column: Column, laid: Laid): Validation[] {
  if (column.fill !== 'typed') return [];
  const range = span(laid.column(column.key), laid.first, laid.last);
  const cellAt = laid.at(column.key, laid.first);
  const common = {
    range, allowBlank: true, title: column.header,
    ...(column.prompt === undefined ? {} : { prompt: column.prompt }),
  };
  const words = choicesOf(column);
  if (words) {
    return [{ ...common, rule: { type: 'list', formula: `"${words.join(',')}"` }, error: `只能填：${words.join('、')}。`, level: 'stop' }];
  }
  switch (column.reads) {
    case 'identity':
      return [{ ...common, rule: { type: 'custom', formula: `AND(ISTEXT(${cellAt}),LEN(${cellAt})=18)` }, error: '身份证号为18位，按文本填写。', level: 'warning' }];
    case 'day':
      return [{ ...common, rule: { type: 'date', from: '18172', to: '73050' }, error: '请填日期，例：2025-03-01。', level: 'stop' }];
    case 'month':
      return [{ ...common, rule: { type: 'date', from: '18172', to: '73050' }, error: '请填年月，例：2025-03。', level: 'stop' }];
    case 'count':
      return [{ ...common, rule: { type: 'whole', from: '0', to: String(MOST_COUNT) }, error: '请填不小于0的整数。', level: 'stop' }];
    case 'money':
    case 'average':
      return [{ ...common, rule: { type: 'decimal', from: '0', to: '1000000000000' }, error: '请填不小于0的金额（元）。', level: 'stop' }];
    case 'share':
      return [{ ...common, rule: { type: 'decimal', from: '0', to: '1' }, error: '请填0至100%。', level: 'stop' }];
    case 'number':
      return [{ ...common, rule: { type: 'decimal', from: '0', to: '1000000000000' }, error: '请填不小于0的数。', level: 'stop' }];
    case 'signedMoney':
      return [{ ...common, rule: { type: 'decimal', from: '-1000000000000', to: '1000000000000' }, error: '请填金额（元）。', level: 'stop' }];
    default:
      return column.prompt === undefined ? [] : [{ ...common, rule: { type: 'custom', formula: 'TRUE' }, error: '', level: 'warning' }];
  }
}
