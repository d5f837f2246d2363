import { enterpriseSubsidy } from '../../../forms/enterpriseSubsidy.ts';
import { maskIdentity } from '../../../tables/mask.ts';
import { textIn } from '../../form.ts';
import { lastYearCheck } from '../check.ts';
import { atRow, claimRows } from '../claimRows.ts';
import { bare, paidRowsOf } from './paidRows.ts';

/** One name and workplace under another ID number than last year. */
export const identityChanged = lastYearCheck<{ name: string; last: string; year: number }>({
  code: 'V604',
  severity: 'verify',
  name: { zh: '同一人证号不同', en: 'Another ID number of a person' },
  table: enterpriseSubsidy.sheet,
  trigger: { zh: '姓名和工作单位与本单位上年花名册相同，身份证号不同', en: 'name and workplace are those of the unit’s roster of last year, the ID number is another' },
  marks: { zh: '“身份证号”', en: '身份证号' },
  example: { name: '张三', last: '640104********1234', year: 2024 },
  say: ({ name, last, year }) => ({
    what: { zh: `“${name}”的身份证号与${year}年花名册中同名同单位的（${last}）不同`, en: `the ID number of ${name} differs from that of the same name and workplace in ${year} (${last})` },
    remedy: { zh: '请对照身份证核对；确为两个人的，在本行“说明”中写明。', en: 'Compare with the card; if they are two people, say so in the row’s 说明.' },
  }),
  *find(handed, lastYear) {
    const person = (unit: string, name: string, workplace: string): string => [unit, bare(name), bare(workplace)].join('\n');
    const last = new Map<string, Set<string>>();
    for (const { unit, name, workplace, identity } of lastYear.people) {
      const key = person(unit, name, workplace);
      last.set(key, (last.get(key) ?? new Set()).add(identity));
    }
    const here = new Set([...claimRows(handed)].map(({ row }) => textIn(row.entry, 'identity')));
    for (const each of claimRows(handed)) {
      const [identity, name, workplace] = (['identity', 'name', 'workplace'] as const).map((key) => textIn(each.row.entry, key));
      if (!identity || !name || !workplace || paidRowsOf(lastYear, identity).length > 0) continue;
      // Whoever is here under the former number too is somebody else.
      const former = [...(last.get(person(each.unit.key, name, workplace)) ?? [])].find((number) => !here.has(number));
      if (former !== undefined) yield atRow(each, 'identity', { name, last: maskIdentity(former), year: lastYear.year });
    }
  },
});
