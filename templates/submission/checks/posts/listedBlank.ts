import { PARTIAL_COUNTY } from '../../../../core/policy/settings.ts';
import { isTakenApart } from '../../../../core/posts/targetedPosts.ts';
import type { Words } from '../../../../core/words.ts';
import { posts } from '../../../forms/posts.ts';
import { formCheck, inRow } from '../check.ts';
import { postRows } from './rows.ts';
import { scopeWords } from './scope.ts';

/** Without the posts of its listed townships the directed senior posts of 沙坡头区 and 中宁县 are 未测算. */
export const listedBlank = formCheck<{ scope: Words }>({
  code: 'V408',
  severity: 'verify',
  name: { zh: '片区乡镇岗位数未填', en: 'Posts of listed townships blank' },
  table: posts.sheet,
  trigger: { zh: '沙坡头区、中宁县的行没有填“其中：片区乡镇”（方案口径不分片的不问）', en: '其中：片区乡镇 is blank in a row of 沙坡头区 or 中宁县 (not asked where the plan does not take townships apart)' },
  marks: { zh: '“其中：片区乡镇”', en: '其中：片区乡镇' },
  example: { scope: { zh: '中宁县只有片区乡镇的岗位按10%核增，其余按5%', en: 'of 中宁县 the posts of listed townships alone are added at 10%, the others at 5%' } },
  say: ({ scope }) => ({
    what: { zh: `没有填片区乡镇岗位数：${scope.zh}`, en: `the posts of listed townships are blank: ${scope.en}` },
    remedy: { zh: '请填写，没有的填0；暂时报不出的，在本行“说明”写明原因，定向高级核增按未测算处理。', en: 'Enter them, 0 for none; if they cannot be given yet, say why in the row’s 说明, and the directed senior posts are not assessed.' },
  }),
  *find(form, { plan, policy }) {
    const { unit } = form;
    if (unit === null || !isTakenApart(unit.name, plan?.posts?.partialCounty ?? PARTIAL_COUNTY.default)) return;
    for (const { table, row } of postRows(form)) if (row.entry.listed === null) yield inRow(table, row, 'listed', { scope: scopeWords(unit, policy) });
  },
});
