import { inYuan } from '../../core/exact/money.ts';
import { DEGREES, EMPLOYERS } from '../../core/functions/vocabularies.ts';
import { claimedMonthsFormula, degreeTable, type DegreeSpell } from '../../core/subsidy/degreeTable.ts';
import { standardFormula } from '../../core/subsidy/monthlyStandard.ts';
import { monthOf } from '../../core/exact/calendar.ts';
import { wordList, type At, type Column, type Entry } from '../tables/column.ts';
import { PERIOD_FROM, PERIOD_TO } from './names.ts';
import type { FormTable } from './table.ts';

/** A formula stays blank until the row has what it needs, so that an empty form shows no zeros. */
const whenFilled = (at: At, formula: string): string =>
  `IF(OR(${['degree', 'fullTime', 'employer', 'start'].map((key) => `${at(key)}=""`).join(',')}),"",${formula})`;

const standardCells = (at: At) => ({
  degree: at('degree'),
  fullTime: at('fullTime'),
  firstClass: at('firstClass'),
  employer: at('employer'),
  start: at('start'),
});

const columns: readonly Column[] = [
  {
    key: 'number', header: '序号', english: 'No.', kind: 'centre', width: 5, fill: 'formula',
    formula: (at, first) => `IF(${at('name')}&${at('identity')}="","",ROW()-${first - 1})`,
  },
  { key: 'name', header: '姓名', english: 'Name', kind: 'text', width: 9, fill: 'typed', reads: 'text', required: true },
  { key: 'sex', header: '性别', english: 'Sex', kind: 'centre', width: 5, fill: 'typed', reads: 'word', vocabulary: wordList('性别', 'sex', ['男', '女']) },
  {
    key: 'identity', header: '身份证号', english: 'ID number', aliases: ['身份证号码', '公民身份号码', '居民身份证号'], kind: 'identity', width: 20,
    fill: 'typed', reads: 'identity', required: true, prompt: '18位，按文本填写；末位X大写。',
  },
  { key: 'nation', header: '民族', english: 'Ethnic group', kind: 'centre', width: 7, fill: 'typed', reads: 'text' },
  { key: 'degree', header: '学历', english: 'Education', kind: 'centre', width: 7, fill: 'typed', reads: 'word', vocabulary: DEGREES, required: true },
  { key: 'academicDegree', header: '学位', english: 'Degree', kind: 'centre', width: 7, fill: 'typed', reads: 'word', vocabulary: wordList('学位', 'degree', ['博士', '硕士', '学士', '无']) },
  { key: 'school', header: '毕业院校', english: 'School', kind: 'wrap', width: 14, fill: 'typed', reads: 'text' },
  { key: 'major', header: '所学专业', english: 'Major', kind: 'wrap', width: 12, fill: 'typed', reads: 'text' },
  { key: 'graduated', header: '毕业时间', english: 'Graduated', kind: 'date', width: 11, fill: 'typed', reads: 'day' },
  {
    key: 'fullTime', header: '是否全日制', english: 'Full-time study', aliases: ['全日制'], kind: 'centre', width: 7, fill: 'typed', reads: 'yesNo', required: true,
  },
  {
    key: 'firstClass', header: '是否一流大学/学科', english: 'First-class university or discipline', aliases: ['一流大学或一流学科', '是否一流'], kind: 'centre', width: 8,
    fill: 'typed', reads: 'yesNo', prompt: '硕士必填：毕业于一流大学，或毕业于一流学科本身。',
  },
  { key: 'workplace', header: '工作单位', english: 'Workplace', kind: 'wrap', width: 22, fill: 'typed', reads: 'text', required: true },
  { key: 'creditCode', header: '统一社会信用代码', english: 'Unified social credit code', kind: 'identity', width: 20, fill: 'typed', reads: 'text' },
  { key: 'employer', header: '单位性质', english: 'Kind of employer', kind: 'centre', width: 9, fill: 'typed', reads: 'word', vocabulary: EMPLOYERS, required: true },
  { key: 'position', header: '岗位', english: 'Position', kind: 'wrap', width: 10, fill: 'typed', reads: 'text' },
  {
    key: 'start', header: '引进（到岗）时间', english: 'Arrival', aliases: ['到岗时间', '到岗日期', '引进时间'], kind: 'date', width: 11, fill: 'typed', reads: 'day', required: true,
  },
  { key: 'contractFrom', header: '合同起', english: 'Contract from', aliases: ['合同开始日期'], kind: 'date', width: 11, fill: 'typed', reads: 'day' },
  { key: 'contractTo', header: '合同止', english: 'Contract to', aliases: ['合同终止日期', '合同到期日'], kind: 'date', width: 11, fill: 'typed', reads: 'day', prompt: '在岗人员以后年度按此日测算；无固定期限的留空。' },
  { key: 'insuredFrom', header: '社保起缴月', english: 'Insured from', kind: 'month', width: 10, fill: 'typed', reads: 'month' },
  { key: 'firstMonth', header: '首次享受月', english: 'First month paid', kind: 'month', width: 10, fill: 'typed', reads: 'month', prompt: '首次领取本补贴的月份，例：2020-09；尚未享受过的留空。' },
  {
    key: 'paidBefore', header: '期初已享受月数', english: 'Months paid before the period', aliases: ['已享受月数', '期初月数'], kind: 'centre', width: 8, fill: 'typed', reads: 'count', required: true,
    prompt: '本期起日之前已享受的月数；没有的填0，不能留空。',
  },
  { key: 'end', header: '离岗日期', english: 'Left on', aliases: ['离岗时间', '离职日期'], kind: 'date', width: 11, fill: 'typed', reads: 'day', prompt: '最后在岗日；在岗的留空。' },
  { key: 'leaving', header: '离岗原因', english: 'Reason for leaving', kind: 'wrap', width: 10, fill: 'typed', reads: 'text' },
  {
    key: 'periodFrom', header: '本期月份起', english: 'Period from', kind: 'month', width: 10, fill: 'formula',
    formula: (at) => `IF(${at('number')}="","",${PERIOD_FROM})`,
  },
  {
    key: 'periodTo', header: '本期月份止', english: 'Period to', kind: 'month', width: 10, fill: 'formula',
    formula: (at) => `IF(${at('number')}="","",${PERIOD_TO})`,
  },
  {
    key: 'months', header: '本期月数', english: 'Months in the period', kind: 'centre', width: 7, fill: 'formula', relation: '①', total: true,
    formula: (at) =>
      whenFilled(at, claimedMonthsFormula(
        { standard: at('standard'), start: at('start'), end: at('end'), firstMonth: at('firstMonth'), paidBefore: at('paidBefore') },
        { from: PERIOD_FROM, to: PERIOD_TO },
      )),
  },
  {
    key: 'standard', header: '月标准', english: 'Monthly standard', kind: 'money', width: 10, fill: 'formula', relation: '②',
    formula: (at) => whenFilled(at, standardFormula(standardCells(at))),
  },
  {
    key: 'amount', header: '本期金额', english: 'Amount', kind: 'money', width: 12, fill: 'formula', relation: '③=①×②', total: true,
    formula: (at) => `IF(${at('months')}="","",ROUND(${at('months')}*${at('standard')},2))`,
  },
  {
    key: 'cumulative', header: '累计金额', english: 'Amount so far', kind: 'money', width: 12, fill: 'formula', relation: '④=(期初+①)×②', total: true,
    formula: (at) => `IF(${at('months')}="","",ROUND((N(${at('paidBefore')})+${at('months')})*${at('standard')},2))`,
  },
  { key: 'bank', header: '开户行', english: 'Bank', kind: 'wrap', width: 14, fill: 'typed', reads: 'text' },
  { key: 'account', header: '银行/社保卡号', english: 'Account or social security card', aliases: ['银行卡号', '社保卡号', '银行账号'], kind: 'identity', width: 20, fill: 'typed', reads: 'text', personal: true },
  { key: 'phone', header: '联系电话', english: 'Phone', kind: 'identity', width: 13, fill: 'typed', reads: 'text', personal: true },
  { key: 'remark', header: '备注', english: 'Remarks', kind: 'wrap', width: 12, fill: 'typed', reads: 'text' },
  { key: 'explanation', header: '说明', english: 'Explanation', kind: 'wrap', width: 14, fill: 'typed', reads: 'text', prompt: '对需要核实的情况在此说明。' },
];

