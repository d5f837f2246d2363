import { addedFormulas, rateOf } from '../../../core/posts/targetedPosts.ts';
import { structureFormulas } from '../../../core/posts/structure.ts';
import { stateWords } from '../../../core/posts/targetedSeniorTable.ts';
import { ratioToNumber } from '../../../core/exact/ratio.ts';
import { exactValue } from '../../../core/policy/values.ts';
import type { Policy } from '../../../core/policy/policy.ts';
import type { PostRules } from '../../forms/postsPlan.ts';
import type { Column } from '../../tables/column.ts';
import { columnOf, type TableRecord } from '../../tables/layout.ts';
import { address, span } from '../../workbook/address.ts';
import type { BodyCell } from '../../workbook/model.ts';
import { NOT_ASSESSED } from '../frame.ts';
import { leftIn, sumOfLines, type CountyPosts, type Levels, type PostLine } from '../posts.ts';

const LEVELS = ['senior', 'middle', 'junior'] as const;
const LEVEL_NAMES = { senior: ['高级', 'Senior'], middle: ['中级', 'Middle'], junior: ['初级', 'Junior'] } as const;

const count = (key: string, header: string, english: string, relation: string, more: Partial<Column> = {}): Column =>
  ({ key, header, english, relation, kind: 'count', width: 8, fill: 'typed', total: true, ...more });

/** Columns that the unit's 核定表 and the region's 明细 share. */
export const postColumns: readonly Column[] = [
  { key: 'field', header: '领域', english: 'Field', kind: 'centre', width: 8, fill: 'typed' },
  count('posts', '县域总数', 'Posts in the county', '①', { group: '专业技术岗位数（申报）' }),
  count('countyPosts', '其中：县级', 'County institutions', '②', { group: '专业技术岗位数（申报）' }),
  count('listed', '其中：片区乡镇', 'Listed townships', '③', { group: '专业技术岗位数（申报）' }),
  ...LEVELS.map((level, index) => count(approvedKey(level), LEVEL_NAMES[level][0], `${LEVEL_NAMES[level][1]}, approved`, ['④', '⑤', '⑥=②-④-⑤'][index]!, { group: '县级岗位核定（1∶4.5∶4.5）', fill: 'formula' })),
  ...LEVELS.map((level, index) => count(hiredKey(level), LEVEL_NAMES[level][0], `${LEVEL_NAMES[level][1]}, hired`, '⑦⑧⑨'[index]!, { group: '县级现聘（申报）', width: 7 })),
  ...LEVELS.map((level, index) => count(openKey(level), LEVEL_NAMES[level][0], `${LEVEL_NAMES[level][1]}, open`, ['⑩=④-⑦', '⑪=⑤-⑧', '⑫=⑥-⑨'][index]!, {
    group: '空缺（+）超聘（-）', width: 7, fill: 'formula', formula: (at) => `${at(approvedKey(level))}-${at(hiredKey(level))}`,
  })),
  { key: 'rate', header: '核增比例', english: 'Share added', relation: '⑬', group: '定向评价高级岗位核增', kind: 'ratio', width: 9, fill: 'formula' },
  { key: 'exact', header: '计算数', english: 'Exact number', relation: '⑭=①×⑬', group: '定向评价高级岗位核增', kind: 'money', width: 9, fill: 'formula', total: true },
  count('whole', '整数', 'Whole part', '⑮', { group: '定向评价高级岗位核增', width: 7, fill: 'formula' }),
  { key: 'rest', header: '小数', english: 'Fraction cut off', relation: '⑯=⑭-⑮', group: '定向评价高级岗位核增', kind: 'money', width: 7, fill: 'formula' },
  count('added', '核增', 'Added', '⑰', { group: '定向评价高级岗位核增', fill: 'formula' }),
  count('used', '已用', 'Used', '⑱', { group: '定向评价高级岗位核增', width: 7 }),
  count('left', '余额', 'Left', '⑲=⑰-⑱', { group: '定向评价高级岗位核增', width: 7, fill: 'formula', formula: (at) => `${at('added')}-${at('used')}` }),
  { key: 'state', header: '状态', english: 'State', group: '定向评价高级岗位核增', kind: 'centre', width: 8, fill: 'formula' },
  { key: 'remark', header: '备注', english: 'Remarks', kind: 'wrap', width: 14, fill: 'typed' },
];

/** Columns of a table in which the posts of listed townships are taken apart: ⑭ is then a sum of two products. */
export const apartColumns: readonly Column[] = postColumns.map((column) => (column.key === 'exact' ? { ...column, relation: '⑭' } : column));

