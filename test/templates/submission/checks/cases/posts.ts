import { posts } from '../../../../../templates/forms/posts.ts';
import type { Entry } from '../../../../../templates/tables/column.ts';
import type { Workbook } from '../../../../../templates/workbook/model.ts';
import { form, formName, master, postsRow } from '../../../fixtures.ts';
import { edited, gridOf } from '../../../grid.ts';
import { OTHER_TABLES, type CheckCase } from '../checkCase.ts';

/** A form with these rows of posts. */
export const withPosts = (unit: string, rows: readonly Entry[]): Workbook => form(unit, [master('甲', '2023-03-01')], { others: { ...OTHER_TABLES, posts: rows } });
const table = gridOf(withPosts('沙坡头区', [postsRow('教育')]), posts.sheet).table('领域*');

function one(code: string, change: string, unit: string, rows: readonly Entry[], header: string, says: string, nth = 1): CheckCase {
  return { code, change, says, files: { [formName(unit)]: withPosts(unit, rows) }, at: [[formName(unit), posts.sheet, table.place(header, nth)]] };
}

/** Another share over the formula of 核增比例 of 兴庆区. */
const share = withPosts('兴庆区', [postsRow('教育')]);

export const postsCases: readonly CheckCase[] = [
  one('V401', 'a field twice', '兴庆区', [postsRow('教育'), postsRow('教育')], '领域*', '领域“教育”已在第', 2),
  one('V402', 'more posts in county institutions than in all', '兴庆区', [postsRow('教育', { countyPosts: 201 })], '其中：县级事业单位*', '（201）多于“县域专业技术岗位总数”（200）'),
  one('V402', 'county and listed townships are together more than all', '沙坡头区', [postsRow('教育', { listed: 101 })], '其中：片区乡镇', '之和”（201）'),
  one('V403', 'listed townships elsewhere', '兴庆区', [postsRow('教育', { listed: 10 })], '其中：片区乡镇', '片区乡镇只在沙坡头区、中宁县'),
  {
    code: 'V404', change: 'the share of the nine claimed elsewhere', says: '被改为10%',
    files: { [formName('兴庆区')]: edited(share, posts.sheet, { [table.place('核增比例')]: 0.1 }) }, at: [[formName('兴庆区'), posts.sheet, table.place('核增比例')]],
  },
  one('V405', 'a senior too many', '兴庆区', [postsRow('教育', { seniorHired: 11 })], '县级现聘高级*', '县级现聘高级11人，多于县级岗位100个按(四)1∶4.5∶4.5核定的10个'),
  one('V405', 'seniors and middle are one too many', '兴庆区', [postsRow('教育', { seniorHired: 9, middleHired: 47 })], '县级现聘中级*', '县级现聘高级、中级合计56人，多于县级岗位100个按(四)1∶4.5∶4.5核定的55个'),
  one('V405', 'more people than posts', '兴庆区', [postsRow('教育', { seniorHired: 10, middleHired: 45, juniorHired: 46 })], '县级现聘初级*', '县级现聘合计101人'),
  one('V406', 'one more used than the county is given', '兴庆区', [postsRow('教育', { used: 10 }), postsRow('卫生', { used: 11 })], '定向高级已用*', '合计21，多于全县核增20：(四) 岗位400 × 5% = 20，取整20', 2),
  one('V407', 'a field used more than its share', '兴庆区', [postsRow('教育', { used: 9 }), postsRow('卫生', { used: 11 })], '定向高级已用*', '11多于本领域核增10；全县已用20，没有超过核增20', 2),
  one('V408', 'the posts of listed townships are not given', '中宁县', [postsRow('教育')], '其中：片区乡镇', '中宁县只有片区乡镇的岗位按10%核增'),
];
