import { wordsOf, type Vocabulary } from '../../core/functions/vocabularies.ts';
import type { Setting } from '../../core/policy/settings.ts';
import { wordList, type Column, type Entry, type Reads } from '../tables/column.ts';

/** A labelled cell of the plan's first sheet. */
export interface Field {
  readonly key: string;
  readonly label: string;
  readonly english: string;
  readonly reads: Reads;
  readonly required: boolean;
  readonly vocabulary?: Vocabulary<string>;
  readonly note: string;
}

/** A table of the plan: a sheet with a row a unit, a fund, a line. */
export interface PlanTable {
  readonly key: string;
  readonly sheet: string;
  readonly english: string;
  readonly columns: readonly Column[];
  readonly notes: readonly string[];
  /** Rows that even a blank plan holds. */
  readonly given?: readonly Entry[];
  /** Empty rows under them. */
  readonly blankRows: number;
  /** The column that other tables choose from, and the name of its list. */
  readonly offers?: { readonly column: string; readonly as: string };
}

/** Lists that the tables of a plan choose from. */
export const UNIT_LIST = '方案_单位';
export const FUND_LIST = '方案_项目编码';

export const PLAN_FILE = '分配方案.xlsx';
export const PLAN_BASICS = '基本信息';

/** How a fund's money reaches the units. */
export const methods = ['按实核定', '录入', '因素法'] as const;
export type Method = (typeof methods)[number];

/** Until when people in post are counted in the year. */
export const outlooks = ['全年预计', '截至日期'] as const;
export type Outlook = (typeof outlooks)[number];

/** A setting (口径) as a field of the plan. */
export function settingField(setting: Setting): Field {
  return {
    key: setting.id,
    label: `口径：${setting.name.zh}`,
    english: setting.name.en,
    reads: 'word',
    required: false,
    vocabulary: wordsOf(setting),
    note: `（${setting.article}）${setting.question.zh}。${setting.choices.map((choice) => `${choice.word}：${choice.effect.zh}`).join('；')}。留空按“${setting.default}”。`,
  };
}

/** The labelled cells of 基本信息 but for the settings (口径), which come from their register. */
export const planFields: readonly Field[] = [
  { key: 'year', label: '年度', english: 'Year', reads: 'count', required: true, note: '与命令的 --year 一致。' },
  { key: 'batch', label: '批次', english: 'Batch', reads: 'text', required: false, note: '例：第二批。印在标题中。' },
  { key: 'documentNumber', label: '本次文号', english: 'Document number', reads: 'text', required: false, note: '印在标题中；留空印“待录入”。' },
  { key: 'issuedOn', label: '印发日期', english: 'Issued on', reads: 'day', required: false, note: '印在标题中；留空印“待录入”。' },
  {
    key: 'outlook', label: '测算口径', english: 'Counting until', reads: 'word', required: false, vocabulary: wordList('测算口径', 'counting', outlooks),
    note: '全年预计：在岗人员算到12月31日；截至日期：算到下一行的日期。留空按全年预计。',
  },
  { key: 'cutoff', label: '截至日期', english: 'Cut-off date', reads: 'day', required: false, note: '仅“截至日期”口径填写，须在本年度之内。' },
  { key: 'mark', label: '标注', english: 'Mark', reads: 'text', required: false, note: '印在每张表上方，例：征求意见稿。正式下达时留空。' },
];

/** The unit that a row is about. */
export const planUnit: Column = {
  key: 'unit', header: '单位', english: 'Unit', kind: 'text', width: 18, fill: 'typed', reads: 'text', required: true,
  chosenFrom: UNIT_LIST, prompt: '单位名称或代码，见“参与单位”。',
};
/** The fund that a row is about. */
export const planFund: Column = {
  key: 'fund', header: '项目编码', english: 'Fund code', kind: 'identity', width: 14, fill: 'typed', reads: 'text', required: true,
  chosenFrom: FUND_LIST, prompt: '见“资金项目”。',
};

export const planUnits: PlanTable = {
  key: 'units', sheet: '参与单位', english: 'Units taking part', blankRows: 0, offers: { column: 'unit', as: UNIT_LIST },
  columns: [
    { key: 'unitKey', header: '单位代码', english: 'Key', kind: 'identity', width: 14, fill: 'fixed' },
    { key: 'unit', header: '单位', english: 'Unit', kind: 'text', width: 20, fill: 'fixed' },
    { key: 'city', header: '所属市', english: 'City', kind: 'text', width: 12, fill: 'fixed' },
    { key: 'takesPart', header: '参加', english: 'Takes part', kind: 'centre', width: 8, fill: 'typed', reads: 'yesNo', required: true },
    { key: 'remark', header: '备注', english: 'Remarks', kind: 'wrap', width: 40, fill: 'typed', reads: 'text' },
  ],
  notes: ['参加填“是”的单位须有申报表；填“否”的不收表、不分配。'],
};

