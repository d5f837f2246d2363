import type { Vocabulary } from '../../core/functions/vocabularies.ts';
import type { Column } from '../tables/column.ts';
import type { FormTable } from './table.ts';

export type Establishment = '机关' | '事业';

/** 机关 and 事业 are compared apart. */
export const ESTABLISHMENTS: Vocabulary<Establishment> = {
  name: { zh: '单位性质', en: 'kind of employer' },
  words: ['机关', '事业'],
  aliases: { 机关单位: '机关', 行政机关: '机关', 党政机关: '机关', 事业单位: '事业' },
};

const AVERAGE = '月收入，不是全年收入；按口径说明中的项目计算，元。没有此职级人员的留空。';

const columns: readonly Column[] = [
  { key: 'number', header: '序号', english: 'No.', kind: 'centre', width: 6, fill: 'formula', formula: (at, first) => `IF(${at('employer')}&${at('grade')}="","",ROW()-${first - 1})` },
  { key: 'employer', header: '单位性质', english: 'Kind of employer', kind: 'centre', width: 10, fill: 'typed', reads: 'word', vocabulary: ESTABLISHMENTS, required: true },
  { key: 'grade', header: '职级', english: 'Grade', kind: 'wrap', width: 20, fill: 'typed', reads: 'text', required: true, prompt: '乡镇与县直用同一职级名称，例：四级主任科员、九级职员、专业技术十级。' },
  { key: 'townshipPeople', header: '乡镇人数', english: 'People in townships', relation: '①', kind: 'count', width: 10, fill: 'typed', reads: 'count', required: true, total: true, prompt: '没有此职级人员的填0。' },
  { key: 'township', header: '乡镇人均月收入', english: 'Monthly income in townships', relation: '②', kind: 'money', width: 15, fill: 'typed', reads: 'average', prompt: AVERAGE },
  { key: 'countyPeople', header: '县直人数', english: 'People in county units', relation: '③', kind: 'count', width: 10, fill: 'typed', reads: 'count', required: true, total: true, prompt: '没有此职级人员的填0。' },
  { key: 'county', header: '县直人均月收入', english: 'Monthly income in county units', relation: '④', kind: 'money', width: 15, fill: 'typed', reads: 'average', prompt: AVERAGE },
  {
    key: 'above', header: '高出比例', english: 'Above county income', relation: '⑤=②÷④-1', kind: 'ratio', width: 11, fill: 'formula',
    formula: (at) => `IF(OR(N(${at('township')})=0,N(${at('county')})=0),"",${at('township')}/${at('county')}-1)`,
  },
  { key: 'composition', header: '口径说明', english: 'What income consists of', kind: 'wrap', width: 34, fill: 'typed', reads: 'text', prompt: '计入收入的项目，例：基本工资、津贴补贴、绩效、乡镇工作补贴；乡镇与县直用同一口径。' },
  { key: 'remark', header: '备注', english: 'Remarks', kind: 'wrap', width: 14, fill: 'typed', reads: 'text' },
  { key: 'explanation', header: '说明', english: 'Explanation', kind: 'wrap', width: 20, fill: 'typed', reads: 'text', prompt: '对需要核实的情况在此说明。' },
];

/** 乡镇收入申报表: what people of a grade earn in the townships and in county units (article 十八). */
export const townshipIncome: FormTable = {
  key: 'townshipIncome',
  sheet: '乡镇收入申报表',
  english: 'Income in townships and in county units',
  article: '十八',
  columns,
  notes: [
    '单位性质与职级相同的填一行，机关、事业分开。只填月收入：有全年收入的除以12；乡镇与县直按同一口径。',
    '一方没有此职级人员的，人数填0、收入留空：县直没有的没有可比收入，该行为未测算；乡镇没有的不需资金。',
    '应达收入、差额、年需资金由自治区按文件（十八）计算，为测算数，不作为下达依据。',
  ],
  labelKey: 'grade',
  pagesWide: 1,
  parameters: [],
  blankMeans: 'notAssessed',
  concerns: (unit) => unit.income,
  computed: ({ township, county }) => ({ above: typeof township === 'number' && typeof county === 'number' && township > 0 && county > 0 ? township / county - 1 : '' }),
};
