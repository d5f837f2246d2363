import { findUnit } from '../../../units/index.ts';
import { lastYearCheck } from '../check.ts';

/** The plan's 上年结转 is not last year's 结转下年. */
export const carryDiffers = lastYearCheck<{ unit: string; fund: string; carry: number; last: number; year: number }>({
  code: 'V606',
  severity: 'error',
  blocks: true,
  name: { zh: '上年结转不符', en: 'Carried over differs' },
  table: null,
  trigger: {
    zh: '方案中的“上年结转”与上年下达明细表的“结转下年”不同（按项目编码，没有的按项目名称对应；没有给出方案的不查）',
    en: '上年结转 of the plan differs from 结转下年 of last year’s 下达明细表 (funds are matched by code, else by name; not asked without a plan)',
  },
  marks: { zh: '不在任何申报表中，请改方案', en: 'no form: the plan is to be mended' },
  example: { unit: '隆德县', fund: '企业引才补贴', carry: 30_000, last: 35_000, year: 2024 },
  say: ({ unit, fund, carry, last, year }) => ({
    what: { zh: `方案中“${unit}”的“${fund}”上年结转${carry}元，与${year}年的结转下年${last}元不同`, en: `the plan carries over ${carry} yuan of “${fund}” for ${unit}, but ${year} left ${last}` },
    remedy: { zh: '请在方案“分单位金额”中改正上年结转。', en: 'Correct 上年结转 on “分单位金额” of the plan.' },
  }),
  *find(_, lastYear, { plan }) {
    for (const { unit, code, fund, amount: carry } of plan?.carries ?? []) {
      const own = lastYear.carried.filter((each) => each.unit === unit);
      const last = own.find((each) => each.code === code) ?? own.find((each) => each.fund === fund);
      if (last !== undefined && Math.round(last.amount * 100) !== Math.round(carry * 100)) yield { file: null, sheet: null, cell: null, params: { unit: findUnit(unit)!.name, fund, carry, last: Math.round(last.amount * 100) / 100, year: lastYear.year } };
    }
  },
});
