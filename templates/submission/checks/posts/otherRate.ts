import type { Words } from '../../../../core/words.ts';
import { posts, shownRate } from '../../../forms/posts.ts';
import { numberIn } from '../../form.ts';
import { formCheck, inRow } from '../check.ts';
import { postRows } from './rows.ts';
import { scopeWords } from './scope.ts';

/** Another share than the unit's: a county cannot choose to be one of the nine. */
export const otherRate = formCheck<{ percent: string; scope: Words }>({
  code: 'V404',
  severity: 'error',
  blocks: true,
  name: { zh: '核增比例被改动', en: 'Share changed' },
  table: posts.sheet,
  trigger: { zh: '“核增比例”不是本单位的比例', en: '核增比例 is not the unit’s share' },
  marks: { zh: '“核增比例”', en: '核增比例' },
  example: { percent: '10%', scope: { zh: '兴庆区不在（四）所列九县区之内，按5%核增', en: '兴庆区 is not one of the nine counties of article 四: 5% of its posts' } },
  say: ({ percent, scope }) => ({
    what: {
      zh: `“核增比例”被改为${percent}；是否属九县区随单位确定，不能自选：${scope.zh}`,
      en: `the share was changed to ${percent}; whether a county is one of the nine follows from the unit and cannot be chosen: ${scope.en}`,
    },
    remedy: { zh: '请恢复本格公式，或在原表样中重新填写。', en: 'Restore the formula, or fill in the original form.' },
  }),
  *find(form, { policy }) {
    const { unit } = form;
    if (unit === null) return;
    for (const { table, row } of postRows(form)) {
      const rate = numberIn(row.entry, 'rate');
      if (rate === null || Math.abs(rate - shownRate(unit, policy)) <= 1e-9) continue;
      yield inRow(table, row, 'rate', { percent: `${Math.round(rate * 1e6) / 1e4}%`, scope: scopeWords(unit, policy) });
    }
  },
});
