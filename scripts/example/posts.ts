import { defaultPolicy } from '../../core/policy/policy.ts';
import { PARTIAL_COUNTY, STRUCTURE_ROUNDING } from '../../core/policy/settings.ts';
import { postStructure } from '../../core/posts/structure.ts';
import { countyAdded } from '../../core/posts/targetedPosts.ts';
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
/** Used all directed senior posts that it is given, in one 领域 more than its share. */
const ALL_USED = '惠农区';
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
    // Most hire fewer than they may, some as many; posts left of the seniors may stand for middle ones.
    const { senior, middle } = postStructure(countyPosts, STRUCTURE_ROUNDING.default, defaultPolicy);
    const seniorHired = Math.min(senior, Math.floor(countyPosts * (0.07 + random.next() * 0.05)));
    const middleHired = Math.min(senior + middle - seniorHired, Math.floor(countyPosts * (0.36 + random.next() * 0.1)));
    const added = total * (unit.scope === '九县区' ? 0.1 : 0.05);
    return {
      field, posts: total, countyPosts, listed, seniorHired, middleHired,
      juniorHired: Math.floor((countyPosts - seniorHired - middleHired) * 0.95),
      used: Math.floor(added * (0.2 + random.next() * 0.6)),
      remark: null,
      explanation: unit.name === LISTED_BLANK ? '片区乡镇名单尚在核对，核定后补报（示例）' : null,
    };
  });
  return { entries: unit.name === ALL_USED ? allUsed(unit, entries) : entries, nil: false };
}

/** The same with every directed senior post used: one of the second 领域 in the first. */
function allUsed(unit: Unit, entries: readonly Entry[]): readonly Entry[] {
  const { added } = countyAdded(entries.map(({ posts }) => ({ area: unit.name, posts: BigInt(Number(posts)), listed: null })), PARTIAL_COUNTY.default, defaultPolicy);
  const moved = [1, -1];
  return entries.map((entry, index) => ({ ...entry, used: added[index]! + (moved[index] ?? 0) }));
}
