import type { Column } from '../../tables/column.ts';
import { layTable, widthsOf, type Laid, type Records } from '../../tables/layout.ts';
import { maskIdentity, maskTail } from '../../tables/mask.ts';
import { span } from '../../workbook/address.ts';
import type { Sheet } from '../../workbook/model.ts';
import { note, SheetBuilder } from '../../workbook/sheet.ts';
import type { AnnualSet } from '../annualSet.ts';
import { FOOTER, layTitle, yearAndBatch } from '../frame.ts';
import { outlookYears, type RosterLine } from '../roster.ts';
import { beforeColumns, claimColumns, clockColumns, payeeColumns, paymentColumns, rosterRecord, whoColumns, whyColumn, type Masking } from './rosterColumns.ts';

export const DETAIL = '补贴明细';

const MASKED: Masking = { identity: maskIdentity, tail: maskTail };

/** Key of the column that holds a coming year's months. */
export function outlookKey(year: number): string {
  return `months${year}`;
}

/** The region's 补贴明细 and where each unit's rows stand in it. */
export interface DetailLaid {
  readonly sheet: Sheet;
  readonly laid: Laid;
  /** Range of a column over a unit's rows; null where the unit has none. */
  block(unitKey: string, key: string): string | null;
}

/** 补贴明细: every spell, IDs masked, with the number of its person, so that every sum is a formula. */
export function detailSheet(set: AnnualSet, annex: string): DetailLaid {
  const { plan, roster } = set;
  const years = outlookYears(plan);
  const [number, ...who] = whoColumns;
  const columns: readonly Column[] = [
    number!,
    { key: 'unit', header: '单位', english: 'Unit', kind: 'text', width: 14, fill: 'typed' },
    ...who,
    ...beforeColumns,
    ...claimColumns,
    whyColumn,
    ...clockColumns,
    {
      key: 'running', header: '本人在本单位已计月数', english: 'Months of the person in the unit', kind: 'centre', width: 8, fill: 'formula',
      formula: (at) => `IF(AND(${at('unit')}=${at('unit', -1)},${at('person')}=${at('person', -1)}),${at('running', -1)},0)+${at('months')}`,
    },
    {
      key: 'counted', header: '计享受人数', english: 'Counts as a person', kind: 'centre', width: 6, fill: 'formula', total: true,
      formula: (at) => `IF(AND(${at('months')}>0,${at('running')}=${at('months')}),1,0)`,
    },
    ...years.map((year): Column => ({
      key: outlookKey(year), header: `${year}年月数`, english: `Months in ${year}`, group: '以后年度测算（月数）', kind: 'centre', width: 7, fill: 'fixed', total: true,
    })),
    ...paymentColumns(plan),
    ...payeeColumns,
    { key: 'sourceRow', header: '申报表行号', english: 'Row of the form', kind: 'centre', width: 7, fill: 'typed' },
  ];
  const sheet = new SheetBuilder({ name: DETAIL, widths: widthsOf(columns), paper: 'A3', tab: 'result' });
  layTitle(sheet, plan, { annex, title: `${yearAndBatch(plan)}企业引才补贴明细`, english: 'Enterprise talent subsidy: every spell', unit: '自治区' });
  const running = monthsInUnit(roster);
  // Laid out as they are written: of a region's hundred thousand records none is kept.
  const records: Records = {
    length: roster.length,
    at: (index) => {
      const line = roster[index]!;
      // Assigned, not spread: of objects of this size it is many times faster.
      return Object.assign(rosterRecord(line, index + 1, MASKED), {
        unit: line.unit.name,
        running: running[index]!,
        counted: line.line.months > 0 && running[index] === line.line.months ? 1 : 0,
        sourceRow: line.sourceRow,
      }, ...years.map((year, i) => ({ [outlookKey(year)]: line.outlook[i]! })));
    },
  };
  const laid = layTable(sheet, columns, {
    mode: 'result',
    records: records.length > 0 ? records : [{ unit: '零报告', standard: '—', amount: '—', difference: '—', payment: '—', running: 0, counted: 0 }],
    relations: true,
    filter: true,
    total: { label: '合计', labelKey: 'unit', where: 'below' },
  });
  sheet.freeze(5, laid.first);
  sheet.titleRows(laid.headRow, laid.first - 1);
  note(sheet, '注：灰底为锁定值。身份证号只列前6后4，电话、账号只列后4位；人员编号相同的为同一人，同一人在各单位的各段按到岗先后共用一个享受期。以后年度月数的测算假设见“补贴测算”。');

  const blocks = new Map<string, { first: number; last: number }>();
  roster.forEach((line, index) => {
    const block = blocks.get(line.unit.key);
    if (block) block.last = laid.first + index;
    else blocks.set(line.unit.key, { first: laid.first + index, last: laid.first + index });
  });
  return {
    sheet: sheet.finish(FOOTER),
    laid,
    block: (unitKey, key) => {
      const block = blocks.get(unitKey);
      return block ? span(laid.column(key), block.first, block.last) : null;
    },
  };
}

/** 本人在本单位已计月数, line by line: a person's lines in a unit stand together. */
function monthsInUnit(roster: readonly RosterLine[]): readonly number[] {
  let running = 0;
  return roster.map((line, index) => {
    const previous = roster[index - 1];
    const continues = previous?.unit.key === line.unit.key && previous.person === line.person;
    running = (continues ? running : 0) + line.line.months;
    return running;
  });
}
