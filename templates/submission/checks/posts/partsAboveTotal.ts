import type { Words } from '../../../../core/words.ts';
import { posts } from '../../../forms/posts.ts';
import { numberIn } from '../../form.ts';
import { formCheck, inRow } from '../check.ts';
import { postRows } from './rows.ts';

const COUNTY: Words = { zh: '其中：县级事业单位', en: 'the posts of county institutions' };
const LISTED: Words = { zh: '其中：片区乡镇', en: 'the posts of listed townships' };
const BOTH: Words = { zh: '县级事业单位与片区乡镇岗位之和', en: 'the posts of county institutions and listed townships' };

/** 其中 is part of its whole. */
export const partsAboveTotal = formCheck<{ part: Words; posts: number; whole: number }>({
  code: 'V402',
  severity: 'error',
  blocks: true,
  name: { zh: '其中数多于总数', en: 'Parts above their total' },
  table: posts.sheet,
  trigger: { zh: '县级、片区乡镇岗位数或两者之和多于“县域专业技术岗位总数”', en: 'posts of county institutions, of listed townships, or both together are more than all posts' },
  marks: { zh: '多出的“其中”列', en: 'the part that is more' },
  example: { part: COUNTY, posts: 210, whole: 200 },
  say: ({ part, posts: count, whole }) => ({
    what: { zh: `“${part.zh}”（${count}）多于“县域专业技术岗位总数”（${whole}）`, en: `${part.en} (${count}) are more than all professional posts (${whole})` },
    remedy: { zh: '请核对后改正。', en: 'Check both and correct them.' },
  }),
  *find(form) {
    for (const { table, row } of postRows(form)) {
      const [whole, county, listed] = ['posts', 'countyPosts', 'listed'].map((key) => numberIn(row.entry, key));
      if (typeof whole !== 'number') continue;
      if (typeof county === 'number' && county > whole) yield inRow(table, row, 'countyPosts', { part: COUNTY, posts: county, whole });
      else if (typeof listed === 'number' && listed > whole) yield inRow(table, row, 'listed', { part: LISTED, posts: listed, whole });
      else if (typeof county === 'number' && typeof listed === 'number' && county + listed > whole) yield inRow(table, row, 'listed', { part: BOTH, posts: county + listed, whole });
    }
  },
});
