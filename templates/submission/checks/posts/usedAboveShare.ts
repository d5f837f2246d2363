import { posts } from '../../../forms/posts.ts';
import { formCheck, inRow } from '../check.ts';
import { entitlementOf } from './entitlement.ts';

/** The ceiling is the county's; how it is split over the 领域 is for its tables. */
export const usedAboveShare = formCheck<{ used: number; added: number; all: number; given: number }>({
  code: 'V407',
  severity: 'hint',
  name: { zh: '本领域已用超过分到的核增', en: 'A field used more than its share' },
  table: posts.sheet,
  trigger: { zh: '一个领域的“定向高级已用”多于分到该领域的核增数，全县合计没有超过', en: 'a field used more directed senior posts than its share of the county’s, which as a whole are not passed' },
  marks: { zh: '该领域的“定向高级已用”', en: '定向高级已用 of the field' },
  example: { used: 12, added: 10, all: 40, given: 61 },
  say: ({ used, added, all, given }) => ({
    what: { zh: `“定向高级已用”${used}多于本领域核增${added}；全县已用${all}，没有超过核增${given}`, en: `${used} directed senior posts are used of the field’s ${added}; the county used ${all} of ${given}` },
    remedy: { zh: '数字无误的不必改。', en: 'Nothing to do if the numbers are right.' },
  }),
  *find(form, asked) {
    const county = entitlementOf(form, asked);
    if (county === null || county.used > county.added) return;
    for (const { row, used, added } of county.rows) if (used > added) yield inRow(county.table, row, 'used', { used, added, all: county.used, given: county.added });
  },
});
