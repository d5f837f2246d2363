import { ratioToNumber } from '../../core/exact/ratio.ts';
import type { Policy } from '../../core/policy/policy.ts';
import { PARTIAL_COUNTY, STRUCTURE_ROUNDING } from '../../core/policy/settings.ts';
import { postStructure } from '../../core/posts/structure.ts';
import { countyAdded, isTakenApart } from '../../core/posts/targetedPosts.ts';
import type { Words } from '../../core/words.ts';
import { posts as postsForm, type PostField } from '../forms/posts.ts';
import type { PostRules } from '../forms/postsPlan.ts';
import type { Submission } from '../submission/submission.ts';
import type { Entry } from '../tables/column.ts';
import type { Unit } from '../units/index.ts';
import type { Pending } from './annualSet.ts';
import { NOT_ASSESSED } from './frame.ts';
import type { Plan } from './plan.ts';

/** Posts or people of the three levels. */
export interface Levels {
  readonly senior: number;
  readonly middle: number;
  readonly junior: number;
}

/** The directed senior posts of a 领域: exact, rounded down, what is cut off, and after the split over the county. */
export interface AddedPosts {
  readonly exact: number;
  readonly whole: number;
  readonly rest: number;
  readonly added: number;
}

/** A 领域 of a county. */
export interface PostLine {
  readonly field: PostField;
  readonly posts: number;
  readonly countyPosts: number;
  /** Of the listed townships; null where it was left blank. */
  readonly listed: number | null;
  readonly hired: Levels;
  readonly used: number;
  readonly remark: string | null;
  /** Posts of the county’s institutions by 1∶4.5∶4.5. */
  readonly approved: Levels;
  /** Null where the county’s posts of listed townships are not known. */
  readonly target: AddedPosts | null;
}

/** The posts of a county. */
export interface CountyPosts {
  readonly unit: Unit;
  /** Whether the posts of listed townships are taken apart. */
  readonly takenApart: boolean;
  readonly nil: boolean;
  /** Empty for a 零报告, and where the table was left out. */
  readonly lines: readonly PostLine[];
  /** Why nothing, or the directed senior posts, could not be assessed; null where all is. */
  readonly pending: Words | null;
}

/** What article 四 leaves open, as the plan chose it. */
export function postRules(plan: Plan): PostRules {
  return (plan.parts.get('posts') as PostRules | undefined) ?? { structureRounding: STRUCTURE_ROUNDING.default, partialCounty: PARTIAL_COUNTY.default };
}

/** The counties’ posts in printing order (article 四). */
export function assessPosts(plan: Plan, submissions: readonly Submission[], policy: Policy): readonly CountyPosts[] {
  const byUnit = new Map(submissions.map((submission) => [submission.unit.key, submission]));
  return plan.units.filter((unit) => unit.posts).map((unit) => assessCounty(unit, byUnit.get(unit.key), postRules(plan), policy));
}

/** What reads 未测算, for the cover. */
export function postsPending(counties: readonly CountyPosts[]): readonly Pending[] {
  return counties.flatMap(({ unit, pending }) =>
    (pending === null ? [] : [{ unit: { zh: unit.name, en: unit.name }, unitKey: unit.key, fund: postsForm.sheet, reason: pending }]));
}

/** Sum over a county’s lines; null where it is 未测算. */
export function sumOfLines(county: CountyPosts, of: (line: PostLine) => number | null): number | null {
  if (county.lines.length === 0) return county.nil ? 0 : null;
  return county.lines.reduce<number | null>((sum, line) => {
    const value = of(line);
    return sum === null || value === null ? null : sum + value;
  }, 0);
}

/** The directed senior posts of a county; null where they are 未测算. */
export function addedIn(county: CountyPosts): number | null {
  return sumOfLines(county, (line) => line.target?.added ?? null);
}

/** What is left of them; negative where more are used. */
export function leftIn(county: CountyPosts): number | null {
  return sumOfLines(county, (line) => (line.target === null ? null : line.target.added - line.used));
}

const LEFT_OUT: Words = {
  zh: `申报表“${postsForm.sheet}”没有填写，也没有零报告`,
  en: `“${postsForm.sheet}” of its form is neither filled in nor marked as having nothing to report`,
};

function assessCounty(unit: Unit, submission: Submission | undefined, rules: PostRules, policy: Policy): CountyPosts {
  const takenApart = isTakenApart(unit.name, rules.partialCounty);
  const table = submission?.tables.get(postsForm.key);
  if (table === undefined) return { unit, takenApart, nil: false, lines: [], pending: LEFT_OUT };
  const typed = table.rows.map(({ entry }) => typedLine(entry));
  const blank = takenApart ? typed.filter(({ listed }) => listed === null).map(({ field }) => field) : [];
  const split = blank.length > 0 || typed.length === 0 ? null : countyAdded(
    typed.map(({ posts, listed }) => ({ area: unit.name, posts: BigInt(posts), listed: listed === null ? null : BigInt(listed) })),
    rules.partialCounty,
    policy,
  );
  return {
    unit, takenApart, nil: table.nil,
    lines: typed.map((line, index): PostLine => ({
      ...line,
      approved: postStructure(line.countyPosts, rules.structureRounding, policy),
      target: split === null ? null : targetOf(ratioToNumber(split.exact[index]!), split.added[index]!),
    })),
    pending: blank.length === 0 ? null : listedBlank(unit, blank),
  };
}

function typedLine(entry: Entry): Omit<PostLine, 'approved' | 'target'> {
  const count = (key: string): number => entry[key] as number;
  return {
    field: entry.field as PostField,
    posts: count('posts'),
    countyPosts: count('countyPosts'),
    listed: typeof entry.listed === 'number' ? entry.listed : null,
    hired: { senior: count('seniorHired'), middle: count('middleHired'), junior: count('juniorHired') },
    used: count('used'),
    remark: typeof entry.remark === 'string' ? entry.remark : null,
  };
}

/** `exact` has at most four places, as the sheets round it. */
function targetOf(exact: number, added: number): AddedPosts {
  const whole = Math.floor(exact);
  return { exact, whole, rest: Math.round((exact - whole) * 10_000) / 10_000, added };
}

function listedBlank(unit: Unit, fields: readonly PostField[]): Words {
  return {
    zh: `申报表“${postsForm.sheet}”的“其中：片区乡镇”没有填（${fields.join('、')}）。${unit.name}只有片区乡镇的岗位按九县区比例核增，须由该单位补填（没有的填0）；定向高级核增${NOT_ASSESSED}，县级岗位结构照常核定`,
    en: `“其中：片区乡镇” of its form is blank (${fields.join(', ')}). Of ${unit.name} the listed townships alone count among the nine; the unit must enter their posts (0 for none). The directed senior posts are not assessed, the structure of county posts is`,
  };
}
