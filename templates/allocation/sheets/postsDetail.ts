import type { Column } from '../../tables/column.ts';
import { layTable, widthsOf, type Laid, type TableRecord } from '../../tables/layout.ts';
import { printedCode } from '../../units/index.ts';
import { onSheet, span } from '../../workbook/address.ts';
import type { Sheet } from '../../workbook/model.ts';
import { note, SheetBuilder } from '../../workbook/sheet.ts';
import type { AnnualSet } from '../annualSet.ts';
import { FOOTER, laySignatures, layTitle, NOT_ASSESSED, yearAndBatch } from '../frame.ts';
import { postRules, type CountyPosts } from '../posts.ts';
import { apartColumns, noLines, postRecords, SPLIT_NOTE, usedWithout } from './postsColumns.ts';

export const POSTS_DETAIL = '岗位核定明细';

const columns: readonly Column[] = [
  { key: 'number', header: '序号', english: 'No.', kind: 'centre', width: 5, fill: 'typed' },
  { key: 'code', header: '地区编码', english: 'Code', kind: 'centre', width: 9, fill: 'typed' },
  { key: 'unit', header: '单位', english: 'Unit', kind: 'text', width: 12, fill: 'typed' },
  ...apartColumns,
];

/** The region's 岗位核定明细 and where each county's rows stand in it. */
export interface PostsDetailLaid {
  readonly sheet: Sheet;
  readonly laid: Laid;
  /** Range of a column over a county's rows, on its sheet; null where the county has none. */
  block(unitKey: string, key: string): string | null;
  /** Range of a column over all rows, on its sheet. */
  range(key: string): string;
}

/** 岗位核定明细: a row a county and 领域. */
export function postsDetailSheet(set: AnnualSet, counties: readonly CountyPosts[], annex: string): PostsDetailLaid {
  const { plan, policy } = set;
  const rules = postRules(plan);
  const sheet = new SheetBuilder({ name: POSTS_DETAIL, widths: widthsOf(columns), paper: 'A3', tab: 'result' });
  layTitle(sheet, plan, { annex, title: `${yearAndBatch(plan)}专业技术岗位核定明细表`, english: 'Professional posts, a row a county and field', unit: '自治区', measured: '岗位单位：个' });
  const first = sheet.line + 3;
  const records: TableRecord[] = [];
  const blocks = new Map<string, readonly [first: number, last: number]>();
  for (const county of counties) {
    const start = first + records.length;
    const own = county.lines.length === 0 ? [noLines(county)] : postRecords(county, rules, policy, { columns, first: start });
    if (county.lines.length > 0) blocks.set(county.unit.key, [start, start + own.length - 1]);
    for (const record of own) records.push({ number: records.length + 1, code: printedCode(county.unit), unit: county.unit.name, ...record });
  }
  const without = counties.filter(({ pending }) => pending !== null).length;
  const laid = layTable(sheet, columns, {
    mode: 'result', mixed: true, relations: true, filter: true,
    records: records.length > 0 ? records : [{ ...Object.fromEntries(columns.map(({ key }) => [key, '—'])), unit: '没有县（区）参加' }],
    total: { label: without === 0 ? '合计' : `合计（不含${NOT_ASSESSED}${without}个单位）`, labelKey: 'unit', where: 'below' },
  });
  if (laid.first !== first) throw new Error('the body begins right under its headers');
  sheet.freeze(5, laid.first);
  sheet.titleRows(laid.headRow, laid.first - 1);
  note(sheet, `注：①②③、现聘、已用取自各单位申报表。${SPLIT_NOTE}⑭=①×⑬；沙坡头区、中宁县核增口径“${rules.partialCounty}”，分片的⑭=③×九县区比例+（①-③）×⑬。${usedWithout(counties)}`);
  laySignatures(sheet);
  return {
    sheet: sheet.finish(FOOTER),
    laid,
    block: (unitKey, key) => {
      const rows = blocks.get(unitKey);
      return rows === undefined ? null : onSheet(POSTS_DETAIL, span(laid.column(key), ...rows));
    },
    range: (key) => onSheet(POSTS_DETAIL, laid.range(key)),
  };
}
