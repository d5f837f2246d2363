/**
 * SUBSIDY.PRACTICE 大学生实践补助, article （十四）: “参加社会实践活动1个月以上的大学生，按照每人每月2000元的标准给予
 * 补助，报销来宁往返交通费”. What days beyond full months count: the setting `partialMonth`.
 */
import type { Day } from '../exact/calendar.ts';
import { addMonths, fullMonths, isoDay } from '../exact/calendar.ts';
import type { Fen } from '../exact/money.ts';
import { yuanText } from '../exact/money.ts';
import { ratioOf, timesRatio } from '../exact/ratio.ts';
import { exactFen } from '../functions/amounts.ts';
import { day, defineRule, money, optional, or, word } from '../functions/rule.ts';
import { cite } from '../policy/articles.ts';
import type { Policy } from '../policy/policy.ts';
import { PARTIAL_MONTH } from '../policy/settings.ts';
import type { PartialMonth } from '../policy/settings.ts';
import { amountOn, wholeValue } from '../policy/values.ts';
import type { Words } from '../words.ts';
import { policyStart } from './monthlyStandard.ts';
import { beforePolicyWords, requireOrder } from './periods.ts';
import type { Due } from './series.ts';
import { seriesWords, sumOf } from './series.ts';
import { PARTIAL_MONTHS } from './vocabularies.ts';

const START = { zh: '开始', en: 'start' };
const END = { zh: '结束', en: 'end' };
const MONTHS = { zh: '个月', en: 'months' };

/** The words 半月 and 按日 say from how many days half a month counts, and into how many days a month is cut. */
const DAYS_OF_HALF_MONTH = 15;
const DAYS_OF_MONTH = 30;

export interface PracticeCase {
  readonly start: Day;
  readonly end: Day;
  readonly partial: PartialMonth;
  /** Fen a month; null: the policy's, of the day on which each month begins. */
  readonly standard: Fen | null;
  /** Fen as billed. */
  readonly travel: Fen;
}

/** A part of a month: so many of its halves, thirtieths, or the whole. */
type Part = readonly [count: number, of: number];

/** What practice comes to: its full months, the days beyond them as a part of a month, and travel. */
interface Practice {
  readonly months: readonly Due[];
  readonly days: number;
  readonly part: Part;
  readonly partStandard: Fen;
  readonly total: Fen;
}

/** What is paid for practice; null under the least number of months. */
function practiceOf({ start, end, partial, standard, travel }: PracticeCase, policy: Policy): Practice | null {
  const full = fullMonths(start, end);
  if (full.months < wholeValue(policy, 'P.PRACTICE.GATE')) return null;
  const standardOn = (first: Day): Fen => standard ?? amountOn(policy, 'P.PRACTICE', first);
  const months = Array.from({ length: full.months }, (_, month): Due => {
    const first = addMonths(start, month);
    return { day: first, amount: standardOn(first) };
  });
  const part = partOfMonth(full.days, partial);
  const partStandard = standardOn(addMonths(start, full.months));
  const partAmount = timesRatio(partStandard, ratioOf(...part), 'halfUp');
  const total = exactFen(BigInt(sumOf(months)) + partAmount + BigInt(travel));
  return { months, days: full.days, part, partStandard, total };
}

function partOfMonth(days: number, partial: PartialMonth): Part {
  switch (partial) {
    case '舍':
      return [0, 1];
    case '进':
      return [days > 0 ? 1 : 0, 1];
    case '半月':
      return [days >= DAYS_OF_HALF_MONTH ? 1 : 0, 2];
    case '按日':
      return [days, DAYS_OF_MONTH];
  }
}

function requireCase({ start, end }: PracticeCase): void {
  requireOrder({ name: START, day: start }, { name: END, day: end });
}

