import { formTables } from '../forms/tables.ts';
import type { Workbook } from '../workbook/model.ts';
import { figuresOf } from './figures.ts';
import { inPrintingOrder, type RollUp } from './rollUp.ts';
import { sourcesSheet } from './sheets/sources.ts';
import { summarySheet } from './sheets/summary.ts';
import { rolledTable } from './sheets/table.ts';

/**
 * What all units submitted, in one workbook: sums by unit, every row with the file, sheet and row that it
 * came from, and the files. Numbers that are a person's are masked.
 */
export function rollUpWorkbook(given: RollUp): Workbook {
  const rollUp = { ...given, files: inPrintingOrder(given.files) };
  const tables = formTables.map((table) => rolledTable(table, rollUp));
  const figures = figuresOf(tables);
  const sources = sourcesSheet(rollUp, figures);
  return {
    title: `${rollUp.year}年度申报情况汇总`,
    subject: '宁党办〔2020〕48号',
    sheets: [summarySheet(rollUp, figures, sources), ...tables.map(({ sheet }) => sheet), sources.sheet],
    names: [],
  };
}
