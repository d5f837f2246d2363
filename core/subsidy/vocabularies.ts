/** Words of the payments beside the degree subsidy. */
import type { Vocabulary } from '../functions/vocabularies.ts';
import { wordsOf } from '../functions/vocabularies.ts';
import { EXPERT_BASIS, PARTIAL_MONTH, PREINTRO_BASIS } from '../policy/settings.ts';
import type { ExpertBasis, PartialMonth, PreintroBasis } from '../policy/settings.ts';

export type AwardKind =
  | '博士后科研工作站'
  | '专家服务基地'
  | '高技能人才培养基地'
  | '国家级技能大师工作室'
  | '自治区级技能大师工作室'
  | '技能大师工作室升级';

export const AWARD_KINDS: Vocabulary<AwardKind> = {
  name: { zh: '奖补类别', en: 'kind' },
  words: ['博士后科研工作站', '专家服务基地', '高技能人才培养基地', '国家级技能大师工作室', '自治区级技能大师工作室', '技能大师工作室升级'],
  aliases: {},
};

export const PREINTRO_BASES: Vocabulary<PreintroBasis> = wordsOf(PREINTRO_BASIS);
export const EXPERT_BASES: Vocabulary<ExpertBasis> = wordsOf(EXPERT_BASIS);
export const PARTIAL_MONTHS: Vocabulary<PartialMonth> = wordsOf(PARTIAL_MONTH);
