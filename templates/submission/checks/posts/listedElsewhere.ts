import type { Words } from '../../../../core/words.ts';
import { posts } from '../../../forms/posts.ts';
import { numberIn } from '../../form.ts';
import { formCheck, inRow } from '../check.ts';
import { postRows } from './rows.ts';
import { scopeWords } from './scope.ts';

/** Posts of listed townships where there are none: part of a claim to the share of the nine. */
export const listedElsewhere = formCheck<{ scope: Words }>({
  code: 'V403',
  severity: 'error',
  blocks: true,
  name: { zh: '别处填了片区乡镇', en: 'Listed townships elsewhere' },
  table: posts.sheet,
  trigger: { zh: '沙坡头区、中宁县以外的单位填了片区乡镇岗位数', en: 'posts of listed townships outside 沙坡头区 and 中宁县' },
  marks: { zh: '“其中：片区乡镇”', en: '其中：片区乡镇' },
  example: { scope: { zh: '兴庆区不在（四）所列九县区之内，按5%核增', en: '兴庆区 is not one of the nine counties of article 四: 5% of its posts' } },
  say: ({ scope }) => ({
    what: { zh: `片区乡镇只在沙坡头区、中宁县，${scope.zh}`, en: `only 沙坡头区 and 中宁县 have listed townships; ${scope.en}` },
    remedy: { zh: '请清空此格。', en: 'Clear the cell.' },
  }),
  *find(form, { policy }) {
    const { unit } = form;
    if (unit === null || unit.scope === '部分乡镇') return;
    for (const { table, row } of postRows(form)) if ((numberIn(row.entry, 'listed') ?? 0) > 0) yield inRow(table, row, 'listed', { scope: scopeWords(unit, policy) });
  },
});
