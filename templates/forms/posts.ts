import { ratioToNumber } from '../../core/exact/ratio.ts';
import type { Vocabulary } from '../../core/functions/vocabularies.ts';
import { defaultPolicy, type Policy } from '../../core/policy/policy.ts';
import { exactValue } from '../../core/policy/values.ts';
import type { Column } from '../tables/column.ts';
import type { Unit } from '../units/index.ts';
import type { FormTable } from './table.ts';

export type PostField = '教育' | '卫生' | '农业' | '其他';

/** The 领域 in which posts are counted apart, as the article names them. */
export const POST_FIELDS: Vocabulary<PostField> = {
  name: { zh: '领域', en: 'field' },
  words: ['教育', '卫生', '农业', '其他'],
  aliases: { 医疗卫生: '卫生', 涉农: '农业' },
};

/** Defined name of the cell that holds the unit's 范围. */
const SCOPE = '本单位范围';

const count = (key: string, header: string, english: string, relation: string, more: Partial<Column> = {}): Column =>
  ({ key, header, english, relation, kind: 'count', width: 11, fill: 'typed', reads: 'count', required: true, total: true, ...more });

const columns: readonly Column[] = [
  { key: 'number', header: '序号', english: 'No.', kind: 'centre', width: 6, fill: 'formula', formula: (at, first) => `IF(${at('field')}="","",ROW()-${first - 1})` },
  { key: 'field', header: '领域', english: 'Field', kind: 'centre', width: 12, fill: 'typed', reads: 'word', vocabulary: POST_FIELDS, required: true },
  count('posts', '县域专业技术岗位总数', 'Professional posts in the county', '①', { width: 13, prompt: '县乡两级事业单位全部专业技术岗位数，不只是高级岗位。' }),
  count('countyPosts', '其中：县级事业单位', 'of which county institutions', '②', { aliases: ['县级事业单位'], width: 12, prompt: '结构比例1∶4.5∶4.5只适用于县级事业单位。' }),
  count('listed', '其中：片区乡镇', 'of which listed townships', '③', {
    aliases: ['片区乡镇', '片区乡镇岗位数'], width: 12, required: false, prompt: '只由沙坡头区、中宁县填写：纳入中部干旱带西部片的乡镇的岗位数；没有的填0。',
  }),
  count('seniorHired', '县级现聘高级', 'Hired in county institutions, senior', '④', { aliases: ['现聘高级'], width: 9, prompt: '县级事业单位按结构聘用的，不含定向评价高级岗位。' }),
  count('middleHired', '县级现聘中级', 'Hired in county institutions, middle', '⑤', { aliases: ['现聘中级'], width: 9 }),
  count('juniorHired', '县级现聘初级', 'Hired in county institutions, junior', '⑥', { aliases: ['现聘初级'], width: 9 }),
  count('used', '定向高级已用', 'Directed senior posts used', '⑦', { width: 12, prompt: '定向评价高级岗位已聘人数（县乡合计）；没有的填0。' }),
  {
    key: 'rate', header: '核增比例', english: 'Share added', kind: 'ratio', width: 10, fill: 'formula',
    formula: (at) => `IF(${at('field')}="","",IF(${SCOPE}="九县区",${nameOf('P.TARGET.NINE')},${nameOf('P.TARGET.OTHER')}))`,
  },
  { key: 'remark', header: '备注', english: 'Remarks', kind: 'wrap', width: 16, fill: 'typed', reads: 'text' },
  { key: 'explanation', header: '说明', english: 'Explanation', kind: 'wrap', width: 20, fill: 'typed', reads: 'text', prompt: '对需要核实的情况在此说明。' },
];

function nameOf(code: string): string {
  return defaultPolicy.parameter(code).cellName;
}

/** The share of posts that the form shows to a unit: of 沙坡头区 and 中宁县 that of all but the listed townships. */
export function shownRate(unit: Unit, policy: Policy): number {
  return ratioToNumber(exactValue(policy, unit.scope === '九县区' ? 'P.TARGET.NINE' : 'P.TARGET.OTHER'));
}

/** 专业技术岗位申报表: the professional posts of a county, a row a 领域 (article 四). */
export const posts: FormTable = {
  key: 'posts',
  sheet: '专业技术岗位申报表',
  english: 'Professional posts',
  article: '四',
  measured: '单位：个、人',
  columns,
  notes: [
    '以县域为单位，教育、卫生、农业、其他各填一行，没有的领域不填。县域总数含县级和乡镇事业单位；②与③不重叠，合计不超过①。',
    '沙坡头区、中宁县须填“其中：片区乡镇”（没有的填0），留空的定向高级核增为未测算；其他县（市、区）此列不填。核增比例随单位确定，不能自选。',
    '现聘按人数填写，不含定向评价高级岗位；定向评价高级岗位实行总量控制、比例单列，填在“定向高级已用”。',
  ],
  labelKey: 'field',
  pagesWide: 1,
  mostRows: POST_FIELDS.words.length,
  parameters: ['P.TARGET.NINE', 'P.TARGET.OTHER'],
  named: ({ scope }) => [{ cellName: SCOPE, name: SCOPE, value: scope, kind: 'centre', unit: '—', source: '（四）九县区；部分乡镇：只有片区乡镇按九县区核增' }],
  blankMeans: 'notAssessed',
  concerns: (unit) => unit.posts,
  computed: (_entry, { policy }, unit) => ({ rate: shownRate(unit, policy) }),
};
