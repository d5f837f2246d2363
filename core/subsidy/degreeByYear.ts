/** SUBSIDY.DEGREE_BY_YEAR 博士硕士补贴分年, article （九）; a year is a calendar year, the budget's own. */
import { monthNumber, partsOf, yearOfMonth } from '../exact/calendar.ts';
import type { Fen } from '../exact/money.ts';
import { yuanText } from '../exact/money.ts';
import { defineRule } from '../functions/rule.ts';
import type { Policy } from '../policy/policy.ts';
import { degreePayment, degreeWords, requireDegreeCase } from './degree.ts';
import type { DegreeCase } from './degree.ts';
import { DEGREE, EMPLOYER, END, FIRST_CLASS, FULL_TIME, START, STARTS, STOPS } from './inputs.ts';
import { monthsIn, overlap } from './payableMonths.ts';
import type { MonthRun } from './payableMonths.ts';
import { amountOf } from './standardSteps.ts';

/** The whole of what is paid, without limits. */
const ALWAYS = { from: null, to: null } as const;

export interface DegreeYear {
  readonly year: number;
  readonly months: number;
  readonly amount: Fen;
}

/** A row a calendar year, from the first paid month's to the last's; nothing paid: the year of start with 0. */
export function degreeByYear(person: DegreeCase, policy: Policy): readonly DegreeYear[] {
  const payment = degreePayment(person, ALWAYS, policy);
  if (!payment?.run) return [{ year: partsOf(person.start).year, months: 0, amount: 0 }];
  const years: DegreeYear[] = [];
  for (let year = yearOfMonth(payment.run.first); year <= yearOfMonth(payment.run.last); year++) {
    const part = partInYear(payment.run, year);
    years.push({ year, months: monthsIn(part), amount: amountOf(part, payment.steps) });
  }
  return years;
}

/** The months of a run that lie in a calendar year; possibly none. */
export function partInYear(run: MonthRun, year: number): MonthRun {
  return overlap(run, monthNumber(year, 1), monthNumber(year, 12));
}

export const DEGREE_BY_YEAR = defineRule({
  id: 'SUBSIDY.DEGREE_BY_YEAR',
  name: { zh: '博士硕士补贴分年', en: 'Degree subsidy by year' },
  summary: {
    zh: '企业全职引进的博士、硕士各年度的应发月数和补贴',
    en: 'Months and subsidy of a doctor or master recruited by an enterprise, a row a calendar year',
  },
  articles: ['九'],
  parameters: {
    degree: DEGREE,
    fullTime: FULL_TIME,
    firstClass: FIRST_CLASS,
    employer: EMPLOYER,
    start: START,
    end: END,
    startRule: STARTS,
    stopRule: STOPS,
  },
  result: {
    shape: 'table',
    columns: [
      { name: { zh: '年度', en: 'Year' }, kind: 'year' },
      { name: { zh: '月数', en: 'Months' }, kind: 'count' },
      { name: { zh: '补贴', en: 'Subsidy' }, kind: 'money' },
    ],
  },
  example: ['博士', true, null, '企业', '2020-09-01'],

  compute(args, policy) {
    requireDegreeCase(args);
    return degreeByYear(args, policy).map(({ year, months, amount }) => [year, months, amount]);
  },

  explain(args, policy) {
    requireDegreeCase(args);
    const whole = degreeWords(args, degreePayment(args, ALWAYS, policy), policy);
    const years = degreeByYear(args, policy).filter(({ months }) => months > 0);
    if (years.length === 0) return whole;
    const zh = years.map(({ year, months, amount }) => `${year}年${months}个月${yuanText(amount)}元`);
    const en = years.map(({ year, months, amount }) => `${year}: ${months} months, ${yuanText(amount)} yuan`);
    return { zh: `${whole.zh}；${zh.join('，')}`, en: `${whole.en}; ${en.join('; ')}` };
  },
});
