import { chosen } from '../../tables/parameters.ts';
import { posts as postsForm } from '../../forms/posts.ts';
import { POST_SETTINGS } from '../../forms/postsPlan.ts';
import type { BodyCell } from '../../workbook/model.ts';
import type { AnnualSet } from '../annualSet.ts';
import { defineChapter } from '../chapter.ts';
import { againstControl, type Check } from '../check.ts';
import { NOT_ASSESSED } from '../frame.ts';
import { addedIn, assessPosts, leftIn, postRules, postsPending, sumOfLines, type CountyPosts, type PostLine } from '../posts.ts';
import type { Target } from '../sheets/performance.ts';
import { postsAddedSheet, type PostsAddedLaid } from '../sheets/postsAdded.ts';
import { postsApprovedSheet } from '../sheets/postsApproved.ts';
import { approvedKey, hiredKey } from '../sheets/postsColumns.ts';
import { postsDetailSheet, type PostsDetailLaid } from '../sheets/postsDetail.ts';

/** 专业技术岗位 of article 四: the structure of county institutions, and the directed senior posts of the whole county. */
export const postsChapter = defineChapter<readonly CountyPosts[]>({
  key: 'posts',
  assesses: null,
  parameters: ['P.STRUCT.SENIOR', 'P.STRUCT.MIDDLE', 'P.STRUCT.JUNIOR', 'P.TARGET.NINE', 'P.TARGET.OTHER'],
  settings: (plan) => chosen(POST_SETTINGS, { ...postRules(plan) }),
  basis: [['四', '县级事业单位专业技术岗位按领域和结构比例核定高级、中级、初级岗位；定向评价高级岗位按县域全部专业技术岗位数的规定比例核增，以县域为单位取整一次，实行总量控制、比例单列。']],
  assess(plan, submissions, policy) {
    const counties = assessPosts(plan, submissions, policy);
    return { state: counties, pending: postsPending(counties) };
  },
  unit(counties, set, unit, annex) {
    const county = counties.find((each) => each.unit.key === unit.key);
    if (county === undefined) return null;
    const approved = postsApprovedSheet(set, county, annex(1));
    const figure = (label: string, key: string, value: number | null, remark?: string) =>
      ({ label, kind: 'count' as const, content: value === null ? NOT_ASSESSED : { formula: approved.total(key), value }, ...(remark === undefined ? {} : { remark }) });
    return {
      sheets: [{ sheet: approved.sheet, english: 'Professional posts', what: '县级岗位结构核定、现聘、空缺或超聘；定向评价高级岗位核增、已用、余额' }],
      assessed: null,
      figures: [
        figure('县级高级岗位核定（个）', approvedKey('senior'), sumOfLines(county, ({ approved: { senior } }) => senior)),
        figure('定向评价高级岗位核增（个）', 'added', addedIn(county), '单列，不占县级高级岗位'),
        figure('定向评价高级岗位余额（个）', 'left', leftIn(county), '核增减已用；负数为超额'),
      ],
      sources: [['岗位数、现聘、已用', `申报表“${postsForm.sheet}”：${set.files.get(unit.key) ?? '—'}`]],
      remarks: [],
      targets: [targetOf(addedIn(county) === null ? NOT_ASSESSED : { formula: approved.total('added'), value: addedIn(county)! }, '“专业技术岗位核定表”')],
    };
  },
  compared: (counties, _set, unit) => counties
    .filter((county) => county.unit.key === unit.key)
    .map((county) => ({ key: 'added', article: '四', name: '定向评价高级岗位核增', measure: '个', value: addedIn(county) })),
  region(counties, set, annex) {
    const detail = postsDetailSheet(set, counties, annex(2));
    const added = postsAddedSheet(set, counties, detail, annex(1));
    const byUnit = new Map(counties.map((county) => [county.unit.key, county]));
    const total = (of: (county: CountyPosts) => number | null): number => counties.reduce((sum, county) => sum + (of(county) ?? 0), 0);
    const over = counties.filter((county) => (leftIn(county) ?? 0) < 0);
    const pending = counties.filter((county) => county.pending !== null).length;
    const without = pending === 0 ? [] : [`不含${NOT_ASSESSED}${pending}个单位`];
    return {
      sheets: [
        { sheet: added.sheet, english: 'Posts added', what: '各县定向评价高级岗位核增、已用、余额，县级高级岗位核定与现聘' },
        { sheet: detail.sheet, english: 'Posts in detail', what: '各县各领域的岗位数、结构核定、现聘与核增' },
      ],
      assessed: () => null,
      summary: [{
        column: { key: 'postsAdded', header: '定向高级岗位核增', english: 'Directed senior posts added', kind: 'count', width: 8, fill: 'formula', total: true },
        cellOf: (unit) => {
          const county = byUnit.get(unit.key);
          if (county === undefined) return '—';
          const value = addedIn(county);
          return value === null ? NOT_ASSESSED : { formula: added.at(unit.key, 'added'), value };
        },
      }],
      checks: [...countyChecks(set, counties, detail, added), ...sumChecks(counties, detail, added)],
      figures: [
        {
          label: '定向评价高级岗位核增（个）', content: { formula: added.total('added'), value: total(addedIn) }, kind: 'count', headline: true,
          remark: [...without, ...(over.length === 0 ? [] : [`已用超额：${over.map(({ unit }) => unit.name).join('、')}`])].join('；'),
        },
        { label: '定向评价高级岗位余额（个）', content: { formula: added.total('left'), value: total(leftIn) }, kind: 'count', remark: without.join('') },
      ],
      sources: [['岗位数、现聘、已用', `各单位申报表“${postsForm.sheet}”`]],
      remarks: [],
      ...(counties.length === 0 ? {} : { targets: [targetOf({ formula: added.total('added'), value: total(addedIn) }, ['“岗位核增表”', ...without].join('，'))] }),
    };
  },
});

