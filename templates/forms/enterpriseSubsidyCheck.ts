import { isoDay, isoMonth, monthOf } from '../../core/exact/calendar.ts';
import type { Policy } from '../../core/policy/policy.ts';
import { policyStart } from '../../core/subsidy/monthlyStandard.ts';
import { mostMonths } from '../../core/subsidy/months.ts';
import type { Words } from '../../core/words.ts';
import type { Entry } from '../tables/column.ts';
import type { Problem } from '../submission/problems.ts';
import type { SubmittedTable } from '../submission/submission.ts';

/** What a row must hold for article 九 to be computed from it at all. */
export function checkEnterpriseSubsidy(file: string, table: SubmittedTable, policy: Policy): readonly Problem[] {
  const problems: Problem[] = [];
  const start = policyStart(policy);
  const limit = mostMonths(policy);
  for (const { row, entry } of table.rows) {
    const say = (key: string, words: Words): void => void problems.push({ file, sheet: table.sheet, cell: table.cellOf(key, row), words });
    const [arrived, left] = [day(entry, 'start'), day(entry, 'end')];
    if (arrived !== null && left !== null && left < arrived) {
      say('end', { zh: `“离岗日期”（${isoDay(left)}）早于“引进（到岗）时间”（${isoDay(arrived)}）。请改正其中一个。`, en: `the leaving date (${isoDay(left)}) is before the arrival (${isoDay(arrived)}). Correct one of them.` });
    }
    if (entry.degree === '硕士' && entry.firstClass === null) {
      say('firstClass', { zh: '硕士必须填写“是否一流大学/学科”。', en: 'for a master it must be said whether the university or discipline is first-class.' });
    }
    const first = day(entry, 'firstMonth');
    if (first !== null && first < start) {
      say('firstMonth', { zh: `“首次享受月”（${isoMonth(monthOf(first))}）早于政策起始月（${isoMonth(monthOf(start))}）。请核对。`, en: `the first month paid (${isoMonth(monthOf(first))}) is before the policy’s first month (${isoMonth(monthOf(start))}). Check it.` });
    }
    const before = entry.paidBefore;
    if (typeof before === 'number' && before > limit) {
      say('paidBefore', { zh: `“期初已享受月数”（${before}）超过${limit}个月。请核对。`, en: `the months paid before (${before}) are more than ${limit}. Check them.` });
    }
  }
  return problems;
}

function day(entry: Entry, key: string): number | null {
  const value = entry[key];
  return typeof value === 'number' ? value : null;
}
