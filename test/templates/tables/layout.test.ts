/** Tables laid from declared columns: headers, sums and formulas. */
import { describe, expect, it } from 'vitest';
import type { Column } from '../../../templates/tables/column.ts';
import { columnOf, layTable, sumFormula, sumOf, widthsOf, type Laid, type TableOptions, type TableRecord } from '../../../templates/tables/layout.ts';
import { SheetBuilder } from '../../../templates/workbook/sheet.ts';
import { Grid } from '../grid.ts';

const COLUMNS: readonly Column[] = [
  { key: 'name', header: '姓名', english: 'Name', kind: 'text', width: 10, fill: 'typed', required: true },
  { key: 'months', header: '月数', english: 'Months', group: '核定', kind: 'count', width: 8, fill: 'fixed', total: true, relation: '①' },
  { key: 'standard', header: '标准', english: 'Standard', group: '核定', kind: 'money', width: 8, fill: 'fixed', relation: '②' },
  { key: 'amount', header: '金额', english: 'Amount', kind: 'money', width: 12, fill: 'formula', total: true, relation: '③=①×②', formula: (at) => `ROUND(${at('months')}*${at('standard')},2)` },
];
const TOTAL = { label: '合计', labelKey: 'name', where: 'below' } as const;
const RECORDS: readonly TableRecord[] = [{ name: '甲', months: 12, standard: 0.1, amount: 1.2 }, { name: '乙', months: 3, standard: 5000, amount: 15000 }];

function lay(options: Partial<TableOptions>): { grid: Grid; laid: Laid } {
  const sheet = new SheetBuilder({ name: '表', widths: widthsOf(COLUMNS) });
  sheet.wide('标题', 'title');
  const laid = layTable(sheet, COLUMNS, { mode: 'result', records: RECORDS, ...options });
  return { grid: new Grid(sheet.finish({})), laid };
}

describe('a table', () => {
  it('has a header, two rows high where columns stand in groups, the 栏次 row, the body and its sum', () => {
    const { grid, laid } = lay({ relations: true, total: TOTAL });
    expect(grid.row(2).map(({ value }) => value)).toEqual(['姓名*', '核定', '金额']);
    expect(grid.row(3).map(({ value }) => value)).toEqual(['月数', '标准']);
    expect(grid.row(4).map(({ value }) => value)).toEqual(['', '①', '②', '③=①×②']);
    expect([laid.headRow, laid.first, laid.last, laid.totalRow]).toEqual([2, 5, 6, 7]);
    expect(grid.row(5).map(({ value }) => value)).toEqual(['甲', 12, 0.1, 1.2]);
    expect(grid.at(laid.at('amount', 6))).toMatchObject({ value: 15000, formula: 'ROUND(B6*C6,2)' });
  });

  it('adds up what its columns say, with the sum below or above the body', () => {
    const below = lay({ total: TOTAL });
    expect(below.grid.at(below.laid.at('amount', below.laid.totalRow!))).toMatchObject({ value: 15001.2, formula: 'ROUND(SUM(D4:D5),2)' });
    expect(below.grid.at(below.laid.at('months', below.laid.totalRow!))).toMatchObject({ value: 15, formula: 'SUM(B4:B5)' });
    expect(below.grid.at(below.laid.at('standard', below.laid.totalRow!))!.value).toBeNull();
    const above = lay({ total: { ...TOTAL, where: 'above' } });
    expect(above.laid.totalRow).toBe(above.laid.first - 1);
    expect(above.grid.at(above.laid.at('amount', above.laid.totalRow!))).toMatchObject({ value: 15001.2, formula: 'ROUND(SUM(D5:D6),2)' });
  });

  it('is as long as asked for, at least as long as its records, and never without a row', () => {
    expect(lay({ rows: 5 }).laid).toMatchObject({ first: 4, last: 8 });
    expect(lay({ rows: 1 }).laid).toMatchObject({ first: 4, last: 5 });
    expect(lay({ records: [] }).laid).toMatchObject({ first: 4, last: 4 });
    // A blank row of a form has its formulas, and they show nothing.
    const { grid, laid } = lay({ rows: 3 });
    expect(grid.at(laid.at('amount', 6))).toMatchObject({ value: '', formula: 'ROUND(B6*C6,2)' });
  });

  it('has no formula where a text stands for a number', () => {
    const { grid, laid } = lay({ mixed: true, records: [{ name: '甲', months: '未测算', standard: 1, amount: '未测算' }], total: TOTAL });
    expect(grid.at(laid.at('amount', laid.first))).toMatchObject({ value: '未测算', formula: null });
    expect(grid.at(laid.at('amount', laid.totalRow!))!.value).toBe(0);
  });

  it('opens typed columns to the clerk in a form, and locks everything in a result', () => {
    const roles = (mode: 'form' | 'result') => lay({ mode }).grid.row(4).map(({ role }) => role);
    expect(roles('form')).toEqual(['input', 'formula', 'formula', 'formula']);
    expect(roles('result')).toEqual(['value', 'fixed', 'fixed', 'formula']);
  });

  it('has no column that nobody declared', () => {
    expect(() => columnOf(COLUMNS, 'bank')).toThrow('bank');
  });
});

describe('a sum', () => {
  it('is exact to the fen', () => {
    expect(sumOf(Array.from({ length: 10 }, () => 0.1))).toBe(1);
    expect(sumOf([1.01, 2.02, null, '未测算', true])).toBe(3.03);
    expect(sumOf([-0.1, -0.2])).toBe(-0.3);
  });

  it('of money is rounded, of counts not', () => {
    expect(sumFormula(['A1:A3', 'A5'], 'money')).toBe('ROUND(SUM(A1:A3,A5),2)');
    expect(sumFormula(['A1:A3'], 'count')).toBe('SUM(A1:A3)');
  });
});