function targetOf(content: BodyCell, source: string): Target {
  return { article: '四', level: '数量指标', name: '定向评价高级岗位核增', content, kind: 'count', measure: '个', basis: `（四），${source}` };
}

/** The whole number of a county against the sum of its split, and against what the program computed. */
function countyChecks({ plan }: AnnualSet, counties: readonly CountyPosts[], detail: PostsDetailLaid, added: PostsAddedLaid): Check[] {
  return plan.units.flatMap((unit): Check[] => {
    const county = counties.find((each) => each.unit.key === unit.key);
    if (county === undefined) return [];
    const [whole, left] = [addedIn(county), leftIn(county)];
    const what = '各领域核增合计＝计算数合计取整';
    if (whole === null || left === null) return [{ scope: unit.name, what, why: `${NOT_ASSESSED}，原因见封面` }];
    if (county.lines.length === 0) return [{ scope: unit.name, what, why: '零报告，没有明细' }];
    return [
      {
        scope: unit.name, what, kind: 'count', value: whole, control: null,
        left: `SUM(${detail.block(unit.key, 'added')})`,
        right: () => `INT(ROUND(SUM(${detail.block(unit.key, 'exact')}),4))`,
      },
      againstControl(unit.name, '岗位核增表核增＝控制数', 'count', added.at(unit.key, 'added'), whole),
      againstControl(unit.name, '岗位核增表余额＝控制数', 'count', added.at(unit.key, 'left'), left),
    ];
  });
}

/** What counties submitted, and what was approved, by column. */
function sumChecks(counties: readonly CountyPosts[], detail: PostsDetailLaid, added: PostsAddedLaid): Check[] {
  if (counties.length === 0) return [];
  const scope = '全区';
  const lines = counties.flatMap((county) => county.lines);
  const column = (what: string, key: string, of: (line: PostLine) => number | null): Check =>
    againstControl(scope, `岗位核定明细${what}合计＝控制数`, 'count', `SUM(${detail.range(key)})`, lines.reduce((sum, line) => sum + (of(line) ?? 0), 0));
  const levels = (['senior', 'middle', 'junior'] as const).flatMap((level, index): Check[] => {
    const name = ['高级', '中级', '初级'][index]!;
    return [
      column(`县级核定${name}`, approvedKey(level), ({ approved }) => approved[level]),
      column(`县级现聘${name}`, hiredKey(level), ({ hired }) => hired[level]),
    ];
  });
  const nine = counties.filter(({ unit }) => unit.scope === '九县区').reduce((sum, county) => sum + (addedIn(county) ?? 0), 0);
  const all = counties.reduce((sum, county) => sum + (addedIn(county) ?? 0), 0);
  return [
    column('县域总数', 'posts', ({ posts }) => posts),
    column('县级岗位数', 'countyPosts', ({ countyPosts }) => countyPosts),
    column('片区乡镇岗位数', 'listed', ({ listed }) => listed),
    ...levels,
    column('已用', 'used', ({ used }) => used),
    { scope, what: '岗位核增表核增合计＝明细核增合计', kind: 'count', value: all, control: null, left: added.total('added'), right: () => `SUM(${detail.range('added')})` },
    againstControl('九县区', '岗位核增表核增小计＝控制数', 'count', added.nine('added'), nine),
  ];
}
