/**
 * QUOTA.RATIO 比例名额, article （十六）: “按照总选拔人数10%左右的比例，定向培养”.
 * “左右” leaves open how a part of a person counts: the setting 名额取整.
 */
import { decimalText, percentText, timesRatio } from '../exact/ratio.ts';
import type { Rounding } from '../exact/rounding.ts';
import { count, defineRule, or, share, word } from '../functions/rule.ts';
import { cite } from '../policy/articles.ts';
import { QUOTA_ROUNDING } from '../policy/settings.ts';
import type { QuotaRounding } from '../policy/settings.ts';
import type { Words } from '../words.ts';
import { QUOTA_ROUNDINGS } from './vocabularies.ts';
import { SHARE_DIGITS } from './words.ts';

const ROUNDINGS: Readonly<Record<QuotaRounding, Rounding>> = { 四舍五入: 'halfUp', 向下: 'down', 向上: 'up' };
const ENGLISH: Readonly<Record<QuotaRounding, string>> = { 四舍五入: 'half up', 向下: 'down', 向上: 'up' };

export const RATIO = defineRule({
  id: 'QUOTA.RATIO',
  name: { zh: '比例名额', en: 'Quota by share' },
  summary: { zh: '总人数按比例得出的名额，取整一次', en: 'A share of a number of persons, rounded once' },
  articles: ['十六'],
  parameters: {
    total: count({ name: { zh: '总人数', en: 'total' }, about: { zh: '总选拔人数', en: 'All persons selected' } }),
    pct: share({
      name: { zh: '比例', en: 'pct' },
      about: { zh: '名额占总人数的比例；青年托举见 P.LIFT', en: 'Share of the quota; for the youth lift see P.LIFT' },
    }),
    rounding: or(
      word(QUOTA_ROUNDINGS)({
        name: { zh: '取整', en: 'rounding' },
        about: { zh: '四舍五入、向下或向上', en: 'Half up, down or up' },
      }),
      QUOTA_ROUNDING.default,
    ),
  },
  result: { shape: 'scalar', kind: 'count' },
  example: [45, 0.1],

  compute({ total, pct, rounding }) {
    return Number(timesRatio(total, pct, ROUNDINGS[rounding]));
  },

  explain({ total, pct, rounding }): Words {
    const exact = { numerator: BigInt(total) * pct.numerator, denominator: pct.denominator };
    const quota = timesRatio(total, pct, ROUNDINGS[rounding]);
    const product = `${cite('十六')} ${total} × ${percentText(pct, SHARE_DIGITS)} = ${decimalText(exact, SHARE_DIGITS)}`;
    return {
      zh: `${product}，${rounding}为${quota}`,
      en: `${product}, rounded ${ENGLISH[rounding]}: ${quota}`,
    };
  },
});
