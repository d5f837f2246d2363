import { APPORTION_METHODS } from '../../core/allocation/vocabularies.ts';
import { defaultPolicy } from '../../core/policy/policy.ts';
import { percentText } from '../../core/exact/ratio.ts';
import { exactValue, wholeValue } from '../../core/policy/values.ts';
import type { Article } from '../../core/policy/articles.ts';
import { wordList, type Column, type Entry } from '../tables/column.ts';
import { CENSUS_FIGURES } from '../units/census.ts';
import { planUnit, type PlanPart, type PlanTable } from './plan.ts';
import { scopes } from './scopes.ts';

/** What a task's number counts: all its years, each year, or each batch. */
export const taskPeriods = ['期内合计', '每年', '每批'] as const;
export type TaskPeriod = (typeof taskPeriods)[number];

/** Persons and person-times are never added together. */
export const taskMeasures = ['人', '人次'] as const;
export type TaskMeasure = (typeof taskMeasures)[number];

/** By what a task is shared. */
export const taskWeightings = [...CENSUS_FIGURES, '录入', '均等'] as const;
export type TaskWeighting = (typeof taskWeightings)[number];

const TASK_LIST = '方案_任务编码';

/** The numbers that the text gives; who shares them, since when and by what it leaves open. */
function givenTasks(): readonly Entry[] {
  const task = (article: Article, name: string, code: string | null, period: TaskPeriod, measure: TaskMeasure, more: Entry = {}): Entry =>
    ({ article, name, number: code === null ? null : wholeValue(defaultPolicy, code), period, measure, ...more });
  const persons = [
    task('十', '公费定向师范生', 'P.QUOTA.TEACHERS', '期内合计', '人', { years: wholeValue(defaultPolicy, 'P.QUOTA.YEARS') }),
    task('十', '农村订单定向医学生', 'P.QUOTA.MEDICS', '期内合计', '人', { years: wholeValue(defaultPolicy, 'P.QUOTA.YEARS') }),
    task('十二', '青年人才援助', 'P.YOUTH', '每年', '人', { remark: '原文为“左右”；到9个中南部县（区）' }),
    task('十二', '中职兼职教师', 'P.PARTTIME', '每批', '人', { remark: '原文为“左右”；几年一批未写明' }),
    task('十二', '科技特派员科技创业行动', 'P.ENVOYS', '每年', '人次'),
    task('十二', '千名医师下基层', 'P.PHYSICIANS', '每年', '人次'),
    task('十二', '专家基层服务行', 'P.EXPERTS', '每年', '人次'),
    task('十二', '优秀大学生社会实践', 'P.STUDENTS', '每年', '人次'),
    task('十二', '农技推广服务特聘计划', 'P.AGRITECH', '每年', '人次'),
    task('十六', '青年人才托举（县乡）', null, '每年', '人', { remark: `数量为当年总选拔人数的${percentText(exactValue(defaultPolicy, 'P.LIFT'), 0)}左右，录入` }),
    task('十六', '“基层之星”研修', 'P.STAR', '每年', '人'),
    task('十六', '骨干教师区外访学', 'P.VISIT', '每年', '人', { remark: '原文为“左右”' }),
    task('十六', '职业院校教师轮训', null, '期内合计', '人', { years: wholeValue(defaultPolicy, 'P.ROTATION'), remark: '数量为应轮训的教师总数，录入' }),
    task('十七', '农村实用人才专班培训', 'P.RURAL', '每年', '人', { remark: '原文为“左右”' }),
  ];
  return persons.map((entry, index) => ({ code: `T${String(index + 1).padStart(2, '0')}`, ...entry }));
}

const code: Column = {
  key: 'code', header: '任务编码', english: 'Task code', kind: 'identity', width: 10, fill: 'typed', reads: 'text', required: true,
};

