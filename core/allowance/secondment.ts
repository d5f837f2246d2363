/**
 * ALLOWANCE.SECONDMENT 挂职援助津补贴, article （十四）: “伙食费、城市间交通费、市内交通费、乡镇工作补贴、艰苦边远津贴等
 * 参照自治区驻村扶贫工作队有关标准”. The standards are other documents'; travel between cities is as billed.
 */
import type { Fen } from '../exact/money.ts';
import { yuanText } from '../exact/money.ts';
import { exactFen, timesCount } from '../functions/amounts.ts';
import { FunctionError } from '../functions/errors.ts';
import { blankable, count, defineRule, money, or, table, word } from '../functions/rule.ts';
import { cite } from '../policy/articles.ts';
import { notEntered } from '../policy/policy.ts';
import type { Policy } from '../policy/policy.ts';
import { amountOn } from '../policy/values.ts';
import type { Words } from '../words.ts';
import type { SecondmentStandard } from './vocabularies.ts';
import { SECONDMENT_STANDARDS } from './vocabularies.ts';

const INTERCITY = { zh: '城市间交通', en: 'travel between cities' };
const TOTAL = { zh: '合计', en: 'total' };

interface Secondment {
  readonly days: number;
  readonly months: number;
  readonly standards: readonly ({ readonly name: SecondmentStandard; readonly amount: Fen | null } | null)[];
  /** Fen as billed. */
  readonly intercity: Fen;
}

/** An item of the allowance: its amount, or the error of a missing standard, and how it comes about. */
interface Item {
  readonly amount: Fen | FunctionError;
  readonly words: Words;
}

/** What a standard pays: the item, by the day or the month, and where the standard stands if it is not given. */
interface StandardItem {
  readonly item: Words;
  readonly per: 'days' | 'months';
  readonly elsewhere: (policy: Policy) => Fen | FunctionError;
}

const STANDARDS: Readonly<Record<SecondmentStandard, StandardItem>> = {
  伙食日标准: { item: { zh: '伙食', en: 'meals' }, per: 'days', elsewhere: enteredAs('P.MEALS') },
  市内交通日标准: { item: { zh: '市内交通', en: 'local transport' }, per: 'days', elsewhere: enteredAs('P.LOCALTRANSPORT') },
  乡镇工作补贴月标准: {
    item: { zh: '乡镇工作补贴', en: 'township work allowance' },
    per: 'months',
    elsewhere: foundBy('乡镇工作补贴月标准', 'ALLOWANCE.TOWNSHIP_WORK'),
  },
  艰苦边远津贴月标准: {
    item: { zh: '艰苦边远津贴', en: 'hardship allowance' },
    per: 'months',
    elsewhere: foundBy('艰苦边远津贴月标准', 'ALLOWANCE.HARDSHIP'),
  },
};

/** A standard that is a parameter, once somebody has entered it. */
function enteredAs(code: string): StandardItem['elsewhere'] {
  return (policy) => {
    const parameter = policy.parameter(code);
    return parameter.values.length > 0 ? amountOn(policy, code, null) : notEntered(parameter);
  };
}

/** A standard that another function finds in a scale. */
function foundBy(name: SecondmentStandard, id: string): StandardItem['elsewhere'] {
  const error = new FunctionError('#N/A', {
    zh: `标准未录入：${name}。用 ${id} 查得后填入“标准”`,
    en: `Standard not entered: ${name}. Find it with ${id} and give it in standards`,
  });
  return () => error;
}

/** The five items in the order of the result. */
function itemsOf({ days, months, standards, intercity }: Secondment, policy: Policy): readonly Item[] {
  const given = new Map<SecondmentStandard, Fen | null>();
  for (const row of standards) {
    if (row === null) continue;
    if (given.has(row.name)) throw givenTwice(row.name);
    given.set(row.name, row.amount);
  }
  const itemOf = (name: SecondmentStandard): Item => {
    const { item, per, elsewhere } = STANDARDS[name];
    return standardItem(item, given.get(name) ?? elsewhere(policy), { per, count: per === 'days' ? days : months });
  };
  return [
    itemOf('伙食日标准'),
    { amount: intercity, words: { zh: `${INTERCITY.zh}据实${yuanText(intercity)}元`, en: `${INTERCITY.en} as billed ${yuanText(intercity)} yuan` } },
    itemOf('市内交通日标准'),
    itemOf('乡镇工作补贴月标准'),
    itemOf('艰苦边远津贴月标准'),
  ];
}

