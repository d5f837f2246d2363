/**
 * SUBSIDY.PREINTRO_MASTER 硕士预引进资助, article （十）: “在校攻读硕士学位期间自治区按照每人每年1万元予以资助”.
 * The text does not say what a year is: the setting `preintroBasis`.
 */
import type { Day } from '../exact/calendar.ts';
import { addMonths, isoDay, MONTHS_IN_YEAR, monthOf } from '../exact/calendar.ts';
import { yuanText } from '../exact/money.ts';
import { day, defineRule, optional, or, word } from '../functions/rule.ts';
import { cite } from '../policy/articles.ts';
import type { Policy } from '../policy/policy.ts';
import { PREINTRO_BASIS } from '../policy/settings.ts';
import type { PreintroBasis } from '../policy/settings.ts';
import { amountOn } from '../policy/values.ts';
import type { Words } from '../words.ts';
import { requirePeriod } from './inputs.ts';
import { policyStart } from './monthlyStandard.ts';
import { monthlyShare, monthlyShareWords } from './monthlyShare.ts';
import type { MonthRun } from './payableMonths.ts';
import { limitsOf, runsCut } from './payableMonths.ts';
import { beforePolicyWords, requireOrder } from './periods.ts';
import type { Due } from './series.ts';
import { seriesWords, sumOf } from './series.ts';
import { standardSteps } from './standardSteps.ts';
import { PREINTRO_BASES } from './vocabularies.ts';

const SIGNED = { zh: '签约', en: 'signDate' };
const ENROLLED = { zh: '入学', en: 'enrolStart' };
const GRADUATED = { zh: '毕业', en: 'enrolEnd' };
const YEARS = { zh: '个学年', en: 'academic years' };

export interface PreintroCase {
  readonly signDate: Day;
  readonly enrolStart: Day;
  readonly enrolEnd: Day;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly basis: PreintroBasis;
}

/** The academic years that are paid, each with its first day and the standard in force when it or the contract began. */
function paidYears({ signDate, enrolStart, enrolEnd, from, to, basis }: PreintroCase, policy: Policy): readonly Due[] {
  const years: Due[] = [];
  for (let year = 0; ; year++) {
    const first = addMonths(enrolStart, year * MONTHS_IN_YEAR);
    if (first >= enrolEnd) return years;
    const next = addMonths(enrolStart, (year + 1) * MONTHS_IN_YEAR);
    const signedInTime = basis === '学年' ? signDate <= first : signDate < next;
    const inPeriod = (from === null || from <= first) && (to === null || first <= to);
    if (signedInTime && inPeriod) years.push({ day: first, amount: amountOn(policy, 'P.PREINTRO', Math.max(first, signDate)) });
  }
}

/** The calendar months that are paid 按月; null if there is none. */
function paidMonths({ signDate, enrolStart, enrolEnd, from, to }: PreintroCase): MonthRun | null {
  const enrolled = { first: monthOf(Math.max(signDate, enrolStart)), last: monthOf(enrolEnd) };
  return runsCut([enrolled], limitsOf({ from, to }))[0] ?? null;
}

function requireCase({ enrolStart, enrolEnd, from, to }: PreintroCase): void {
  requireOrder({ name: ENROLLED, day: enrolStart }, { name: GRADUATED, day: enrolEnd });
  requirePeriod(from, to);
}

export const PREINTRO_MASTER = defineRule({
  id: 'SUBSIDY.PREINTRO_MASTER',
  name: { zh: '硕士预引进资助', en: 'Grant of a master under pre-introduction' },
  summary: {
    zh: '签约预引进的硕士在校期间每年的资助，可截取某一时段',
    en: 'Yearly grant of a master student under a pre-introduction agreement, cut to a period',
  },
  articles: ['十'],
  parameters: {
    signDate: day({ name: SIGNED, about: { zh: '签订预引进协议的日期', en: 'Day on which the agreement was signed' } }),
    enrolStart: day({ name: ENROLLED, about: { zh: '入学日期，学年自此日及其周年起', en: 'First day of study; academic years begin on it and its anniversaries' } }),
    enrolEnd: day({ name: GRADUATED, about: { zh: '毕业（学习结束）日期', en: 'Last day of study' } }),
    from: optional(
      day({
        name: { zh: '期初日', en: 'from' },
        about: { zh: '学年首日不早于此日的计入；按月的自此日所在月份起', en: 'Academic years that begin on or after it; by the month: from its month' },
      }),
    ),
    to: optional(
      day({
        name: { zh: '期末日', en: 'to' },
        about: { zh: '学年首日不晚于此日的计入；按月的至此日所在月份止', en: 'Academic years that begin on or before it; by the month: to its month' },
      }),
    ),
    basis: or(
      word(PREINTRO_BASES)({
        name: { zh: '年度口径', en: 'basis' },
        about: { zh: '学年、含签约学年或按月', en: 'Years that begin after signing, also the one of signing, or by the month' },
      }),
      PREINTRO_BASIS.default,
    ),
  },
  result: { shape: 'scalar', kind: 'money' },
  example: ['2020-08-20', '2020-09-01', '2023-06-30'],

  compute(student, policy) {
    requireCase(student);
    if (student.signDate < policyStart(policy) || student.signDate > student.enrolEnd) return 0;
    if (student.basis !== '按月') return sumOf(paidYears(student, policy));
    const run = paidMonths(student);
    return run ? monthlyShare(run, standardSteps('P.PREINTRO', policy)) : 0;
  },

  explain(student, policy) {
    requireCase(student);
    const early = beforePolicyWords('十', { name: SIGNED, day: student.signDate }, policy);
    if (early) return early;
    const sum = grantWords(student, policy);
    return { zh: `${cite('十')} ${sum.zh}`, en: `${cite('十')} ${sum.en}` };
  },
});

function grantWords(student: PreintroCase, policy: Policy): Words {
  const { signDate, enrolEnd, basis } = student;
  const [signed, graduated] = [isoDay(signDate), isoDay(enrolEnd)];
  if (signDate > enrolEnd) {
    return {
      zh: `签约（${signed}）晚于毕业（${graduated}），0元`,
      en: `signed (${signed}) after graduation (${graduated}): 0 yuan`,
    };
  }
  if (basis === '按月') {
    const run = paidMonths(student);
    if (run === null) return { zh: '所截时段内没有在校月份，0元', en: 'no month of study in the period: 0 yuan' };
    const sum = monthlyShareWords(run, standardSteps('P.PREINTRO', policy));
    return { zh: `按月：${sum.zh}`, en: `by the month: ${sum.en}` };
  }
  const years = paidYears(student, policy);
  if (years.length === 0) {
    return {
      zh: `${signed}签约，按“${basis}”没有可资助的学年，0元`,
      en: `signed on ${signed}, by ${basis} no academic year is paid: 0 yuan`,
    };
  }
  const terms = seriesWords(years, YEARS);
  const amount = yuanText(sumOf(years));
  return {
    zh: `${signed}签约，按“${basis}”：${terms.map(({ zh }) => zh).join(' + ')}= ${amount}元`,
    en: `signed on ${signed}, by ${basis}: ${terms.map(({ en }) => en).join(' + ')} = ${amount} yuan`,
  };
}
