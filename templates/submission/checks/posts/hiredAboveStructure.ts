import { STRUCTURE_ROUNDING } from '../../../../core/policy/settings.ts';
import { cite } from '../../../../core/policy/articles.ts';
import { postStructure } from '../../../../core/posts/structure.ts';
import type { Words } from '../../../../core/words.ts';
import { posts } from '../../../forms/posts.ts';
import { numberIn } from '../../form.ts';
import { formCheck, inRow } from '../check.ts';
import { postRows } from './rows.ts';

interface Over {
  readonly key: 'seniorHired' | 'middleHired' | 'juniorHired';
  readonly levels: Words;
  readonly hired: number;
  readonly approved: number;
}

/**
 * More people are hired than 1∶4.5∶4.5 has posts for. A post may stand for people of a lower level, never
 * of a higher one: so the seniors, then seniors and middle, then all are held against the posts for them.
 */
export const hiredAboveStructure = formCheck<{ levels: Words; hired: number; approved: number; total: number; rounding: string }>({
  code: 'V405',
  severity: 'error',
  name: { zh: '现聘超过结构比例', en: 'Hired beyond the structure' },
  table: posts.sheet,
  trigger: {
    zh: '县级现聘高级、高级加中级、或三级合计，多于县级事业单位岗位按1∶4.5∶4.5核定的相应岗位数（高一级的空岗可以聘低一级的人）',
    en: 'people hired as seniors, as seniors and middle, or in all, are more than the posts that 1∶4.5∶4.5 of the county institutions’ posts gives for them (a vacant post may be used by a lower level)',
  },
  marks: { zh: '第一个超过的“县级现聘”列', en: 'the first of the columns 县级现聘 that is beyond' },
  example: { levels: { zh: '县级现聘高级', en: 'seniors' }, hired: 12, approved: 10, total: 100, rounding: '向下' },
  say: ({ levels, hired, approved, total, rounding }) => ({
    what: {
      zh: `${levels.zh}${hired}人，多于县级岗位${total}个按${cite('四')}1∶4.5∶4.5核定的${approved}个（取整：${rounding}）`,
      en: `${hired} people are hired as ${levels.en}, but of ${total} county posts 1∶4.5∶4.5 of ${cite('四')} gives ${approved} (rounding: ${rounding})`,
    },
    remedy: { zh: '请核对岗位数和现聘人数；定向评价高级岗位不计入现聘。', en: 'Check posts and people; directed senior posts are not counted here.' },
  }),
  *find(form, { plan, policy }) {
    const rounding = plan?.posts?.structureRounding ?? STRUCTURE_ROUNDING.default;
    for (const { table, row } of postRows(form)) {
      const [total, senior, middle, junior] = ['countyPosts', 'seniorHired', 'middleHired', 'juniorHired'].map((key) => numberIn(row.entry, key));
      if (typeof total !== 'number') continue;
      const approved = postStructure(total, rounding, policy);
      const over = [
        { key: 'seniorHired', levels: { zh: '县级现聘高级', en: 'seniors' }, hired: senior, approved: approved.senior },
        { key: 'middleHired', levels: { zh: '县级现聘高级、中级合计', en: 'seniors and middle' }, hired: sum(senior, middle), approved: approved.senior + approved.middle },
        { key: 'juniorHired', levels: { zh: '县级现聘合计', en: 'seniors, middle and juniors' }, hired: sum(senior, middle, junior), approved: total },
      ].find((level): level is Over => typeof level.hired === 'number' && level.hired > level.approved);
      if (over !== undefined) yield inRow(table, row, over.key, { levels: over.levels, hired: over.hired, approved: over.approved, total, rounding });
    }
  },
});

/** Null where one of them is not known. */
function sum(...counts: readonly (number | null | undefined)[]): number | null {
  return counts.reduce<number | null>((all, count) => (all === null || typeof count !== 'number' ? null : all + count), 0);
}
