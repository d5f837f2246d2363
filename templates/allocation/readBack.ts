import { spellOf } from '../forms/enterpriseSubsidy.ts';
import type { FormSettings } from '../submission/form.ts';
import type { Carried, LastYear, PaidRow } from '../submission/lastYear.ts';
import { readWorkbook, type CellRead, type RowRead, type SheetRead } from '../submission/reader/index.ts';
import { findTable } from '../submission/reader/table.ts';
import { settingsOn } from '../submission/readForm.ts';
import { units, type Unit } from '../units/index.ts';
import { ISSUE_TABLE } from './sheets/issueTable.ts';
import { PARAMETERS_SHEET } from './sheets/parameters.ts';
import { PAYMENT_ROSTER } from './sheets/paymentRoster.ts';
import { unitFileName } from './unitWorkbook.ts';

/** Units' workbooks of a year by their file names. */
export function unitFiles(year: number): ReadonlyMap<string, Unit> {
  return new Map(units.map((unit) => [unitFileName(unit, year), unit]));
}

/**
 * Reads the annual set of a year back from the units' workbooks, also where another program saved them.
 * @param files bytes by unit
 * @throws UnreadableFile where one of them is no workbook that can be read
 */
export function readBack(year: number, files: Iterable<readonly [Unit, Uint8Array]>): LastYear {
  const people: PaidRow[] = [];
  const amounts = new Map<string, number>();
  const carried: Carried[] = [];
  let settings: FormSettings | null = null;
  for (const [unit, bytes] of files) {
    const workbook = readWorkbook(bytes);
    const roster = workbook.sheet(PAYMENT_ROSTER);
    const rows = roster === null ? [] : paidRows(roster, unit.key);
    people.push(...rows.map(({ amount: _, ...row }) => row));
    amounts.set(unit.key, rows.reduce((sum, { amount }) => sum + amount, 0));
    const issue = workbook.sheet(ISSUE_TABLE);
    if (issue !== null) carried.push(...carriedOn(issue, unit.key));
    const parameters = workbook.sheet(PARAMETERS_SHEET);
    if (parameters !== null) settings ??= settingsOn(parameters);
  }
  return { year, settings, people, amounts, carried };
}

const ROSTER = [
  ['name', '姓名'], ['identity', '身份证号'], ['degree', '学历'], ['fullTime', '是否全日制'], ['firstClass', '是否一流大学/学科'],
  ['employer', '单位性质'], ['workplace', '工作单位'], ['start', '到岗日期'], ['end', '离岗日期'], ['firstMonth', '首次享受月'],
  ['paidBefore', '期初已享受月数'], ['cumulative', '累计月数'], ['remaining', '剩余月数'], ['standard', '月标准'], ['amount', '核定金额'],
] as const;

function paidRows(sheet: SheetRead, unit: string): (PaidRow & { readonly amount: number })[] {
  return rowsUnder(sheet, ROSTER).flatMap((value) => {
    const [name, identity, workplace] = [text(value('name')), text(value('identity')), text(value('workplace'))];
    const [start, end, cumulative] = [number(value('start')), number(value('end')), number(value('cumulative'))];
    // The sum row, the sign-off and 零报告 name nobody.
    if (identity === '' || start === null || cumulative === null) return [];
    const spell = spellOf({
      identity, start, end, degree: text(value('degree')), fullTime: text(value('fullTime')), firstClass: text(value('firstClass')) || null,
      employer: text(value('employer')), firstMonth: number(value('firstMonth')), paidBefore: number(value('paidBefore')),
    });
    return [{ ...spell, unit, name, workplace, cumulative, remaining: number(value('remaining')), standard: number(value('standard')) ?? 0, amount: number(value('amount')) ?? 0 }];
  });
}

const ISSUED = [['fund', '项目名称及编码'], ['over', '结转下年']] as const;

function carriedOn(sheet: SheetRead, unit: string): Carried[] {
  return rowsUnder(sheet, ISSUED).flatMap((value) => {
    const [fund, code] = text(value('fund')).split('\n');
    const amount = number(value('over'));
    // 未测算 carries nothing that is known.
    return fund === undefined || code === undefined || amount === null ? [] : [{ unit, fund, code, amount }];
  });
}

/** The rows of a table, as a way to ask for the cell under a header. */
function rowsUnder<Key extends string>(sheet: SheetRead, headers: readonly (readonly [Key, string])[]): ((key: Key) => CellRead['value'])[] {
  const found = findTable(sheet, headers.map(([key, header]) => ({ key, header, required: true })));
  return (found?.rows ?? []).map((row: RowRead) => (key) => row.cells.get(found!.columnOf.get(key) ?? 0)?.value ?? null);
}

function text(value: CellRead['value']): string {
  return typeof value === 'string' ? value.trim() : '';
}

function number(value: CellRead['value']): number | null {
  return typeof value === 'number' ? value : null;
}