/** How the split is made, for the notes. */
export const SPLIT_NOTE = '核增以县域为单位取整一次：各领域计算数相加，舍去小数为全县核增数；各领域先得整数，余下的一个一个给小数最大的（相同的先给计算数大的、再给排在前面的）。';

export function approvedKey(level: keyof Levels): string {
  return `${level}Approved`;
}

export function hiredKey(level: keyof Levels): string {
  return `${level}Hired`;
}

export function openKey(level: keyof Levels): string {
  return `${level}Open`;
}

/** What stands for posts of listed townships that nobody entered. */
export const NOT_FILLED = '未填';

/** The record of a county without lines: a 零报告, or 未测算 with the reason in its remark. */
export function noLines({ nil }: CountyPosts): TableRecord {
  const text = nil ? '零报告' : NOT_ASSESSED;
  return {
    ...Object.fromEntries(postColumns.map(({ key }) => [key, '—'])),
    added: text, left: text, state: text,
    remark: nil ? null : '未报送，见封面',
  };
}

/** Where a county's lines stand: its columns and its first row. */
export interface Block {
  readonly columns: readonly Column[];
  readonly first: number;
}

/** The records of a county's lines: what was claimed, and formulas with what they calculate to. */
export function postRecords(county: CountyPosts, rules: PostRules, policy: Policy, { columns, first }: Block): readonly TableRecord[] {
  const range = (key: string): string => span(columnOf(columns, key), first, first + county.lines.length - 1).replace(/([A-Z]+)(\d+)/g, '$1$$$2');
  return county.lines.map((line, index): TableRecord => {
    const at = (key: string): string => address(columnOf(columns, key), first + index);
    const { approved, hired, target } = line;
    const structure = structureFormulas({ total: at('countyPosts'), senior: at(approvedKey('senior')), middle: at(approvedKey('middle')) }, rules.structureRounding);
    return {
      field: line.field,
      posts: line.posts,
      countyPosts: line.countyPosts,
      listed: line.listed ?? (county.takenApart ? NOT_FILLED : '—'),
      ...Object.fromEntries(LEVELS.flatMap((level): [string, BodyCell][] => [
        [approvedKey(level), structure === null ? approved[level] : { formula: structure[level], value: approved[level] }],
        [hiredKey(level), hired[level]],
        [openKey(level), approved[level] - hired[level]],
      ])),
      used: line.used,
      remark: line.remark,
      ...(target === null ? notAssessed : targetCells(county, line, rules, policy, at, range)),
    };
  });
}

const notAssessed: TableRecord = { rate: '—', exact: NOT_ASSESSED, whole: NOT_ASSESSED, rest: NOT_ASSESSED, added: NOT_ASSESSED, left: NOT_ASSESSED, state: NOT_ASSESSED };

function targetCells({ unit }: CountyPosts, line: PostLine, rules: PostRules, policy: Policy, at: (key: string) => string, range: (key: string) => string): TableRecord {
  const { exact, whole, rest, added } = line.target!;
  const rate = rateOf(unit.name, rules.partialCounty);
  const formulas = addedFormulas(unit.name, rules.partialCounty, {
    posts: at('posts'), listed: at('listed'), rate: at('rate'), exact: at('exact'), whole: at('whole'), rest: at('rest'),
    exactRange: range('exact'), wholeRange: range('whole'), restRange: range('rest'),
  });
  const left = added - line.used;
  return {
    rate: { formula: rate.cellName, value: ratioToNumber(exactValue(policy, rate.code)) },
    exact: { formula: formulas.exact, value: exact },
    whole: { formula: formulas.whole, value: whole },
    rest: { formula: formulas.rest, value: rest },
    added: { formula: formulas.added, value: added },
    left,
    state: { formula: stateFormula(at('left')), value: stateWords(left).zh },
  };
}

/** 有余额, 用完 or 超额, by the cell that holds what is left. */
export function stateFormula(left: string): string {
  return `IF(${left}>0,"${stateWords(1).zh}",IF(${left}=0,"${stateWords(0).zh}","${stateWords(-1).zh}"))`;
}

/** Posts used where it is not known what is added: they stand in the sum of 已用, and in no 余额. */
export function usedWithout(counties: readonly CountyPosts[]): string {
  const used = counties.filter((county) => leftIn(county) === null).reduce((sum, county) => sum + (sumOfLines(county, (line) => line.used) ?? 0), 0);
  return used === 0 ? '' : `已用合计中有${used}个属核增${NOT_ASSESSED}的单位，余额合计不含。`;
}
