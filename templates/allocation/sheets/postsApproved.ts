import type { Column } from '../../tables/column.ts';
import { layTable, widthsOf, type Laid } from '../../tables/layout.ts';
import { onSheet } from '../../workbook/address.ts';
import type { Sheet } from '../../workbook/model.ts';
import { note, SheetBuilder } from '../../workbook/sheet.ts';
import type { AnnualSet } from '../annualSet.ts';
import { FOOTER, laySignatures, layTitle, NOT_ASSESSED, yearAndBatch } from '../frame.ts';
import { postRules, type CountyPosts } from '../posts.ts';
import { apartColumns, noLines, postColumns, postRecords, SPLIT_NOTE } from './postsColumns.ts';

export const POSTS_APPROVED = '专业技术岗位核定表';

const NUMBER: Column = { key: 'number', header: '序号', english: 'No.', kind: 'centre', width: 5, fill: 'typed' };

/** 专业技术岗位核定表 of a unit: the structure of its county institutions, and its directed senior posts, a row a 领域. */
export function postsApprovedSheet(set: AnnualSet, county: CountyPosts, annex: string): { sheet: Sheet; laid: Laid; total(key: string): string } {
  const { plan, policy } = set;
  const { unit, pending, takenApart } = county;
  const rules = postRules(plan);
  const columns = [NUMBER, ...(takenApart ? apartColumns : postColumns)];
  const sheet = new SheetBuilder({ name: POSTS_APPROVED, widths: widthsOf(columns), paper: 'A3', tab: 'result' });
  layTitle(sheet, plan, { annex, title: `${yearAndBatch(plan)}${POSTS_APPROVED}`, english: 'Professional posts: structure and directed senior posts', unit: `${unit.key} ${unit.name}`, measured: '岗位单位：个' });
  // Two rows of headers and the 栏次 row stand above the body.
  const first = sheet.line + 3;
  const records = county.lines.length === 0 ? [noLines(county)] : postRecords(county, rules, policy, { columns, first });
  const laid = layTable(sheet, columns, {
    mode: 'result', mixed: true, relations: true,
    records: records.map((record, index) => ({ number: index + 1, ...record })),
    total: { label: pending === null ? '合计' : `合计（不含${NOT_ASSESSED}）`, labelKey: 'field', where: 'below' },
  });
  if (laid.first !== first) throw new Error('the body begins right under its headers');
  sheet.freeze(3, laid.first);
  sheet.titleRows(laid.headRow, laid.first - 1);
  note(sheet, `注1：①②③、现聘、已用取自申报表。县级岗位结构只按②核定，乡镇岗位不适用；取整口径“${rules.structureRounding}”见“参数”。定向评价高级岗位按①核增，实行总量控制、比例单列，不占④的职数。`);
  note(sheet, `注2：${SPLIT_NOTE}${takenApart ? '⑭=③×九县区比例+（①-③）×⑬。' : ''}`);
  if (pending !== null) note(sheet, `注3：${NOT_ASSESSED}的原因：${pending.zh}。`);
  laySignatures(sheet);
  return { sheet: sheet.finish(FOOTER), laid, total: (key) => onSheet(POSTS_APPROVED, laid.at(key, laid.totalRow!)) };
}
