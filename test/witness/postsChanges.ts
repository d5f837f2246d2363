import type { Place } from './cells.ts';
import type { Change } from './changes.ts';

const at = (unit: string, column: string): Place => ({ sheet: '岗位核定明细', column, row: ['单位', unit] });
const ADDED = '岗位核增表核增＝';
const LEFT = '岗位核增表余额＝';

/** What a county submitted of its posts: each number is held by the sum of its column, and by what follows from it. */
export const postsChanges: readonly Change[] = [
  // Ten posts of one of the nine counties are one directed senior post.
  { at: at('海原县', '县域总数'), by: 10, differs: { 海原县: { [ADDED]: 1, [LEFT]: 1 }, 九县区: { '岗位核增表核增小计＝': 1 }, 全区: { '岗位核定明细县域总数合计＝': 10 } } },
  { at: at('兴庆区', '其中：县级'), by: 1, differs: { 全区: { '岗位核定明细县级岗位数合计＝': 1, '岗位核定明细县级核定初级合计＝': 1 } } },
  // Twenty posts at 10% in place of 5%.
  { at: at('沙坡头区', '其中：片区乡镇'), by: 20, differs: { 沙坡头区: { [ADDED]: 1, [LEFT]: 1 }, 全区: { '岗位核定明细片区乡镇岗位数合计＝': 20 } } },
  { at: at('西夏区', '已用'), by: -1, differs: { 西夏区: { [LEFT]: 1 }, 全区: { '岗位核定明细已用合计＝': -1 } } },
];
