import { POST_FIELDS, type PostField } from '../../templates/forms/posts.ts';
import type { Filling } from '../../templates/forms/workbook.ts';
import type { Entry } from '../../templates/tables/column.ts';
import type { Unit } from '../../templates/units/index.ts';
import { Random } from './random.ts';

const SEED = 4_2025;
/** Left the table out. */
const LEFT_OUT = '红寺堡区';
/** Did not say how many posts its listed townships have. */
const LISTED_BLANK = '中宁县';
/** Used more directed senior posts than it is given, or just as many. */
const OVER = '惠农区';
/** Has no posts in 农业 of its own. */
const THREE_FIELDS = '兴庆区';

/** Posts of a 领域 in a county of the example: least and most. */
const SIZES: Readonly<Record<PostField, readonly [number, number]>> = { 教育: [620, 2400], 卫生: [260, 980], 农业: [48, 160], 其他: [90, 310] };

/** What a county of the example reports of its posts; null leaves the table blank. All numbers are made up. */
export function postsOf(unit: Unit): Filling | null {
  if (!unit.posts || unit.name === LEFT_OUT) return null;
  const random = new Random(SEED + Number(unit.code));
  const fields = POST_FIELDS.words.filter((field) => !(unit.name === THREE_FIELDS && field === '农业'));
  const entries = fields.map((field): Entry => {
    const total = random.whole(...SIZES[field]);
    const countyPosts = Math.floor(total * (0.45 + random.next() * 0.2));
    const listed = unit.scope !== '部分乡镇' ? null : unit.name === LISTED_BLANK ? null : Math.floor((total - countyPosts) * 0.45);
    // Some hire fewer seniors than they may, some more.
    const seniorHired = Math.floor(countyPosts * (0.07 + random.next() * 0.05));
    const middleHired = Math.floor(countyPosts * (0.36 + random.next() * 0.1));
    const added = total * (unit.scope === '九县区' ? 0.1 : 0.05);
    return {
      field, posts: total, countyPosts, listed, seniorHired, middleHired,
      juniorHired: Math.floor((countyPosts - seniorHired - middleHired) * 0.95),
      used: Math.floor(added * (unit.name === OVER ? 1.1 : 0.2 + random.next() * 0.6)),
      remark: null,
    };
  });
  return { entries, nil: false };
}
