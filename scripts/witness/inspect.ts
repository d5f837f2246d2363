/** What can be seen wrong in a workbook without calculating it. */
import type { Fault, FaultCode } from './findings.ts';
import { formulaFaults, type FormulaFault } from './formulas.ts';
import type { StoredCell, StoredSheet, StoredValue, StoredWorkbook } from './readWorkbook.ts';

/** The sheet whose lines hold the workbook's sums against each other, and the word of a line that fails. */
const balanceSheet = '勾稽校验表';
const unbalanced = /^不符(?![\p{L}\p{N}])/u;

const foreignPart = /vbaProject|macrosheets\/|dialogsheets\/|activeX|ctrlProps|embeddings\/|externalLinks\/|connections\.xml|queryTables\/|customData|model\/|webextensions\//i;

const codes: Readonly<Record<FormulaFault['fault'], FaultCode>> = {
  function: 'FUNCTION',
  reference: 'REFERENCE',
  spill: 'SPILL',
  broken: 'BROKEN',
};

/** Parts and formulas that a workbook of ours never has, formulas without a value, and errors as values. */
export function inspect(workbook: StoredWorkbook): Fault[] {
  return [
    ...workbook.parts.filter((part) => foreignPart.test(part)).map((place) => ({ code: 'PART', place }) as const),
    ...workbook.outsideTargets.map((detail) => ({ code: 'OUTSIDE', detail }) as const),
    ...workbook.looseFormulas.flatMap(({ sheet, place, formula }) =>
      formulaFaults(formula).map((each) => ({ ...forbidden(each), formula, place, ...(sheet === null ? {} : { sheet }) })),
    ),
    ...workbook.sheets.flatMap((sheet) => sheet.cells.flatMap((cell) => inspectCell(sheet, cell))),
    ...balance(workbook),
  ];
}

/** The lines of 勾稽 that say 不符. */
export function balance(workbook: StoredWorkbook): Fault[] {
  return workbook.sheets
    .filter((sheet) => sheet.name === balanceSheet)
    .flatMap((sheet) =>
      sheet.cells
        .filter(({ value }) => typeof value === 'string' && unbalanced.test(value.trim()))
        .map((cell) => ({ code: 'UNBALANCED', ...locate(sheet, cell) }) as const),
    );
}

/** Sheet, address and formula of a cell, as a fault names them. */
export function locate(sheet: StoredSheet, cell: StoredCell): Pick<Fault, 'sheet' | 'place' | 'formula'> {
  return { sheet: sheet.name, place: cell.address, ...(cell.formula === null ? {} : { formula: cell.formula }) };
}

/** A stored value as a person reads it. */
export function show(value: StoredValue): string {
  if (value === undefined) return '（空 blank）';
  if (typeof value === 'object') return value.error;
  return JSON.stringify(value);
}

function inspectCell(sheet: StoredSheet, cell: StoredCell): Fault[] {
  const faults: Fault[] = [];
  const add = (fault: Fault) => faults.push({ ...locate(sheet, cell), ...fault });
  if (isError(cell.value)) add({ code: 'ERROR', cached: show(cell.value) });
  if (cell.formula === null) return faults;

  if (cell.value === undefined) add({ code: 'UNCACHED' });
  if (cell.isArray) add({ code: 'ARRAY' });
  for (const fault of formulaFaults(cell.formula)) add(forbidden(fault));
  return faults;
}

function isError(value: StoredValue): boolean {
  return typeof value === 'object';
}

function forbidden({ fault, what }: FormulaFault): Fault {
  return { code: codes[fault], detail: what };
}