function standardItem(item: Words, standard: Fen | FunctionError, { per, count }: { per: StandardItem['per']; count: number }): Item {
  if (standard instanceof FunctionError) {
    return { amount: standard, words: { zh: `${item.zh}不能计算（${standard.words.zh}）`, en: `${item.en} cannot be computed (${standard.words.en})` } };
  }
  const amount = timesCount(standard, count);
  const [each, sum] = [yuanText(standard), yuanText(amount)];
  const unit = per === 'days' ? { zh: '天', zhCount: '天', en: 'day' } : { zh: '月', zhCount: '个月', en: 'month' };
  return {
    amount,
    words: {
      zh: `${item.zh}${each}元/${unit.zh} × ${count}${unit.zhCount} = ${sum}元`,
      en: `${item.en} ${each} yuan/${unit.en} × ${count} ${per} = ${sum} yuan`,
    },
  };
}

/** The sum of the items; the first missing standard's error if one is missing. */
function totalOf(items: readonly Item[]): Fen | FunctionError {
  let total = 0n;
  for (const { amount } of items) {
    if (amount instanceof FunctionError) return amount;
    total += BigInt(amount);
  }
  return exactFen(total);
}

function givenTwice(name: SecondmentStandard): FunctionError {
  return new FunctionError('#VALUE!', {
    zh: `标准：“${name}”有两行，请只留一行`,
    en: `standards: ${name} stands in two rows; keep one`,
  });
}

export const SECONDMENT = defineRule({
  id: 'ALLOWANCE.SECONDMENT',
  name: { zh: '挂职援助津补贴', en: 'Allowances on secondment' },
  summary: {
    zh: '挂职援助期间的伙食、交通、乡镇工作补贴、艰苦边远津贴及合计',
    en: 'Meals, transport, township work and hardship allowance on secondment, and their total',
  },
  articles: ['十四'],
  parameters: {
    days: count({ name: { zh: '天数', en: 'days' }, about: { zh: '在岗天数', en: 'Days in post' } }),
    months: count({ name: { zh: '月数', en: 'months' }, about: { zh: '计发月津贴的月数', en: 'Months of the monthly allowances' } }),
    standards: table({
      name: { zh: '标准', en: 'standards' },
      about: { zh: '两列：标准名称、金额（元）；每项标准一行', en: 'Two columns, name of the standard and yuan; a row each' },
      columns: {
        name: word(SECONDMENT_STANDARDS)({ name: { zh: '标准名称', en: 'name' } }),
        amount: blankable(money({ name: { zh: '金额', en: 'amount' } })),
      },
    }),
    intercity: or(
      money({
        name: { zh: '城市间交通费', en: 'intercity' },
        about: { zh: '城市间交通费，据实，元', en: 'Travel between cities as billed, yuan' },
      }),
      0,
    ),
  },
  result: {
    shape: 'row',
    columns: [
      { name: STANDARDS.伙食日标准.item, kind: 'money' },
      { name: INTERCITY, kind: 'money' },
      { name: STANDARDS.市内交通日标准.item, kind: 'money' },
      { name: STANDARDS.乡镇工作补贴月标准.item, kind: 'money' },
      { name: STANDARDS.艰苦边远津贴月标准.item, kind: 'money' },
      { name: TOTAL, kind: 'money' },
    ],
  },
  example: [
    120,
    6,
    [
      ['伙食日标准', 40],
      ['市内交通日标准', 50],
      ['乡镇工作补贴月标准', 300],
      ['艰苦边远津贴月标准', 230],
    ],
    860,
  ],

  compute(secondment, policy) {
    const items = itemsOf(secondment, policy);
    return [...items.map(({ amount }) => amount), totalOf(items)];
  },

  explain(secondment, policy) {
    const items = itemsOf(secondment, policy);
    const total = totalOf(items);
    const sum =
      total instanceof FunctionError
        ? { zh: `${TOTAL.zh}不能计算`, en: `no ${TOTAL.en}` }
        : { zh: `${TOTAL.zh}${yuanText(total)}元`, en: `${TOTAL.en} ${yuanText(total)} yuan` };
    return {
      zh: `${cite('十四')} ${[...items.map(({ words }) => words.zh), sum.zh].join('；')}`,
      en: `${cite('十四')} ${[...items.map(({ words }) => words.en), sum.en].join('; ')}`,
    };
  },
});
