/**
 * FUND.SHARE 分级分担, article （十四）: “以自治区职业教育专项资金保障为主、地级市和县（市、区）配套资金为辅”. The shares
 * themselves are other documents'.
 */
import type { Fen } from '../exact/money.ts';
import { yuanText } from '../exact/money.ts';
import { addRatios, compareRatios, overOneDenominator, percentText, ratioOf } from '../exact/ratio.ts';
import type { Ratio } from '../exact/ratio.ts';
import { shareByLargestRemainder } from '../exact/share.ts';
import { FunctionError } from '../functions/errors.ts';
import { defineRule, money, optional, share, table } from '../functions/rule.ts';
import { cite } from '../policy/articles.ts';
import type { Words } from '../words.ts';

/** All the digits of a share that a cell holds. */
const SHARE_DIGITS = 13;
const WHOLE = ratioOf(1);

const REGION = { zh: '自治区', en: 'region' };
const CITY = { zh: '市', en: 'city' };
const COUNTY = { zh: '县', en: 'county' };
const TIERS = [REGION, CITY, COUNTY];

interface FundCase {
  readonly total: Fen;
  readonly shares: readonly ({ readonly region: Ratio; readonly city: Ratio; readonly county: Ratio } | null)[];
  readonly mainAbove: Ratio | null;
}

/** The three shares. Throws #VALUE! unless they are one row that adds up to 100%, the region's above `mainAbove`. */
function sharesOf({ shares, mainAbove }: FundCase): readonly Ratio[] {
  const rows = shares.filter((row) => row !== null);
  if (rows.length !== 1) throw wrongShares(`应为一行，给出了${rows.length}行`, `must be one row, not ${rows.length}`);
  const { region, city, county } = rows[0]!;
  const sum = addRatios(addRatios(region, city), county);
  if (compareRatios(sum, WHOLE) !== 0) {
    throw wrongShares(`三级合计为${shareText(sum)}，应为100%`, `add up to ${shareText(sum)}; they must add up to 100%`);
  }
  if (mainAbove !== null && compareRatios(region, mainAbove) <= 0) {
    const [has, limit] = [shareText(region), shareText(mainAbove)];
    throw wrongShares(`自治区分担${has}，应超过${limit}`, `give the region ${has}; it must bear more than ${limit}`);
  }
  return [region, city, county];
}

/** What each tier bears; adds up to the total. */
function amountsOf(total: Fen, shares: readonly Ratio[]): readonly Fen[] {
  return shareByLargestRemainder(BigInt(total), overOneDenominator(shares).numerators).map(Number);
}

function shareText(ratio: Ratio): string {
  return percentText(ratio, SHARE_DIGITS);
}

function wrongShares(zh: string, en: string): FunctionError {
  return new FunctionError('#VALUE!', { zh: `分担比例：${zh}`, en: `shares: ${en}` });
}

function bornBy(tier: Words, code: string) {
  return share({ name: tier, about: { zh: `${tier.zh}分担比例（${code}）`, en: `Share of the ${tier.en} (${code})` } });
}

export const FUND_SHARE = defineRule({
  id: 'FUND.SHARE',
  name: { zh: '分级分担', en: 'Shares of region, city and county' },
  summary: {
    zh: '总额按自治区、市、县的分担比例分开，合计与总额一致',
    en: 'A total split by the shares of region, city and county, adding up to it exactly',
  },
  articles: ['十四'],
  parameters: {
    total: money({ name: { zh: '总额', en: 'total' }, about: { zh: '分担的总额，元', en: 'The total to share, yuan' } }),
    shares: table({
      name: { zh: '分担比例', en: 'shares' },
      about: { zh: '一行三列：自治区、市、县的比例，合计100%', en: 'One row of three: shares of region, city and county, adding up to 100%' },
      columns: { region: bornBy(REGION, 'P.SHARE.REGION'), city: bornBy(CITY, 'P.SHARE.CITY'), county: bornBy(COUNTY, 'P.SHARE.COUNTY') },
    }),
    mainAbove: optional(
      share({
        name: { zh: '自治区须超过', en: 'mainAbove' },
        about: { zh: '自治区比例须超过多少；兼职教师为0.5（P.PARTTIME.MAIN）', en: "What the region's share must exceed; part-time teachers 0.5 (P.PARTTIME.MAIN)" },
      }),
    ),
  },
  result: {
    shape: 'row',
    columns: TIERS.map((name) => ({ name, kind: 'money' as const })),
  },
  example: [100000, [[0.6, 0.15, 0.25]], 0.5],

  compute(fund) {
    return amountsOf(fund.total, sharesOf(fund));
  },

  explain(fund) {
    const shares = sharesOf(fund);
    const parts = amountsOf(fund.total, shares).map((amount, tier): Words => {
      const [name, percent, part] = [TIERS[tier]!, shareText(shares[tier]!), yuanText(amount)];
      return { zh: `${name.zh}${percent}为${part}元`, en: `${name.en} ${percent}: ${part} yuan` };
    });
    const main =
      fund.mainAbove === null
        ? { zh: '', en: '' }
        : { zh: `（自治区超过${shareText(fund.mainAbove)}）`, en: ` (region above ${shareText(fund.mainAbove)})` };
    const total = yuanText(fund.total);
    return {
      zh: `${cite('十四')} ${total}元：${parts.map(({ zh }) => zh).join('，')}${main.zh}`,
      en: `${cite('十四')} ${total} yuan: ${parts.map(({ en }) => en).join(', ')}${main.en}`,
    };
  },
});
