import { inYuan } from '../../../core/exact/money.ts';
import type { Column } from '../../tables/column.ts';
import { columnOf, isFormula, layTable, sumFormula, sumOf, valueOf, widthsOf, type TableRecord } from '../../tables/layout.ts';
import { printedCode, type Unit } from '../../units/index.ts';
import { address, onSheet, span } from '../../workbook/address.ts';
import type { BodyCell, Cell, Role, Sheet } from '../../workbook/model.ts';
import { cell, note, SheetBuilder, wrappedHeight } from '../../workbook/sheet.ts';
import { linesOf, pendingOf, type AnnualSet } from '../annualSet.ts';
import type { SummaryColumn } from '../chapter.ts';
import { FOOTER, inWords, laySignatures, layTitle, leftOut, NOT_ASSESSED, totalLabel, upperLabel, yearAndBatch } from '../frame.ts';
import type { FundLine } from '../funds.ts';
import { BRACKET_NOTE, moneyColumns, moneyRecord } from './issueTable.ts';
import type { FundBlock, SettlementLaid } from './settlement.ts';
import type { Area, YearOverview } from './yearOverview.ts';

export const SUMMARY = '分配汇总表';

/** Keys of the money columns, in order. */
export const MONEY_KEYS = moneyColumns.map((column) => column.key);

export interface SummaryLaid {
  readonly sheet: Sheet;
  at(unitKey: string, key: string): string;
  /** Cell of the 合计 over the units. */
  total(key: string): string;
  nine(key: string): string;
  /** Cell of 本次下达 in words. */
  readonly words: string;
  /** Its sums by city. */
  readonly overview: YearOverview;
}

const columns = (blocks: readonly FundBlock[], added: readonly SummaryColumn[]): readonly Column[] => [
  { key: 'number', header: '序号', english: 'No.', kind: 'centre', width: 5, fill: 'typed' },
  { key: 'code', header: '地区编码', english: 'Code', kind: 'centre', width: 9, fill: 'typed' },
  { key: 'unit', header: '单位', english: 'Unit', kind: 'wrap', width: 18, fill: 'typed' },
  ...added.map(({ column }) => column),
  ...moneyColumns.slice(0, 6),
  ...blocks.map((block, index): Column => ({
    key: issuedKey(index), header: block.result.fund.name, english: block.result.fund.name, group: '本次下达其中', kind: 'money', width: 14, fill: 'formula', total: true,
  })),
  ...moneyColumns.slice(6),
  { key: 'remark', header: '备注', english: 'Remarks', kind: 'wrap', width: 15, fill: 'typed' },
].map((column) => ({ ...column, ...(MONEY_KEYS.includes(column.key) ? { formula: undefined } : {}) }) as Column);

function issuedKey(index: number): string {
  return `issued${index}`;
}

