import { stateWords } from '../../../core/posts/targetedSeniorTable.ts';
import { POST_FIELDS, type PostField } from '../../forms/posts.ts';
import type { Column } from '../../tables/column.ts';
import { columnOf, layTable, sumFormula, sumOf, valueOf, widthsOf, type TableRecord } from '../../tables/layout.ts';
import { printedCode, type Unit } from '../../units/index.ts';
import { address, onSheet } from '../../workbook/address.ts';
import type { BodyCell, Sheet } from '../../workbook/model.ts';
import { cell, note, SheetBuilder } from '../../workbook/sheet.ts';
import type { AnnualSet } from '../annualSet.ts';
import { FOOTER, laySignatures, layTitle, NOT_ASSESSED, yearAndBatch } from '../frame.ts';
import { addedIn, leftIn, postRules, sumOfLines, type CountyPosts, type PostLine } from '../posts.ts';
import { approvedKey, hiredKey, NOT_FILLED, openKey, SPLIT_NOTE, stateFormula, usedWithout } from './postsColumns.ts';
import type { PostsDetailLaid } from './postsDetail.ts';

export const POSTS_ADDED = '岗位核增表';

const TARGET = '定向评价高级岗位';

const count = (key: string, header: string, english: string, group: string, width = 8): Column =>
  ({ key, header, english, group, kind: 'count', width, fill: 'formula', total: true });

const columns: readonly Column[] = [
  { key: 'number', header: '序号', english: 'No.', kind: 'centre', width: 5, fill: 'typed' },
  { key: 'code', header: '地区编码', english: 'Code', kind: 'centre', width: 9, fill: 'typed' },
  { key: 'unit', header: '单位', english: 'Unit', kind: 'wrap', width: 14, fill: 'typed' },
  { key: 'scope', header: '范围', english: 'Scope', kind: 'centre', width: 9, fill: 'typed' },
  count('posts', '县域总数', 'Posts in the county', '专业技术岗位数', 9),
  count('listed', '其中：片区乡镇', 'Listed townships', '专业技术岗位数', 9),
  count('countyPosts', '其中：县级', 'County institutions', '专业技术岗位数', 9),
  count('seniorApproved', '核定', 'Approved', '县级高级岗位'),
  count('seniorHired', '现聘', 'Hired', '县级高级岗位'),
  count('seniorOpen', '空缺（+）超聘（-）', 'Open', '县级高级岗位', 10),
  { key: 'exact', header: '核增计算数', english: 'Exact number', group: TARGET, kind: 'money', width: 10, fill: 'formula', total: true },
  count('added', '核增', 'Added', TARGET),
  ...POST_FIELDS.words.map((field) => count(fieldKey(field), `其中：${field}`, `Added, ${field}`, TARGET)),
  count('used', '已用', 'Used', TARGET),
  count('left', '余额', 'Left', TARGET),
  { key: 'state', header: '状态', english: 'State', group: TARGET, kind: 'centre', width: 9, fill: 'formula' },
  { key: 'remark', header: '备注', english: 'Remarks', kind: 'wrap', width: 20, fill: 'typed' },
];

function fieldKey(field: PostField): string {
  return `added${field}`;
}

export interface PostsAddedLaid {
  readonly sheet: Sheet;
  /** Cell of a county on its sheet, of the 合计 and of the 九县区小计. */
  at(unitKey: string, key: string): string;
  total(key: string): string;
  nine(key: string): string;
}

