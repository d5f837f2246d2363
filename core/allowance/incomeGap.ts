/**
 * ALLOWANCE.INCOME_GAP 乡镇收入差额, article （十八）: “实现乡镇机关事业单位工作人员收入高于县直机关事业单位同职级人员20%”.
 */
import { MONTHS_IN_YEAR } from '../exact/calendar.ts';
import type { Fen } from '../exact/money.ts';
import { yuanText } from '../exact/money.ts';
import { addRatios, percentText, ratioOf, timesRatio } from '../exact/ratio.ts';
import type { Ratio } from '../exact/ratio.ts';
import { timesCount } from '../functions/amounts.ts';
import { FunctionError } from '../functions/errors.ts';
import { blankable, defineRule, money, optional, share } from '../functions/rule.ts';
import { cite } from '../policy/articles.ts';
import { defaultPolicy } from '../policy/policy.ts';
import type { Policy } from '../policy/policy.ts';
import { exactValue } from '../policy/values.ts';
import type { Words } from '../words.ts';

const PERCENT_DIGITS = 6;
const REACHED = { zh: '达标', en: 'reached' };
const NOT_REACHED = { zh: '未达标', en: 'not reached' };

export const TOWNSHIP = money({
  name: { zh: '乡镇收入', en: 'township' },
  about: { zh: '乡镇工作人员收入，元', en: 'Income in the township, yuan' },
});

export const COUNTY = blankable(
  money({
    name: { zh: '县直收入', en: 'county' },
    about: { zh: '县直同职级人员收入，元', en: 'Income of the same grade in county units, yuan' },
  }),
);

export const PERCENT = optional(
  share({
    name: { zh: '高出比例', en: 'pct' },
    about: { zh: '应高出县直的比例；留空为政策的比例（P.INCOME）', en: "How far above the county's income; blank: the policy's share (P.INCOME)" },
  }),
);

export interface IncomeGap {
  readonly township: Fen;
  readonly county: Fen;
  readonly percent: Ratio;
  /** 应达收入, rounded to the fen. */
  readonly due: Fen;
  /** 差额. */
  readonly gap: Fen;
}

/** What a township's income lacks. Throws #N/A where nobody of the grade is in county units. */
export function incomeGap(township: Fen, county: Fen | null, given: Ratio | null, policy: Policy): IncomeGap {
  if (county === null || county === 0) {
    throw new FunctionError('#N/A', {
      zh: '县直收入：为空或为0，没有可比的同职级人员，请核对',
      en: 'county: is blank or 0, so there is nobody of the grade to compare with; check it',
    });
  }
  const percent = given ?? exactValue(policy, 'P.INCOME');
  const due = Number(timesRatio(county, addRatios(ratioOf(1), percent), 'halfUp'));
  return { township, county, percent, due, gap: Math.max(0, due - township) };
}

/** What it would take to close a grade's gap for a year: an estimate, paid by nobody yet. */
export function yearlyNeed(gap: Fen, people: number): Fen {
  return timesCount(gap, people * MONTHS_IN_YEAR);
}

/** How far the township's income lies above the county's: -1 for none at all. */
export function above({ township, county }: Pick<IncomeGap, 'township' | 'county'>): Ratio {
  return ratioOf(township - county, county);
}

/** Reached in money: what is due is whole fen, and less than half a fen is never paid. */
export function reached({ gap }: Pick<IncomeGap, 'gap'>): Words {
  return gap === 0 ? REACHED : NOT_REACHED;
}

/** `8500元 × (1 + 20%) = 10200元，乡镇9750元，差额450元`. */
export function gapWords({ township, county, percent, due, gap }: IncomeGap): Words {
  const [base, needed, has, lacks] = [county, due, township, gap].map(yuanText);
  const share = percentText(percent, PERCENT_DIGITS);
  return {
    zh: `${base}元 × (1 + ${share}) = ${needed}元，乡镇${has}元，差额${lacks}元`,
    en: `${base} × (1 + ${share}) = ${needed} yuan, township ${has}, gap ${lacks} yuan`,
  };
}

export const INCOME_GAP = defineRule({
  id: 'ALLOWANCE.INCOME_GAP',
  name: { zh: '乡镇收入差额', en: 'Township income gap' },
  summary: {
    zh: '乡镇收入要高出县直同职级人员规定比例，还差多少',
    en: "What a township's income lacks to be the given share above the county's",
  },
  articles: ['十八'],
  parameters: { township: TOWNSHIP, county: COUNTY, pct: PERCENT },
  result: { shape: 'scalar', kind: 'money' },
  example: [9750, 8500],

  compute({ township, county, pct }, policy) {
    return incomeGap(township, county, pct, policy).gap;
  },

  explain({ township, county, pct }, policy) {
    const words = gapWords(incomeGap(township, county, pct, policy));
    return { zh: `${cite('十八')} 县直${words.zh}`, en: `${cite('十八')} county ${words.en}` };
  },
});

/**
 * Native formulas of a grade's comparison, from the addresses of its cells: 应达收入 and 差额 in yuan, how far above,
 * whether it is reached, and a year's need. A fifth of whole fen is never half a fen, so ROUND decides as the rule does.
 */
export function gapFormulas(cells: { readonly people: string; readonly township: string; readonly county: string; readonly due: string; readonly gap: string }): {
  readonly due: string;
  readonly gap: string;
  readonly above: string;
  readonly reached: string;
  readonly need: string;
} {
  const { people, township, county, due, gap } = cells;
  return {
    due: `ROUND(${county}*(1+${defaultPolicy.parameter('P.INCOME').cellName}),2)`,
    gap: `ROUND(MAX(0,${due}-${township}),2)`,
    above: `${township}/${county}-1`,
    need: `ROUND(${gap}*${people}*${MONTHS_IN_YEAR},2)`,
    reached: `IF(${gap}=0,"${REACHED.zh}","${NOT_REACHED.zh}")`,
  };
}