/** A row of the form as a spell of its person. */
export function spellOf(entry: Entry): DegreeSpell {
  return {
    identity: entry.identity as string,
    degree: entry.degree as DegreeSpell['degree'],
    fullTime: entry.fullTime === '是',
    firstClass: entry.firstClass === null || entry.firstClass === undefined ? null : entry.firstClass === '是',
    employer: entry.employer as DegreeSpell['employer'],
    start: entry.start as number,
    end: (entry.end ?? null) as number | null,
    firstMonth: typeof entry.firstMonth === 'number' ? monthOf(entry.firstMonth) : null,
    paidBefore: (entry.paidBefore ?? null) as number | null,
  };
}

/** 企业引才补贴申报表: who claims the 博士硕士补贴 of article 九, a row a spell in post. */
export const enterpriseSubsidy: FormTable = {
  key: 'enterpriseSubsidy',
  sheet: '企业引才补贴申报表',
  english: 'Enterprise talent subsidy: claims',
  article: '九',
  columns,
  notes: [
    '一人在本年内离岗后再到岗、更换单位或学历变化的，每段各填一行；各段日期不得重叠。',
    '带*的为必填；“期初已享受月数”没有的填0。本期月数、月标准、金额由公式按本行计算，供核对；核定以自治区按本人全部各行（含其他县区）的计算为准。',
    '不得增删列、合并单元格；行数不够时在末行之下接着填写，或用更多行数重新生成本表。',
  ],
  labelKey: 'name',
  pagesWide: 2,
  parameters: ['P.DOC', 'P.MAS', 'P.MONTHS'],
  blankMeans: 'mistake',
  concerns: (unit) => unit.subsidy,
  computed(entry, { period, rules, policy }) {
    const [line] = degreeTable([spellOf(entry)], period, rules, policy);
    const before = typeof entry.paidBefore === 'number' ? entry.paidBefore : 0;
    return {
      periodFrom: period.from,
      periodTo: period.to,
      months: line!.months,
      standard: inYuan(line!.standard),
      amount: inYuan(line!.amount),
      cumulative: inYuan((before + line!.months) * line!.standard),
    };
  },
};
