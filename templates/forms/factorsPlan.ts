import { wordList } from '../tables/column.ts';
import { CENSUS_FIGURES, CENSUS_SOURCE } from '../units/census.ts';
import { planFund, planUnit, type PlanPart, type PlanTable } from './plan.ts';
import { scopes } from './scopes.ts';

/** 取整单位 where the plan says nothing: what a table in 万元 with two decimals can print, in yuan. */
export const USUAL_UNIT = 100;

export const planFactorFunds: PlanTable = {
  key: 'factorFunds', sheet: '因素法项目', english: 'Funds shared by factors', blankRows: 12,
  columns: [
    planFund,
    { key: 'scope', header: '分配范围', english: 'Shared among', kind: 'centre', width: 12, fill: 'typed', reads: 'word', required: true, vocabulary: wordList('分配范围', 'scope', scopes), prompt: '名单：在“因素法单位”中有行的单位。' },
    { key: 'unit', header: '取整单位（元，空=100）', english: 'Whole units of', aliases: ['取整单位'], kind: 'money', width: 16, fill: 'typed', reads: 'money', prompt: '各单位的分配数是它的整倍数；以万元为单位、两位小数的为100。' },
    { key: 'floor', header: '保底比例（空=不设）', english: 'Floor', aliases: ['保底比例'], kind: 'ratio', width: 14, fill: 'typed', reads: 'number', prompt: '占上年核定的比例，例：90%。' },
    { key: 'cap', header: '封顶比例（空=不设）', english: 'Cap', aliases: ['封顶比例'], kind: 'ratio', width: 14, fill: 'typed', reads: 'number', prompt: '占上年核定的比例，例：120%。' },
    { key: 'remark', header: '备注', english: 'Remarks', kind: 'wrap', width: 30, fill: 'typed', reads: 'text' },
  ],
  notes: ['每个分配方法为“因素法”的项目一行。设保底、封顶的，须在“因素法单位”中填各单位的上年核定。'],
};

export const planFactorWeights: PlanTable = {
  key: 'factorWeights', sheet: '因素权重', english: 'Factors and weights', blankRows: 40,
  columns: [
    planFund,
    { key: 'factor', header: '因素', english: 'Factor', kind: 'text', width: 24, fill: 'typed', reads: 'text', required: true, prompt: `${CENSUS_FIGURES.join('、')}，或“因素数据”中自定的因素。` },
    { key: 'weight', header: '权重', english: 'Weight', kind: 'ratio', width: 12, fill: 'typed', reads: 'share', required: true, prompt: '一个项目各因素的权重合计100%。' },
    { key: 'remark', header: '备注', english: 'Remarks', kind: 'wrap', width: 30, fill: 'typed', reads: 'text' },
  ],
  notes: [`一个项目一个因素一行，权重合计100%。已有数据的因素：${CENSUS_FIGURES.join('、')}（${CENSUS_SOURCE}）；其他因素在“因素数据”中填写。因素与权重见当年资金分配办法。`],
};

export const planFactorUnits: PlanTable = {
  key: 'factorUnits', sheet: '因素法单位', english: 'Coefficients by unit', blankRows: 60,
  columns: [
    planFund,
    planUnit,
    { key: 'difficulty', header: '困难系数（空=1）', english: 'Difficulty', aliases: ['困难系数'], kind: 'decimal', width: 14, fill: 'typed', reads: 'number', prompt: '财政厅当年核定的系数。' },
    { key: 'performance', header: '绩效系数（空=1）', english: 'Performance', aliases: ['绩效系数'], kind: 'decimal', width: 14, fill: 'typed', reads: 'number', prompt: '当年绩效评价结果。' },
    { key: 'last', header: '上年核定', english: 'Last year', kind: 'money', width: 16, fill: 'typed', reads: 'money', prompt: '设保底、封顶的项目必填。' },
    { key: 'remark', header: '备注', english: 'Remarks', kind: 'wrap', width: 30, fill: 'typed', reads: 'text' },
  ],
  notes: ['一个项目一个单位一行；没有系数、不设保底封顶、分配范围不是“名单”的，不用填。'],
};

export const planFactorData: PlanTable = {
  key: 'factorData', sheet: '因素数据', english: 'Figures of factors', blankRows: 60,
  columns: [
    { key: 'factor', header: '因素', english: 'Factor', kind: 'text', width: 24, fill: 'typed', reads: 'text', required: true },
    planUnit,
    { key: 'value', header: '数值', english: 'Value', kind: 'decimal', width: 18, fill: 'typed', reads: 'number', required: true },
    { key: 'source', header: '数据来源', english: 'Source', kind: 'wrap', width: 40, fill: 'typed', reads: 'text' },
  ],
  notes: ['一个因素一个单位一行。人口普查数已有，不用填；宁东没有单列的普查数，参加分配的在此填写。'],
};

/** What the plan says of funds that are shared by factors. */
export const factorsPart: PlanPart = { key: 'factors', title: '因素法', fields: [], tables: [planFactorFunds, planFactorWeights, planFactorUnits, planFactorData] };
