/**
 * QUOTA.PROGRESS 任务完成率, articles （十）, （十二）, （十六） and （十七）: how far a task is done, and whether it keeps
 * pace with the time gone by. The text sets tasks “左右” and “达到”; the tolerance is the user's.
 */
import type { Ratio } from '../exact/ratio.ts';
import { addRatios, compareRatios, decimalText, percentText, ratioOf } from '../exact/ratio.ts';
import { count, defineRule, or, share } from '../functions/rule.ts';
import { cite } from '../policy/articles.ts';
import type { Article } from '../policy/articles.ts';
import type { Words } from '../words.ts';
import { SHARE_DIGITS } from './words.ts';

const ARTICLES: readonly Article[] = ['十', '十二', '十六', '十七'];
const WHOLE = ratioOf(1);
const TOLERANCE = ratioOf(10, 100);

// The words begin alike in both languages, so that a workbook's formulas hold in both.
const DONE = { zh: '完成', en: '完成 (done)' };
const IN_TIME = { zh: '正常', en: '正常 (on schedule)' };
const BEHIND = { zh: '滞后', en: '滞后 (behind)' };

interface Task {
  readonly target: number;
  readonly actual: number;
  readonly elapsed: Ratio;
  readonly tolerance: Ratio;
}

/** Nothing to do: no rate, all that was done is ahead. */
interface Progress {
  readonly rate: Ratio | null;
  readonly ahead: Ratio;
  readonly status: Words;
}

function progressOf(task: Task): Progress {
  const { target, actual, elapsed } = task;
  if (target === 0) return { rate: null, ahead: ratioOf(actual), status: DONE };
  const rate = ratioOf(actual, target);
  const ahead = addRatios(rate, negative(elapsed));
  if (compareRatios(rate, WHOLE) >= 0) return { rate, ahead, status: DONE };
  return { rate, ahead, status: compareRatios(rate, leastInTime(task)) >= 0 ? IN_TIME : BEHIND };
}

/** The rate from which a task is on schedule: elapsed × (1 − tolerance). */
function leastInTime({ elapsed, tolerance }: Task): Ratio {
  const kept = addRatios(WHOLE, negative(tolerance));
  return ratioOf(elapsed.numerator * kept.numerator, elapsed.denominator * kept.denominator);
}

function negative({ numerator, denominator }: Ratio): Ratio {
  return { numerator: -numerator, denominator };
}

export const PROGRESS = defineRule({
  id: 'QUOTA.PROGRESS',
  name: { zh: '任务完成率', en: 'Progress of a task' },
  summary: {
    zh: '完成率、与时间进度之差、状态（完成、正常、滞后）',
    en: 'How far a task is done, how far ahead of the time gone by, and its status',
  },
  articles: ARTICLES,
  parameters: {
    target: count({ name: { zh: '任务数', en: 'target' }, about: { zh: '应完成的人数或人次', en: 'Persons or person-times to reach' } }),
    actual: count({ name: { zh: '完成数', en: 'actual' }, about: { zh: '已完成的人数或人次，与任务数同一口径', en: 'Persons or person-times reached, counted as the target is' } }),
    elapsed: or(
      share({ name: { zh: '时间进度', en: 'elapsed' }, about: { zh: '任务期已过去的比例；留空为100%', en: 'Part of the period gone by; blank: all of it' } }),
      WHOLE,
    ),
    tolerance: or(
      share({ name: { zh: '容差', en: 'tolerance' }, about: { zh: '落后时间进度多少以内仍算正常', en: 'How far behind the time gone by still is on schedule' } }),
      TOLERANCE,
    ),
  },
  result: {
    shape: 'row',
    columns: [
      { name: { zh: '完成率', en: 'rate' }, kind: 'ratio' },
      { name: { zh: '时序差', en: 'ahead' }, kind: 'ratio' },
      { name: { zh: '状态', en: 'status' }, kind: 'text' },
    ],
  },
  example: [1500, 420, 0.3],

  compute(task) {
    const { rate, ahead, status } = progressOf(task);
    return [rate, ahead, status];
  },

  explain(task) {
    const { rate, ahead, status } = progressOf(task);
    const basis = cite(...ARTICLES);
    if (rate === null) {
      return { zh: `${basis} 任务数0，完成数${task.actual}：${status.zh}`, en: `${basis} target 0, actual ${task.actual}: ${status.en}` };
    }
    const done = `${task.actual} ÷ ${task.target} = ${percentText(rate)}`;
    const elapsed = percentText(task.elapsed, SHARE_DIGITS);
    const least = `${elapsed} × (1 − ${percentText(task.tolerance, SHARE_DIGITS)}) = ${percentText(leastInTime(task), SHARE_DIGITS)}`;
    return {
      zh: `${basis} 完成率${done}，时序差 = 完成率 − ${elapsed} = ${decimalText(ahead, 4)}；100%以上为完成，${least}以上为正常：${status.zh}`,
      en: `${basis} rate ${done}, ahead = rate − ${elapsed} = ${decimalText(ahead, 4)}; done from 100%, on schedule from ${least}: ${status.en}`,
    };
  },
});
