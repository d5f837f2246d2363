/**
 * SUBSIDY.FIXED_AWARD 定额奖补: so much for each. Articles （九） postdoctoral stations, “每个30万元”, （十三） expert
 * service bases, “每年给予10万元”, （十六） training bases, “100万元”, and master studios, “分别给予20万元、10万元”.
 * The text does not say what a studio gets that is raised from 自治区级 to 国家级: the difference.
 */
import type { Fen } from '../exact/money.ts';
import { yuanText } from '../exact/money.ts';
import { timesCount } from '../functions/amounts.ts';
import { count, defineRule, money, optional, word } from '../functions/rule.ts';
import type { Article } from '../policy/articles.ts';
import { cite } from '../policy/articles.ts';
import type { Policy } from '../policy/policy.ts';
import { amountOn } from '../policy/values.ts';
import type { AwardKind } from './vocabularies.ts';
import { AWARD_KINDS } from './vocabularies.ts';

interface Award {
  readonly article: Article;
  readonly code: string;
  /** The parameter of what was paid before. */
  readonly less?: string;
}

const AWARDS: Readonly<Record<AwardKind, Award>> = {
  博士后科研工作站: { article: '九', code: 'P.STATION' },
  专家服务基地: { article: '十三', code: 'P.BASE' },
  高技能人才培养基地: { article: '十六', code: 'P.SKILLBASE' },
  国家级技能大师工作室: { article: '十六', code: 'P.STUDIO.NATIONAL' },
  自治区级技能大师工作室: { article: '十六', code: 'P.STUDIO.REGION' },
  技能大师工作室升级: { article: '十六', code: 'P.STUDIO.NATIONAL', less: 'P.STUDIO.REGION' },
};

/** The standard of one award, with its parts where it is a difference. */
function standardOf({ code, less }: Award, policy: Policy): { readonly amount: Fen; readonly text: string } {
  const full = amountOn(policy, code, null);
  if (less === undefined) return { amount: full, text: yuanText(full) };
  const before = amountOn(policy, less, null);
  return { amount: full - before, text: `(${yuanText(full)} − ${yuanText(before)})` };
}

export const FIXED_AWARD = defineRule({
  id: 'SUBSIDY.FIXED_AWARD',
  name: { zh: '定额奖补', en: 'Fixed award' },
  summary: {
    zh: '工作站、基地、工作室按个数乘以定额标准；升级的补差额',
    en: 'Stations, bases and studios at a fixed standard each; one that is raised gets the difference',
  },
  articles: ['九', '十三', '十六'],
  parameters: {
    kind: word(AWARD_KINDS)({
      name: { zh: '奖补类别', en: 'kind' },
      about: { zh: '工作站、基地或工作室，见词表', en: 'Station, base or studio, as a word of the list' },
    }),
    count: count({
      name: { zh: '个数', en: 'count' },
      about: { zh: '个数；专家服务基地为考核合格的基地数（每年）', en: 'How many; of expert service bases those that passed the review of the year' },
    }),
    standard: optional(
      money({
        name: { zh: '标准', en: 'standard' },
        about: { zh: '每个的标准，元；留空为政策的标准', en: "Standard of each, yuan; blank: the policy's" },
      }),
    ),
  },
  result: { shape: 'scalar', kind: 'money' },
  example: ['博士后科研工作站', 2],

  compute({ kind, count, standard }, policy) {
    return timesCount(standard ?? standardOf(AWARDS[kind], policy).amount, count);
  },

  explain({ kind, count, standard }, policy) {
    const award = AWARDS[kind];
    const each = standard === null ? standardOf(award, policy) : { amount: standard, text: yuanText(standard) };
    const amount = yuanText(timesCount(each.amount, count));
    const given = standard === null ? { zh: '', en: '' } : { zh: '（按所填标准）', en: ' (standard as given)' };
    return {
      zh: `${cite(award.article)} ${kind}${given.zh}：${each.text}元 × ${count}个 = ${amount}元`,
      en: `${cite(award.article)} ${kind}${given.en}: ${each.text} yuan × ${count} = ${amount} yuan`,
    };
  },
});
