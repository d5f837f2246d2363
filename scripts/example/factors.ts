import { planFactorFunds, planFactorWeights } from '../../templates/forms/factorsPlan.ts';
import type { Entry } from '../../templates/tables/column.ts';

/** Yuan: made up, like the factors, their weights and what was advanced. */
export const FACTOR_POOL = 10_000_000;

/** 西吉县 was given more in advance than it is due, so that others are short. */
export const FACTOR_ADVANCES: readonly (readonly [unit: string, amount: number])[] = [
  ['红寺堡区', 500_000], ['盐池县', 300_000], ['同心县', 800_000], ['原州区', 1_000_000], ['西吉县', 1_600_000], ['海原县', 800_000],
];

/** Rows of 因素法项目 and 因素权重 for a fund that the nine counties share by three figures of the census. */
export function exampleFactors(fund: string): Readonly<Record<string, readonly Entry[]>> {
  return {
    [planFactorFunds.key]: [{ fund, scope: '九县区', unit: 100, remark: '示例' }],
    [planFactorWeights.key]: [
      { fund, factor: '常住人口2020', weight: 0.5, remark: '示例' },
      { fund, factor: '乡村人口2020', weight: 0.3, remark: '示例' },
      { fund, factor: '5–14岁人口2020', weight: 0.2, remark: '示例' },
    ],
  };
}
