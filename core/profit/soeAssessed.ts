/**
 * PROFIT.SOE_ASSESSED 国企考核利润, article （九）: “国有企业引进高层次和高技能人才产生的投入成本，可视为当年考核利润”.
 * What public funds have paid of the cost is not added back.
 */
import type { Fen } from '../exact/money.ts';
import { yuanText } from '../exact/money.ts';
import { FunctionError } from '../functions/errors.ts';
import { defineRule, money, or, signedMoney } from '../functions/rule.ts';
import { cite } from '../policy/articles.ts';

interface ProfitCase {
  readonly profit: Fen;
  readonly talentCost: Fen;
  readonly granted: Fen;
}

function assessedProfit({ profit, talentCost, granted }: ProfitCase): Fen {
  if (granted > talentCost) {
    const [part, whole] = [yuanText(granted), yuanText(talentCost)];
    throw new FunctionError('#VALUE!', {
      zh: `其中财政资助：${part}元大于引才投入${whole}元，请核对`,
      en: `granted: ${part} yuan is more than talentCost, ${whole} yuan; check both`,
    });
  }
  return profit + talentCost - granted;
}

export const SOE_ASSESSED = defineRule({
  id: 'PROFIT.SOE_ASSESSED',
  name: { zh: '国企考核利润', en: 'Assessed profit of a state-owned enterprise' },
  summary: {
    zh: '利润总额加当年引才投入，减其中财政资助的部分',
    en: "Profit and the year's cost of bringing in talent, less what was granted of it",
  },
  articles: ['九'],
  parameters: {
    profit: signedMoney({
      name: { zh: '利润总额', en: 'profit' },
      about: { zh: '当年利润总额，元；亏损为负', en: 'Profit of the year, yuan; a loss is negative' },
    }),
    talentCost: money({
      name: { zh: '引才投入', en: 'talentCost' },
      about: { zh: '当年引进人才的投入成本，元', en: 'Cost of bringing in talent in the year, yuan' },
    }),
    granted: or(
      money({
        name: { zh: '其中财政资助', en: 'granted' },
        about: { zh: '引才投入中由财政资助的部分，元', en: 'The part of talentCost that public funds have paid, yuan' },
      }),
      0,
    ),
  },
  result: { shape: 'scalar', kind: 'money' },
  example: [-2000000, 500000, 120000],

  compute(enterprise) {
    return assessedProfit(enterprise);
  },

  explain(enterprise) {
    const { profit, talentCost, granted } = enterprise;
    const [before, cost, paid, assessed] = [profit, talentCost, granted, assessedProfit(enterprise)].map(yuanText);
    return {
      zh: `${cite('九')} 利润总额${before}元 + 引才投入${cost}元 − 财政资助${paid}元 = ${assessed}元`,
      en: `${cite('九')} profit ${before} + cost of talent ${cost} − granted ${paid} = ${assessed} yuan`,
    };
  },
});
