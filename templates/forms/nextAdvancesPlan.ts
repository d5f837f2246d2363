import { wordList } from '../tables/column.ts';
import { planFund, type PlanPart, type PlanTable } from './plan.ts';

/** What next year's advance is a part of. */
export const advanceBases = ['下年测算数', '本年核定'] as const;
export type AdvanceBase = (typeof advanceBases)[number];

export const planNextAdvances: PlanTable = {
  key: 'nextAdvances', sheet: '下年提前下达', english: 'Advances of next year', blankRows: 12,
  columns: [
    planFund,
    { key: 'base', header: '基数', english: 'Base', kind: 'centre', width: 14, fill: 'typed', reads: 'word', vocabulary: wordList('基数', 'base', advanceBases), prompt: '下年测算数：仅按实核定的项目有。留空：按实核定的用下年测算数，其他用本年核定。' },
    { key: 'share', header: '提前下达比例（空=待录入）', english: 'Share', aliases: ['提前下达比例'], kind: 'ratio', width: 18, fill: 'typed', reads: 'share', prompt: '财政厅提前下达通知的比例。' },
    { key: 'unit', header: '取整单位（元，空=0.01）', english: 'Whole units of', aliases: ['取整单位'], kind: 'money', width: 18, fill: 'typed', reads: 'money', prompt: '舍到它的整倍数，例：10000。' },
    { key: 'remark', header: '备注', english: 'Remarks', kind: 'wrap', width: 30, fill: 'typed', reads: 'text' },
  ],
  notes: ['一个项目一行，用于测算下一年提前下达的数；没有比例的项目读作“待录入”。'],
};

/** What the plan says of the funds that are issued before next year begins. */
export const nextAdvancesPart: PlanPart = { key: 'nextAdvances', title: '下年提前下达', fields: [], tables: [planNextAdvances] };
