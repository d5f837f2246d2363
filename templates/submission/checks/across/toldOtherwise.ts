import { enterpriseSubsidy } from '../../../forms/enterpriseSubsidy.ts';
import { textIn } from '../../form.ts';
import { acrossCheck, type Handed } from '../check.ts';
import { atRow, claimRows, type ClaimRow } from '../claimRows.ts';

const KEYS = [
  { key: 'firstMonth', header: { zh: '首次享受月', en: 'the first month paid' } },
  { key: 'paidBefore', header: { zh: '期初已享受月数', en: 'the months paid before' } },
] as const;

/** Two units say different things of one person's time before. Each is told of its own row alone. */
export const toldOtherwise = acrossCheck<{ header: { zh: string; en: string } }>({
  code: 'V705',
  severity: 'hint',
  name: { zh: '与其他单位所报不同', en: 'Told otherwise by another unit' },
  table: enterpriseSubsidy.sheet,
  trigger: { zh: '同一人在不同单位的“首次享受月”或“期初已享受月数”不同', en: '首次享受月 or 期初已享受月数 of one person differ between units' },
  marks: { zh: '各自表中的该单元格', en: 'the cell in each form' },
  example: { header: KEYS[0].header },
  say: ({ header }) => ({
    what: { zh: `本人的“${header.zh}”与其他单位所报不同`, en: `${header.en} of this person differs from what another unit reports` },
    remedy: { zh: '核定按最早的首次享受月、最多的期初月数计；请与本人核对。', en: 'The earliest first month and the most months count; check with the person.' },
  }),
  *find(handed) {
    for (const rows of people(handed)) {
      if (new Set(rows.map(({ unit }) => unit.key)).size < 2) continue;
      for (const { key, header } of KEYS) {
        const told = rows.filter(({ row }) => typeof row.entry[key] === 'number');
        const byUnit = new Map<string, Set<unknown>>();
        for (const { unit, row } of told) byUnit.set(unit.key, (byUnit.get(unit.key) ?? new Set()).add(row.entry[key]));
        const other = ({ unit, row }: ClaimRow): boolean =>
          [...byUnit].some(([of, values]) => of !== unit.key && (values.size > 1 || !values.has(row.entry[key])));
        for (const each of told) if (other(each)) yield atRow(each, key, { header });
      }
    }
  },
});

/** Rows of each person, matched by a keyed hash of the number. */
function people(handed: Handed): Iterable<readonly ClaimRow[]> {
  const found = new Map<string, ClaimRow[]>();
  for (const each of claimRows(handed)) {
    const identity = textIn(each.row.entry, 'identity');
    if (identity === null) continue;
    const key = handed.personKey(identity);
    const rows = found.get(key);
    if (rows) rows.push(each);
    else found.set(key, [each]);
  }
  return found.values();
}
