import { cite } from '../../../../core/policy/articles.ts';
import type { Words } from '../../../../core/words.ts';
import { posts } from '../../../forms/posts.ts';
import { formCheck, inRow } from '../check.ts';
import { entitlementOf } from './entitlement.ts';

/** 实行总量控制: a county cannot use more directed senior posts than it is given. */
export const usedAboveEntitlement = formCheck<{ used: number; added: number; how: Words }>({
  code: 'V406',
  severity: 'error',
  name: { zh: '定向高级已用超过核增', en: 'More directed senior posts used than given' },
  table: posts.sheet,
  trigger: { zh: '各领域“定向高级已用”合计多于全县核增的定向评价高级岗位', en: 'the directed senior posts used in all fields are more than the county is given' },
  marks: { zh: '超出最多的领域的“定向高级已用”', en: '定向高级已用 of the field that is furthest above its share' },
  example: { used: 70, added: 61, how: { zh: '岗位1234 × 5% = 61.7，取整61', en: 'posts 1234 × 5% = 61.7, rounded down 61' } },
  say: ({ used, added, how }) => ({
    what: {
      zh: `“定向高级已用”合计${used}，多于全县核增${added}：${cite('四')} ${how.zh}，实行总量控制`,
      en: `${used} directed senior posts are used, but the county is given ${added}: ${cite('四')} ${how.en}, a ceiling`,
    },
    remedy: { zh: '请核对岗位总数和已用数后改正。', en: 'Check the posts and those used, and correct them.' },
  }),
  *find(form, asked) {
    const county = entitlementOf(form, asked);
    if (county === null || county.used <= county.added) return;
    const furthest = county.rows.reduce((most, each) => (each.used - each.added > most.used - most.added ? each : most));
    yield inRow(county.table, furthest.row, 'used', { used: county.used, added: county.added, how: county.words });
  },
});