/** 任务名额: every task with its number; a row whose number, years or sharing is blank reads 未测算. */
export const planTasks: PlanTable = {
  key: 'tasks', sheet: '任务名额', english: 'Tasks and places', given: givenTasks(), blankRows: 10, offers: { column: 'code', as: TASK_LIST },
  columns: [
    code,
    { key: 'article', header: '条款', english: 'Article', kind: 'centre', width: 7, fill: 'typed', reads: 'text', required: true, prompt: '文件的条号，例：十二。' },
    { key: 'name', header: '任务', english: 'Task', kind: 'wrap', width: 24, fill: 'typed', reads: 'text', required: true },
    { key: 'number', header: '数量', english: 'Number', kind: 'count', width: 9, fill: 'typed', reads: 'count' },
    { key: 'period', header: '数量性质', english: 'What the number counts', kind: 'centre', width: 11, fill: 'typed', reads: 'word', required: true, vocabulary: wordList('数量性质', 'period', taskPeriods), prompt: '期内合计：全部年份合计，按年数分到各年；每年；每批：乘以本年批数。' },
    { key: 'measure', header: '计量单位', english: 'Counted in', kind: 'centre', width: 9, fill: 'typed', reads: 'word', required: true, vocabulary: wordList('计量单位', 'measure', taskMeasures), prompt: '人与人次不相加。' },
    { key: 'start', header: '起始年', english: 'First year', kind: 'general', width: 9, fill: 'typed', reads: 'count', prompt: '任务的第一年，例：2021。' },
    { key: 'years', header: '年数', english: 'Years', kind: 'count', width: 7, fill: 'typed', reads: 'count', prompt: '期内合计必填；其他留空为没有期限。' },
    { key: 'batches', header: '本年批数', english: 'Batches this year', kind: 'count', width: 9, fill: 'typed', reads: 'count', prompt: '仅“每批”填写；本年没有的填0。' },
    { key: 'scope', header: '分配范围', english: 'Shared among', kind: 'centre', width: 11, fill: 'typed', reads: 'word', vocabulary: wordList('分配范围', 'scope', scopes), prompt: '名单：在“任务分单位”中有行的单位。都只在参加的单位中分。' },
    { key: 'weighting', header: '权数', english: 'Weights', kind: 'centre', width: 14, fill: 'typed', reads: 'word', vocabulary: wordList('权数', 'weights', taskWeightings), prompt: '录入：在“任务分单位”中填写。' },
    { key: 'method', header: '分配方法', english: 'Method', kind: 'centre', width: 14, fill: 'typed', reads: 'word', vocabulary: APPORTION_METHODS, prompt: '留空按最大余数。' },
    { key: 'remark', header: '备注', english: 'Remarks', kind: 'wrap', width: 34, fill: 'typed', reads: 'text' },
  ],
  notes: [
    '数量是文件写明的数；起始年、分配范围、权数文件没有写明，须自治区确定。数量、起始年、分配范围、权数有一项留空的（期内合计留空年数的、每批留空本年批数的）读作“未测算”。',
    '不用的任务可以删行，也可以增加；人口为第七次全国人口普查数，宁东没有单列，须“录入”权数。',
  ],
};

/** 任务分单位: weights that somebody types, floors and caps. */
export const planTaskUnits: PlanTable = {
  key: 'taskUnits', sheet: '任务分单位', english: 'Tasks by unit', blankRows: 100,
  columns: [
    { ...code, chosenFrom: TASK_LIST, prompt: '见“任务名额”。' },
    planUnit,
    { key: 'weight', header: '权数', english: 'Weight', kind: 'count', width: 14, fill: 'typed', reads: 'count', prompt: '仅权数为“录入”的任务填写，整数；0为不分。' },
    { key: 'floor', header: '保底（空=0）', english: 'Floor', aliases: ['保底'], kind: 'count', width: 12, fill: 'typed', reads: 'count' },
    { key: 'cap', header: '封顶（空=不限）', english: 'Cap', aliases: ['封顶'], kind: 'count', width: 14, fill: 'typed', reads: 'count' },
    { key: 'remark', header: '备注', english: 'Remarks', kind: 'wrap', width: 34, fill: 'typed', reads: 'text' },
  ],
  notes: ['一个任务一个单位一行。只在需要录入权数、保底、封顶，或分配范围为“名单”时填写。'],
};

/** What the plan says of tasks (articles 十, 十二, 十六, 十七). */
export const tasksPart: PlanPart = { key: 'tasks', title: '任务', fields: [], tables: [planTasks, planTaskUnits] };
