/**
 * POST.TARGETED_SENIOR_TABLE 定向高级岗位核增表, article （四）: “以县域为单位…分别核定”.
 * A county's posts are added up and rounded down once, then split over its 领域 by largest remainder.
 */
import type { FunctionError } from '../functions/errors.ts';
import { graver } from '../functions/errors.ts';
import type { Output, TableRow } from '../functions/rule.ts';
import { blankable, checkedTable, count, defineRule, or, word } from '../functions/rule.ts';
import { FIELDS } from '../functions/vocabularies.ts';
import type { FieldWord } from '../functions/vocabularies.ts';
import { COUNTY_WORDS } from '../policy/areas.ts';
import { cite } from '../policy/articles.ts';
import type { Policy } from '../policy/policy.ts';
import type { PartialCounty } from '../policy/settings.ts';
import type { Words } from '../words.ts';
import type { AreaPosts, CountyAdded } from './targetedPosts.ts';
import { addedWords, countyAdded, LISTED_POSTS, listedError, PARTIAL_MODE, POSTS } from './targetedPosts.ts';

interface PostsRow {
  readonly county: string;
  readonly field: FieldWord;
  readonly posts: number;
  readonly listed: number | null;
  readonly used: number;
}

/** The rows of one county, by their place in the table; alone a row of which the county cannot be read. */
interface Group {
  readonly county: string | null;
  readonly places: number[];
}

/** What a county is given and how it is split over its rows; or what is wrong with one of them. */
type CountyPlan = Group &
  ({ readonly error: FunctionError } | ({ readonly error: null } & CountyAdded));

const ROWS_NAME = { zh: '核增表', en: 'rows' };

function groupsOf(rows: readonly TableRow<PostsRow>[]): readonly Group[] {
  const groups: Group[] = [];
  const byCounty = new Map<string, Group>();
  rows.forEach(({ blank, cells }, place) => {
    if (blank) return;
    const county = cells.county ?? null;
    const known = county === null ? undefined : byCounty.get(county);
    if (known) {
      known.places.push(place);
      return;
    }
    const group = { county, places: [place] };
    groups.push(group);
    if (county !== null) byCounty.set(county, group);
  });
  return groups;
}

function planOf(group: Group, rows: readonly TableRow<PostsRow>[], mode: PartialCounty, policy: Policy): CountyPlan {
  let error: FunctionError | null = null;
  const lines: AreaPosts[] = [];
  for (const place of group.places) {
    const row = rows[place]!;
    const line = row.error ? null : areaPosts(row.cells as PostsRow);
    const wrong = line === null ? row.error : listedError(line, mode, placeWords(place));
    if (wrong) error = graver(error, wrong);
    else lines.push(line!);
  }
  if (error) return { ...group, error };

  return { ...group, error: null, ...countyAdded(lines, mode, policy) };
}

function areaPosts({ county, posts, listed }: PostsRow): AreaPosts {
  return { area: county, posts: BigInt(posts), listed: listed === null ? null : BigInt(listed) };
}

function placeWords(place: number): Words {
  return { zh: `${ROWS_NAME.zh}第${place + 1}行 `, en: `${ROWS_NAME.en}, row ${place + 1}, ` };
}

function plansOf(rows: readonly TableRow<PostsRow>[], mode: PartialCounty, policy: Policy): readonly CountyPlan[] {
  return groupsOf(rows).map((group) => planOf(group, rows, mode, policy));
}

export const TARGETED_SENIOR_TABLE = defineRule({
  id: 'POST.TARGETED_SENIOR_TABLE',
  name: { zh: '定向高级岗位核增表', en: 'Directed senior posts, by county and field' },
  summary: {
    zh: '以县域为单位核增、取整一次，再按最大余数分到各领域，并列出已用和余额',
    en: 'Added a county, rounded down once, split over its fields by largest remainder, with what is used',
  },
  articles: ['四'],
  parameters: {
    rows: checkedTable({
      name: ROWS_NAME,
      about: { zh: '五列：县、领域、岗位数、片区乡镇岗位数、已用', en: 'Five columns: county, field, posts, listed posts, used' },
      columns: {
        county: word(COUNTY_WORDS)({ name: { zh: '县', en: 'county' } }),
        field: word(FIELDS)({ name: { zh: '领域', en: 'field' } }),
        posts: POSTS,
        listed: blankable(LISTED_POSTS),
        used: or(count({ name: { zh: '已用', en: 'used' } }), 0),
      },
    }),
    mode: PARTIAL_MODE,
  },
  result: {
    shape: 'table',
    columns: [
      { name: { zh: '核增', en: 'added' }, kind: 'count' },
      { name: { zh: '已用', en: 'used' }, kind: 'count' },
      { name: { zh: '余额', en: 'left' }, kind: 'count' },
      { name: { zh: '状态', en: 'state' }, kind: 'text' },
    ],
  },
  example: [
    [
      ['盐池县', '教育', 487, null, 20],
      ['盐池县', '卫生', 256, null, 26],
      ['沙坡头区', '教育', 1799, 309, 90],
    ],
  ],

  compute({ rows, mode }, policy) {
    const answers: Output[][] = rows.map(() => [null, null, null, null]);
    for (const plan of plansOf(rows, mode, policy)) {
      plan.places.forEach((place, index) => {
        answers[place] = plan.error ? spoiled(plan.error) : answerOf(plan.added[index]!, rows[place]!.cells.used!);
      });
    }
    return answers;
  },

  explain({ rows, mode }, policy) {
    const lines = plansOf(rows, mode, policy).map(planWords);
    return {
      zh: [`${cite('四')} 以县域为单位核增，取整一次，再按最大余数分到各行。`, ...lines.map(({ zh }) => zh)].join('\n'),
      en: [`${cite('四')} a county's posts, rounded down once, then split over its rows by largest remainder.`, ...lines.map(({ en }) => en)].join('\n'),
    };
  },
});

function spoiled(error: FunctionError): Output[] {
  return [error, error, error, error.words];
}

function answerOf(added: number, used: number): Output[] {
  return [added, used, added - used, stateWords(added - used)];
}

/** Whether posts are left of what was added. */
export function stateWords(balance: number): Words {
  if (balance > 0) return { zh: '有余额', en: '有余额 (posts left)' };
  return balance === 0 ? { zh: '用完', en: '用完 (used up)' } : { zh: '超额', en: '超额 (more used than added)' };
}

/** `盐池县：743 × 10% = 74.3，取整74；第1行49，第2行25`. */
function planWords(plan: CountyPlan): Words {
  const row = plan.places[0]! + 1;
  const zh = plan.county ?? `第${row}行`;
  const en = plan.county ?? `row ${row}`;
  if (plan.error) {
    const { words } = plan.error;
    return { zh: `${zh}：不能计算，${words.zh}`, en: `${en}: cannot be computed; ${words.en}` };
  }
  const sum = addedWords(plan.terms);
  return {
    zh: `${zh}：${sum.zh}；${plan.places.map((place, index) => `第${place + 1}行${plan.added[index]}`).join('，')}`,
    en: `${en}: ${sum.en}; ${plan.places.map((place, index) => `row ${place + 1}: ${plan.added[index]}`).join(', ')}`,
  };
}
