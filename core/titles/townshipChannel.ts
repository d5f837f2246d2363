/**
 * TITLE.TOWNSHIP_CHANNEL 乡镇定向职称通道, article （三）: “在乡镇专业技术岗位累计工作满20年、30年，且仍在乡镇专业技术岗位
 * 工作的”. Whether excellence shortens these years too is open: the setting 优秀缩短年限.
 */
import { MONTHS_IN_YEAR } from '../exact/calendar.ts';
import { count, defineRule, or, yesNo } from '../functions/rule.ts';
import type { TitleWord } from '../functions/vocabularies.ts';
import { cite } from '../policy/articles.ts';
import type { Policy } from '../policy/policy.ts';
import { EXCELLENT_REDUCTION } from '../policy/settings.ts';
import { wholeValue } from '../policy/values.ts';
import type { Words } from '../words.ts';
import { reductionRule, yearsOff } from './reduction.ts';

interface Candidate {
  readonly months: number;
  readonly excellent: number;
  readonly inPost: boolean;
  readonly applyReduction: boolean;
}

/** Months asked for by each title, highest first, after the years taken off. */
function channelsOf({ excellent, applyReduction }: Candidate, policy: Policy) {
  const off = applyReduction ? yearsOff(excellent, reductionRule(policy)) : 0;
  const asked = (code: string): number => Math.max(0, wholeValue(policy, code) - off) * MONTHS_IN_YEAR;
  const channels: readonly { readonly title: TitleWord; readonly months: number }[] = [
    { title: '正高', months: asked('P.YEARS.FULL') },
    { title: '副高', months: asked('P.YEARS.VICE') },
  ];
  return { off, channels };
}

function channelFor(candidate: Candidate, policy: Policy): TitleWord | '无' {
  if (!candidate.inPost) return '无';
  return channelsOf(candidate, policy).channels.find(({ months }) => candidate.months >= months)?.title ?? '无';
}

export const TOWNSHIP_CHANNEL = defineRule({
  id: 'TITLE.TOWNSHIP_CHANNEL',
  name: { zh: '乡镇定向职称通道', en: 'Directed titles after years in townships' },
  summary: {
    zh: '乡镇专业技术岗位累计年限够到的定向职称：正高、副高或无；不受岗位职数限制，须仍在岗',
    en: 'The directed title that years in township posts reach: 正高, 副高 or 无; only while still in post',
  },
  articles: ['三'],
  parameters: {
    months: count({ name: { zh: '乡镇月数', en: 'months' }, about: { zh: '在乡镇专业技术岗位累计工作的月数', en: 'Months in township professional posts, added up' } }),
    excellent: count({ name: { zh: '优秀次数', en: 'excellent' }, about: { zh: '现任职期内年度考核优秀的次数', en: 'Excellent yearly ratings in the present appointment' } }),
    inPost: yesNo({ name: { zh: '在岗', en: 'inPost' }, about: { zh: '是否仍在乡镇专业技术岗位', en: 'Whether still in a township professional post' } }),
    applyReduction: or(
      yesNo({ name: { zh: '优秀缩短', en: 'applyReduction' }, about: { zh: '优秀缩短的年限是否用于这两个年限', en: 'Whether years taken off for excellence shorten these years' } }),
      EXCELLENT_REDUCTION.default === '是',
    ),
  },
  result: { shape: 'scalar', kind: 'text' },
  example: [228, 3, true],

  compute(candidate, policy) {
    return { text: channelFor(candidate, policy) };
  },

  explain(candidate, policy) {
    const { off, channels } = channelsOf(candidate, policy);
    const { months, excellent, inPost, applyReduction } = candidate;
    const reduced: Words = applyReduction
      ? { zh: `优秀${excellent}次，缩短${off}年`, en: `${excellent} excellent ratings, ${off} years off` }
      : { zh: '优秀不缩短年限', en: 'excellence takes nothing off' };
    const post: Words = inPost ? { zh: '在岗', en: 'in post' } : { zh: '不在岗', en: 'not in post' };
    const answer = channelFor(candidate, policy);
    return {
      zh: `${cite('三')} ${reduced.zh}，${channels.map((channel) => `${channel.title}须满${channel.months}个月`).join('、')}；乡镇${months}个月，${post.zh}：${answer}`,
      en: `${cite('三')} ${reduced.en}, so ${channels.map((channel) => `${channel.title} asks for ${channel.months} months`).join(', ')}; ${months} months in townships, ${post.en}: ${answer}`,
    };
  },
});
