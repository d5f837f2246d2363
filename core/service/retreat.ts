/** SERVICE.RETREAT_CHECK 休假疗养资格核查, article （十九）: “在县乡专业技术岗位连续工作满20年、业绩突出”. */
import { explainedCheck, verdict } from '../checks/verdict.ts';
import { MONTHS_IN_YEAR } from '../exact/calendar.ts';
import type { ArgsOf } from '../functions/rule.ts';
import { defineRule, yesNo } from '../functions/rule.ts';
import type { Policy } from '../policy/policy.ts';
import { wholeValue } from '../policy/values.ts';
import type { Words } from '../words.ts';
import { AS_OF, GAP_DAYS, serviceTime, SPANS, spansWords } from './spans.ts';

const PARAMETERS = {
  spans: SPANS,
  asOf: AS_OF,
  outstanding: yesNo({ name: { zh: '业绩突出', en: 'outstanding' }, about: { zh: '是否认定业绩突出', en: 'Whether the work is recognised as outstanding' } }),
  gapDays: GAP_DAYS,
};

function check({ spans, asOf, outstanding, gapDays }: ArgsOf<typeof PARAMETERS>, policy: Policy): Words {
  const asked = wholeValue(policy, 'P.RETREAT.YEARS') * MONTHS_IN_YEAR;
  const time = serviceTime(spans, '连续', asOf, gapDays);
  const when = spansWords(time);
  const long = time.months >= asked;
  const length: Words = {
    zh: `连续${time.months}个月（${when.zh}），${long ? '满' : '不满'}${asked}个月`,
    en: `${time.months} months without a break (${when.en}), ${long ? 'at least' : 'short of'} ${asked}`,
  };
  const work: Words = outstanding ? { zh: '业绩突出', en: 'outstanding work' } : { zh: '未认定业绩突出', en: 'work not recognised as outstanding' };
  return verdict(long && outstanding ? '符合' : '不符合', { zh: `${length.zh}，${work.zh}`, en: `${length.en}; ${work.en}` });
}

export const RETREAT_CHECK = defineRule({
  id: 'SERVICE.RETREAT_CHECK',
  name: { zh: '休假疗养资格核查', en: 'Eligibility for a retreat' },
  summary: {
    zh: '在县乡专业技术岗位连续工作是否满年限，并且业绩突出',
    en: 'Whether somebody worked without a break long enough in county or township posts, and outstandingly',
  },
  articles: ['十九'],
  parameters: PARAMETERS,
  result: { shape: 'scalar', kind: 'text' },
  example: [[['2000-09-01', null]], '2021-02-28', true],
  compute: check,
  explain(args, policy) {
    const years = wholeValue(policy, 'P.RETREAT.YEARS');
    const asks = {
      zh: `县乡专业技术岗位连续工作满${years}年（${years * MONTHS_IN_YEAR}个月）、业绩突出`,
      en: `${years} years (${years * MONTHS_IN_YEAR} months) without a break in county or township professional posts, and outstanding work`,
    };
    return explainedCheck('十九', asks, check(args, policy));
  },
});
