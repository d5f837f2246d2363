/**
 * QUOTA.COVERAGE 覆盖率, articles （十六） and （十九）: “每个县（市、区）至少建成1所”, “每年至少组织1次”.
 */
import type { Ratio } from '../exact/ratio.ts';
import { percentText, ratioOf } from '../exact/ratio.ts';
import type { Table } from '../functions/rule.ts';
import { count, defineRule, optional, table } from '../functions/rule.ts';
import { cite } from '../policy/articles.ts';
import type { Policy } from '../policy/policy.ts';
import { wholeValue } from '../policy/values.ts';

const COUNTS = { zh: '数量', en: 'counts' };
const COLUMNS = { count: count({ name: COUNTS }) };

interface Coverage {
  readonly least: number;
  readonly reached: number;
  readonly all: number;
  readonly share: Ratio;
}

function coverageOf(counts: Table<typeof COLUMNS>, minimum: number | null, policy: Policy): Coverage {
  const least = minimum ?? wholeValue(policy, 'P.EDUBASE');
  const filled = counts.filter((row) => row !== null);
  const reached = filled.filter((row) => row.count >= least).length;
  return { least, reached, all: filled.length, share: ratioOf(reached, filled.length) };
}

export const COVERAGE = defineRule({
  id: 'QUOTA.COVERAGE',
  name: { zh: '覆盖率', en: 'Coverage' },
  summary: { zh: '达到最少数量的行占全部行的比例', en: 'Share of the rows that have at least the minimum' },
  articles: ['十六', '十九'],
  parameters: {
    counts: table({ name: COUNTS, about: { zh: '一列：各县的所数或次数；空行不计', en: 'A column: sites or times of each county; blank rows take no part' }, columns: COLUMNS }),
    minimum: optional(
      count({ name: { zh: '最少', en: 'minimum' }, about: { zh: '至少多少算覆盖；留空为政策的最少数（P.EDUBASE）', en: "From how many a row is covered; blank: the policy's least (P.EDUBASE)" } }),
    ),
  },
  result: { shape: 'scalar', kind: 'ratio' },
  example: [[[1], [2], [0], [1]]],

  compute({ counts, minimum }, policy) {
    return coverageOf(counts, minimum, policy).share;
  },

  explain({ counts, minimum }, policy) {
    const { least, reached, all, share } = coverageOf(counts, minimum, policy);
    const quotient = `${reached} ÷ ${all} = ${percentText(share)}`;
    return {
      zh: `${cite('十六', '十九')} ${all}行中${reached}行不少于${least}：${quotient}`,
      en: `${cite('十六', '十九')} of ${all} rows ${reached} have ${least} or more: ${quotient}`,
    };
  },
});
