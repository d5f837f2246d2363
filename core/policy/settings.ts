/**
 * The settings (口径): what the text leaves open. Each has a default, stands on the sheet 参数 and is
 * shown wherever a result is shown.
 */
import type { Words } from '../words.ts';
import type { Article } from './articles.ts';

export interface SettingChoice<C extends string> {
  readonly word: C;
  /** What follows from choosing it. */
  readonly effect: Words;
}

export interface Setting<C extends string = string> {
  readonly id: string;
  readonly name: Words;
  /** The article that leaves it open, and what it leaves open. */
  readonly article: Article;
  readonly question: Words;
  readonly choices: readonly SettingChoice<C>[];
  readonly default: C;
  /** Defined name of its cell on the sheet 参数. */
  readonly cellName: string;
}

export type StartRule = '当月' | '次月' | '十五日';
export type StopRule = '次月' | '当月';
export type Continuity = '窗口' | '累计' | '中断即止';

export const START_RULE: Setting<StartRule> = {
  id: 'startRule',
  name: { zh: '起发月', en: 'First payable month' },
  article: '九',
  question: { zh: '“每月发放”从哪个月开始', en: 'With which month monthly payment begins' },
  choices: [
    { word: '当月', effect: { zh: '到岗当月起发', en: 'paid from the month of arrival' } },
    { word: '次月', effect: { zh: '到岗次月起发', en: 'paid from the month after arrival' } },
    {
      word: '十五日',
      effect: { zh: '15日及以前到岗当月起发，以后到岗次月起发', en: 'arrival by the 15th: from that month; later: from the next' },
    },
  ],
  default: '当月',
  cellName: '口径_起发月',
};

export const STOP_RULE: Setting<StopRule> = {
  id: 'stopRule',
  name: { zh: '停发月', en: 'First month no longer paid' },
  article: '九',
  question: { zh: '离岗当月是否发放', en: 'Whether the month of leaving is paid' },
  choices: [
    { word: '次月', effect: { zh: '离岗次月停发，离岗当月照发', en: 'stops the month after leaving; the month of leaving is paid' } },
    { word: '当月', effect: { zh: '离岗当月停发', en: 'stops in the month of leaving, which is not paid' } },
  ],
  default: '次月',
  cellName: '口径_停发月',
};

export const CONTINUITY: Setting<Continuity> = {
  id: 'continuity',
  name: { zh: '连续5年', en: 'Five years running' },
  article: '九',
  question: { zh: '中间离岗的月份怎样计入“连续5年”', en: 'How months out of post count towards five years running' },
  choices: [
    {
      word: '窗口',
      effect: { zh: '自首个应发月起按日历月连续计算，中间离岗的月份不补', en: 'calendar months run from the first payable one; months out of post are lost' },
    },
    { word: '累计', effect: { zh: '按实发月数累计，离岗的月份顺延', en: 'paid months are added up; months out of post are made up later' } },
    { word: '中断即止', effect: { zh: '首次离岗中断后不再发放', en: 'the first break ends the entitlement' } },
  ],
  default: '窗口',
  cellName: '口径_连续',
};

/** Every setting, in the order of the sheet 参数. */
export const SETTINGS: readonly Setting[] = [START_RULE, STOP_RULE, CONTINUITY];
