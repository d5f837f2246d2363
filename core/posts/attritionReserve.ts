/**
 * STAFF.ATTRITION_RESERVE 自然减员空编预留, article （一）: “从每年自然减员产生的空编中预留一定比例用于公开招聘”,
 * the others are taken back. The text does not say which share: P.RESERVE, to be entered.
 */
import type { Ratio } from '../exact/ratio.ts';
import { percentText, timesRatio } from '../exact/ratio.ts';
import { blankable, count, defineRule, optional, share } from '../functions/rule.ts';
import { cite } from '../policy/articles.ts';
import type { Policy } from '../policy/policy.ts';
import { exactValue } from '../policy/values.ts';

interface Vacancies {
  readonly attrition: number;
  readonly pct: Ratio | null;
  readonly excess: number | null;
}

function reserveOf({ attrition, pct, excess }: Vacancies, policy: Policy) {
  const part = pct ?? exactValue(policy, 'P.RESERVE');
  const kept = Number(timesRatio(attrition, part, 'down'));
  const rest = attrition - kept;
  return { part, kept, rest, takenBack: excess === null ? rest : Math.min(rest, excess) };
}

export const ATTRITION_RESERVE = defineRule({
  id: 'STAFF.ATTRITION_RESERVE',
  name: { zh: '自然减员空编预留', en: 'Vacancies kept for recruitment' },
  summary: {
    zh: '自然减员空编按比例预留招聘，舍去小数；其余核减收回，不超过超标准数',
    en: 'Vacancies kept for recruitment, rounded down; the others are taken back, at most what is over standard',
  },
  articles: ['一'],
  parameters: {
    attrition: count({ name: { zh: '自然减员空编', en: 'attrition' }, about: { zh: '当年自然减员产生的空编数', en: "Vacancies of the year's attrition" } }),
    pct: blankable(
      share({ name: { zh: '比例', en: 'pct' }, about: { zh: '预留招聘的比例；留空用已录入的 P.RESERVE', en: 'Share kept; blank: P.RESERVE as entered' } }),
    ),
    excess: optional(
      count({ name: { zh: '超标准数', en: 'excess' }, about: { zh: '超标准编制数，核减不超过它；留空不限', en: 'Posts above standard, which the cut never passes; blank: no limit' } }),
    ),
  },
  result: {
    shape: 'row',
    columns: [
      { name: { zh: '预留', en: 'kept' }, kind: 'count' },
      { name: { zh: '核减', en: 'taken back' }, kind: 'count' },
    ],
  },
  example: [106, 0.5, 40],

  compute(args, policy) {
    const { kept, takenBack } = reserveOf(args, policy);
    return [kept, takenBack];
  },

  explain(args, policy) {
    const { part, kept, rest, takenBack } = reserveOf(args, policy);
    const { attrition, excess } = args;
    const limited = excess === null ? { zh: '', en: '' } : { zh: `，超标准${excess}，核减${takenBack}`, en: `, ${excess} above standard: ${takenBack} taken back` };
    return {
      zh: `${cite('一')} 预留⌊${attrition} × ${percentText(part, 4)}⌋ = ${kept}；核减${attrition} − ${kept} = ${rest}${limited.zh}`,
      en: `${cite('一')} kept ⌊${attrition} × ${percentText(part, 4)}⌋ = ${kept}; taken back ${attrition} − ${kept} = ${rest}${limited.en}`,
    };
  },
});