/** 分配汇总表: units under their cities, every fund together. */
export function summarySheet(set: AnnualSet, settlement: SettlementLaid, added: readonly SummaryColumn[], annex: string): SummaryLaid {
  const { plan } = set;
  const { blocks } = settlement;
  const shown = columns(blocks, added);
  const sheet = new SheetBuilder({ name: SUMMARY, widths: widthsOf(shown), paper: 'A3', tab: 'result' });
  layTitle(sheet, plan, { annex, title: `${yearAndBatch(plan)}人才政策资金分配汇总表`, english: 'Funds shared out to the units', unit: '自治区' });
  const head = sheet.line;
  const laid = layTable(sheet, shown, { mode: 'result', mixed: true, relations: true, records: [] });
  // The body is laid here row by row, since subtotals stand between the units.
  let next = laid.first;
  const rows = new Map<string, number>();
  const records = new Map<string, TableRecord>();
  const put = (record: TableRecord, role: Role | null): number => {
    const row = next++;
    shown.forEach((column, index) => sheet.put(index + 1, row, contentCell(record[column.key] ?? null, column, role)));
    sheet.height(row, wrappedHeight([[valueOf(record.unit ?? null), 18], [valueOf(record.remark ?? null), 15]], 14, role === null ? 18 : 20));
    return row;
  };
  const sums = (units: readonly Unit[]): TableRecord => Object.fromEntries(
    shown.filter((column) => column.total).map((column): [string, BodyCell] => {
      const ranges = runs(units.map((unit) => rows.get(unit.key)!)).map(([first, last]) => span(columnOf(shown, column.key), first, last));
      const value = sumOf(units.map((unit) => valueOf(records.get(unit.key)![column.key] ?? null)));
      return [column.key, ranges.length === 0 ? 0 : { formula: sumFormula(ranges, column.kind), value }];
    }),
  );
  const areas: Area[] = [];
  const area = (name: string, record: TableRecord, row: number): Area => ({
    name,
    cellOf: (key) => {
      const content = record[key] ?? null;
      return isFormula(content) ? { formula: onSheet(SUMMARY, address(columnOf(shown, key), row)), value: content.value } : content;
    },
  });
  const linesIn = (units: readonly Unit[]): readonly FundLine[] => units.flatMap((unit) => linesOf(set, unit));

  plan.units.forEach((unit, index) => {
    const record = unitRecord(set, unit, index + 1, added, blocks);
    records.set(unit.key, record);
    rows.set(unit.key, put(record, null));
    const inCity = plan.units.filter((each) => each.city === unit.city);
    if (unit.city === '') areas.push(area(unit.name, record, rows.get(unit.key)!));
    else if (inCity.at(-1) === unit) {
      const sum = sums(inCity);
      areas.push(area(unit.city, sum, put({ unit: totalLabel(`${unit.city}小计`, linesIn(inCity)), ...sum }, 'subtotal')));
    }
  });
  const nineUnits = plan.units.filter((unit) => unit.scope === '九县区');
  const totals = sums(plan.units);
  const total = put({ unit: totalLabel('合计', linesIn(plan.units)), ...totals }, 'total');
  const nine = put({ unit: totalLabel('其中：九县区小计', linesIn(nineUnits)), ...sums(nineUnits) }, 'subtotal');
  const knownIssued = linesIn(plan.units).filter((line) => line.issued !== null);
  const wordsRow = sheet.row([
    cell(upperLabel(linesIn(plan.units)), 'head', 'centre', { across: 3 }), null, null,
    cell(knownIssued.length === 0 ? NOT_ASSESSED : inWords(knownIssued.reduce((sum, line) => sum + line.issued!, 0)), 'fixed', 'text', { across: shown.length - 3, bold: true }),
  ], 24);
  note(sheet, '注1：九县区小计为文件（四）所列九个整县（区），沙坡头区、中宁县纳入中部干旱带西部片的乡镇不在其内。');
  note(sheet, `注2：${BRACKET_NOTE}各数取自“提前下达与清算”，人数等取自各专表。${pendingOf(set).length > 0 ? `${NOT_ASSESSED}的不计入合计，原因见封面。` : ''}`);
  sheet.freeze(4, laid.first);
  sheet.titleRows(head, laid.first - 1);

  laySignatures(sheet);
  return {
    sheet: sheet.finish(FOOTER),
    at: (unitKey, key) => onSheet(SUMMARY, address(columnOf(shown, key), rows.get(unitKey)!)),
    total: (key) => onSheet(SUMMARY, address(columnOf(shown, key), total)),
    words: onSheet(SUMMARY, address(4, wordsRow)),
    overview: {
      areas, total: area('合计', totals, total), sum: 'issued',
      funds: blocks.map((block, index) => ({ key: issuedKey(index), name: block.result.fund.name, kind: 'money' as const })),
      counts: added.map(({ column: { key, header, kind } }) => ({ key, name: header, kind })),
    },
    nine: (key) => onSheet(SUMMARY, address(columnOf(shown, key), nine)),
  };
}

function unitRecord(set: AnnualSet, unit: Unit, number: number, added: readonly SummaryColumn[], blocks: readonly FundBlock[]): TableRecord {
  const lines = linesOf(set, unit);
  const values = lines.map(moneyRecord);
  const money = Object.fromEntries(MONEY_KEYS.map((key): [string, BodyCell] => {
    const numbers = values.map((record) => valueOf(record[key]!));
    if (numbers.every((value) => typeof value === 'string')) return [key, NOT_ASSESSED];
    return [key, { formula: `ROUND(SUM(${blocks.map((block) => block.at(unit.key, key)).join(',')}),2)`, value: sumOf(numbers) }];
  }));
  const issued = Object.fromEntries(blocks.map((block, index): [string, BodyCell] => {
    const fen = lines[index]!.issued;
    return [issuedKey(index), fen === null ? NOT_ASSESSED : { formula: block.at(unit.key, 'issued'), value: inYuan(fen) }];
  }));
  return {
    number,
    code: printedCode(unit),
    unit: unit.name,
    ...Object.fromEntries(added.map(({ column, cellOf }) => [column.key, cellOf(unit)])),
    ...money,
    ...issued,
    remark: leftOut(lines),
  };
}

function contentCell(content: BodyCell, column: Column, role: Role | null): Cell {
  const kind = role !== null && column.key === 'unit' ? 'wrap' : column.kind;
  if (typeof content === 'object' && content !== null) return cell(content.value, role ?? 'formula', kind, { formula: content.formula });
  return cell(content, role ?? 'value', kind);
}

/** Row numbers as runs, so that a sum over units names few ranges. */
function runs(rows: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const row of rows) {
    const previous = found.at(-1);
    if (previous && previous[1] === row - 1) previous[1] = row;
    else found.push([row, row]);
  }
  return found;
}