export const PRACTICE = defineRule({
  id: 'SUBSIDY.PRACTICE',
  name: { zh: '大学生实践补助', en: 'Student practice grant' },
  summary: {
    zh: '大学生实践满1个月的，按月补助并报销来宁往返交通费',
    en: 'Monthly grant and travel of a student who practises for at least a month',
  },
  articles: ['十四'],
  parameters: {
    start: day({ name: START, about: { zh: '实践开始日期', en: 'First day of practice' } }),
    end: day({ name: END, about: { zh: '实践结束日期', en: 'Last day of practice' } }),
    partial: or(
      word(PARTIAL_MONTHS)({
        name: { zh: '不足一月', en: 'partial' },
        about: { zh: '满月以外的天数：舍、进、半月（满15天计半月）或按日', en: 'Days beyond full months: dropped, a month, half a month from 15 days on, or thirtieths' },
      }),
      PARTIAL_MONTH.default,
    ),
    standard: optional(
      money({
        name: { zh: '月标准', en: 'standard' },
        about: { zh: '每月标准，元；留空为政策的标准（P.PRACTICE）', en: "Yuan a month; blank: the policy's (P.PRACTICE)" },
      }),
    ),
    travel: or(
      money({
        name: { zh: '往返交通费', en: 'travel' },
        about: { zh: '来宁往返交通费，据实，元', en: 'Travel to Ningxia and back as billed, yuan' },
      }),
      0,
    ),
  },
  result: { shape: 'scalar', kind: 'money' },
  example: ['2021-07-10', '2021-08-25', '半月', null, 860],

  compute(student, policy) {
    requireCase(student);
    if (student.start < policyStart(policy)) return 0;
    return practiceOf(student, policy)?.total ?? 0;
  },

  explain(student, policy) {
    requireCase(student);
    const early = beforePolicyWords('十四', { name: START, day: student.start }, policy);
    if (early) return early;
    const sum = practiceWords(student, policy);
    return { zh: `${cite('十四')} ${sum.zh}`, en: `${cite('十四')} ${sum.en}` };
  },
});

function practiceWords(student: PracticeCase, policy: Policy): Words {
  const [start, end] = [isoDay(student.start), isoDay(student.end)];
  const practice = practiceOf(student, policy);
  if (practice === null) {
    const least = wholeValue(policy, 'P.PRACTICE.GATE');
    return {
      zh: `实践${start}至${end}不满${least}个月，0元，交通费也不报销`,
      en: `practice from ${start} to ${end} is under ${least} month: 0 yuan, and no travel`,
    };
  }
  const terms = [...seriesWords(practice.months, MONTHS), ...partWords(practice, student.partial), ...travelWords(student.travel)];
  const total = yuanText(practice.total);
  const dropped = droppedWords(practice, student.partial);
  return {
    zh: `实践${start}至${end}：${terms.map(({ zh }) => zh).join(' + ')} = ${total}元${dropped.zh}`,
    en: `practice from ${start} to ${end}: ${terms.map(({ en }) => en).join(' + ')} = ${total} yuan${dropped.en}`,
  };
}

function partWords({ days, part: [count, of], partStandard }: Practice, partial: PartialMonth): readonly Words[] {
  if (count === 0) return [];
  const standard = yuanText(partStandard);
  const fraction = of === 1 ? `${count}` : `${count}/${of}`;
  return [
    {
      zh: `${standard}元 × ${fraction}个月（余${days}天，${partial}）`,
      en: `${standard} yuan × ${fraction} month (${days} days beyond, ${partial})`,
    },
  ];
}

function droppedWords({ days, part: [count] }: Practice, partial: PartialMonth): Words {
  if (days === 0 || count > 0) return { zh: '', en: '' };
  return { zh: `（余${days}天按“${partial}”不计）`, en: ` (${days} days beyond do not count by ${partial})` };
}

function travelWords(travel: Fen): readonly Words[] {
  if (travel === 0) return [];
  const amount = yuanText(travel);
  return [{ zh: `往返交通费${amount}元`, en: `travel ${amount} yuan` }];
}