export const planFunds: PlanTable = {
  key: 'funds', sheet: '资金项目', english: 'Funds', blankRows: 12, offers: { column: 'code', as: FUND_LIST },
  columns: [
    { key: 'code', header: '项目编码', english: 'Fund code', kind: 'identity', width: 14, fill: 'typed', reads: 'text', required: true },
    { key: 'name', header: '项目名称', english: 'Fund', kind: 'wrap', width: 26, fill: 'typed', reads: 'text', required: true },
    { key: 'article', header: '条款', english: 'Article', kind: 'centre', width: 8, fill: 'typed', reads: 'text', required: true, prompt: '文件的条号，例：九。' },
    { key: 'department', header: '主管部门', english: 'Department in charge', kind: 'wrap', width: 16, fill: 'typed', reads: 'text' },
    { key: 'nature', header: '资金性质', english: 'Kind of money', kind: 'wrap', width: 12, fill: 'typed', reads: 'text' },
    { key: 'income', header: '收入科目', english: 'Income item', kind: 'wrap', width: 16, fill: 'typed', reads: 'text' },
    { key: 'functionItem', header: '支出功能分类科目', english: 'Functional item', kind: 'wrap', width: 18, fill: 'typed', reads: 'text' },
    { key: 'economicItem', header: '政府经济分类科目', english: 'Economic item', kind: 'wrap', width: 18, fill: 'typed', reads: 'text' },
    { key: 'pool', header: '资金总额', english: 'Pool', kind: 'money', width: 16, fill: 'typed', reads: 'money', prompt: '元。留空为据实，不设上限。' },
    { key: 'method', header: '分配方法', english: 'Method', kind: 'centre', width: 12, fill: 'typed', reads: 'word', vocabulary: wordList('分配方法', 'method', methods), required: true },
    { key: 'remark', header: '备注', english: 'Remarks', kind: 'wrap', width: 20, fill: 'typed', reads: 'text' },
  ],
  notes: [
    '按实核定：各单位当年核定数由申报表算出（每条款一个项目）；录入：当年核定数在“分单位金额”中填写；因素法：须填资金总额，按“因素法项目”“因素权重”算出。',
    '科目留空的，各表印“待录入”。资金总额留空为据实（不设上限）；填写的不得小于已提前下达合计。金额单位：元。',
  ],
};

export const planAmounts: PlanTable = {
  key: 'amounts', sheet: '分单位金额', english: 'Amounts by unit', blankRows: 200,
  columns: [
    planUnit,
    planFund,
    { key: 'assessed', header: '录入金额（空=未测算）', english: 'Assessed amount', aliases: ['录入金额'], kind: 'money', width: 18, fill: 'typed', reads: 'money', prompt: '仅“录入”方法的项目填写；0与空不同：空为未测算。' },
    { key: 'carry', header: '上年结转（空=0）', english: 'Carried over', aliases: ['上年结转'], kind: 'money', width: 18, fill: 'typed', reads: 'money', prompt: '≥0。' },
    { key: 'settlement', header: '上年清算（补+扣-，空=0）', english: 'Settlement of last year', aliases: ['上年清算'], kind: 'money', width: 22, fill: 'typed', reads: 'signedMoney', prompt: '应补为正、应扣为负；上年欠拨计入此列。' },
    { key: 'remark', header: '备注', english: 'Remarks', kind: 'wrap', width: 30, fill: 'typed', reads: 'text' },
  ],
  notes: ['一个单位一个项目一行。每笔钱只填在“录入金额”“上年结转”“上年清算”或“已提前下达”中的一处。'],
};

export const planAdvances: PlanTable = {
  key: 'advances', sheet: '已提前下达', english: 'Issued in advance', blankRows: 300,
  columns: [
    planUnit,
    planFund,
    { key: 'batch', header: '批次', english: 'Batch', kind: 'centre', width: 12, fill: 'typed', reads: 'text' },
    { key: 'documentNumber', header: '文号', english: 'Document number', kind: 'wrap', width: 24, fill: 'typed', reads: 'text' },
    { key: 'date', header: '下达日期', english: 'Issued on', aliases: ['日期'], kind: 'date', width: 12, fill: 'typed', reads: 'day' },
    { key: 'amount', header: '金额', english: 'Amount', kind: 'money', width: 16, fill: 'typed', reads: 'money', required: true },
    { key: 'remark', header: '备注', english: 'Remarks', kind: 'wrap', width: 24, fill: 'typed', reads: 'text' },
  ],
  notes: ['上年提前下达的本年资金与本年以前批次都填在这里，一笔一行，行数不限；文号留空的印“待录入”。'],
};

/** The tables that every plan has; the parts add theirs. */
export const baseTables: readonly PlanTable[] = [planUnits, planFunds, planAmounts, planAdvances];

/** What a chapter of the annual set asks of the plan: labelled cells of 基本信息, and tables of its own. */
export interface PlanPart {
  readonly key: string;
  readonly title: string;
  readonly fields: readonly Field[];
  readonly tables: readonly PlanTable[];
}