/** 岗位核增表: a row a county, its numbers added up from 岗位核定明细. */
export function postsAddedSheet(set: AnnualSet, counties: readonly CountyPosts[], detail: PostsDetailLaid, annex: string): PostsAddedLaid {
  const { plan } = set;
  const sheet = new SheetBuilder({ name: POSTS_ADDED, widths: widthsOf(columns), paper: 'A3', tab: 'result' });
  layTitle(sheet, plan, { annex, title: `${yearAndBatch(plan)}定向评价高级岗位核增表`, english: 'Directed senior posts added', unit: '自治区', measured: '岗位单位：个' });
  const first = sheet.line + 2;
  const records = counties.map((county, index): TableRecord => ({
    number: index + 1, code: printedCode(county.unit), unit: county.unit.name, scope: county.unit.scope,
    ...countyCells(county, detail, (key) => address(columnOf(columns, key), first + index)),
  }));
  const without = counties.filter(({ pending }) => pending !== null).length;
  const laid = layTable(sheet, columns, {
    mode: 'result', mixed: true, records,
    total: { label: without === 0 ? '合计' : `合计（不含${NOT_ASSESSED}${without}个单位）`, labelKey: 'unit', where: 'below' },
  });
  if (laid.first !== first) throw new Error('the body begins right under its headers');
  const rows = new Map(counties.map(({ unit }, index) => [unit.key, first + index]));
  const nineRow = layNine(sheet, counties, records, (unit) => rows.get(unit.key)!);
  sheet.freeze(4, laid.first);
  sheet.titleRows(laid.headRow, laid.first - 1);
  note(sheet, `注1：各数由“岗位核定明细”相加。定向评价高级岗位按县域全部专业技术岗位数核增：九县区、片区乡镇按九县区比例，其他按其他县比例（见“参数”）；实行总量控制、比例单列，不占县级高级岗位职数，两者不合并计算。沙坡头区、中宁县口径：${postRules(plan).partialCounty}。`);
  note(sheet, `注2：${SPLIT_NOTE}九县区小计为文件（四）所列九个整县（区）。${without > 0 ? `${NOT_ASSESSED}的不计入合计，原因见封面。${usedWithout(counties)}` : ''}`);
  laySignatures(sheet);
  const on = (key: string, row: number): string => onSheet(POSTS_ADDED, laid.at(key, row));
  return { sheet: sheet.finish(FOOTER), at: (unitKey, key) => on(key, rows.get(unitKey)!), total: (key) => on(key, laid.totalRow!), nine: (key) => on(key, nineRow) };
}

function countyCells(county: CountyPosts, detail: PostsDetailLaid, at: (key: string) => string): TableRecord {
  const block = (key: string): string | null => detail.block(county.unit.key, key);
  const sum = (key: string, of: (line: PostLine) => number | null, kind: 'count' | 'money' = 'count'): BodyCell => {
    const [range, value] = [block(key), sumOfLines(county, of)];
    if (value === null) return NOT_ASSESSED;
    return range === null ? value : { formula: sumFormula([range], kind), value: Math.round(value * 100) / 100 };
  };
  const left = leftIn(county);
  return {
    posts: sum('posts', (line) => line.posts),
    listed: county.lines.every((line) => line.listed === null) ? (county.takenApart ? NOT_FILLED : '—') : sum('listed', (line) => line.listed),
    countyPosts: sum('countyPosts', (line) => line.countyPosts),
    seniorApproved: sum(approvedKey('senior'), (line) => line.approved.senior),
    seniorHired: sum(hiredKey('senior'), (line) => line.hired.senior),
    seniorOpen: sum(openKey('senior'), (line) => line.approved.senior - line.hired.senior),
    exact: sum('exact', (line) => line.target?.exact ?? null, 'money'),
    added: sum('added', (line) => line.target?.added ?? null),
    ...Object.fromEntries(POST_FIELDS.words.map((field): [string, BodyCell] => {
      const value = addedIn({ ...county, lines: county.lines.filter((line) => line.field === field) });
      const [fields, added] = [block('field'), block('added')];
      if (addedIn(county) === null) return [fieldKey(field), NOT_ASSESSED];
      return [fieldKey(field), fields === null ? 0 : { formula: `SUMIF(${fields},"${field}",${added})`, value: value ?? 0 }];
    })),
    used: sum('used', (line) => line.used),
    left: left === null ? NOT_ASSESSED : { formula: `${at('added')}-${at('used')}`, value: left },
    state: left === null ? NOT_ASSESSED : county.nil ? '零报告' : { formula: stateFormula(at('left')), value: stateWords(left).zh },
    remark: county.pending === null ? null : county.lines.length === 0 ? '未报送' : '片区乡镇岗位数未填',
  };
}

/** 其中：九县区小计, under the 合计. */
function layNine(sheet: SheetBuilder, counties: readonly CountyPosts[], records: readonly TableRecord[], rowOf: (unit: Unit) => number): number {
  const nine = counties.map((county, index) => ({ county, record: records[index]! })).filter(({ county }) => county.unit.scope === '九县区');
  return sheet.row(columns.map((column) => {
    if (column.key === 'unit') return cell('其中：九县区小计', 'subtotal', 'wrap', { align: 'center' });
    if (!column.total) return cell(null, 'subtotal');
    const cells = nine.map(({ county }) => address(columnOf(columns, column.key), rowOf(county.unit)));
    const value = sumOf(nine.map(({ record }) => valueOf(record[column.key] ?? null)));
    return cells.length === 0 ? cell(0, 'subtotal', column.kind) : cell(value, 'subtotal', column.kind, { formula: sumFormula(cells, column.kind) });
  }), 22);
}
