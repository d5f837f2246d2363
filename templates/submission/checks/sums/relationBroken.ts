import { enterpriseSubsidy } from '../../../forms/enterpriseSubsidy.ts';
import { townshipIncome } from '../../../forms/townshipIncome.ts';
import type { Entry } from '../../../tables/column.ts';
import { numberIn, tableOf } from '../../form.ts';
import { formCheck, inRow } from '../check.ts';
import { same, shown } from '../form/shown.ts';

interface Relation {
  readonly table: string;
  readonly key: string;
  /** What the other columns of a row make of it; null where they say nothing. */
  readonly of: (entry: Entry) => number | null;
}

/** What the 栏次 row promises of columns that no rule of the policy computes. */
const RELATIONS: readonly Relation[] = [
  {
    table: enterpriseSubsidy.key, key: 'cumulative',
    of(entry) {
      const [before, months, standard] = ['paidBefore', 'months', 'standard'].map((key) => numberIn(entry, key));
      return typeof months === 'number' && typeof standard === 'number' ? ((before ?? 0) + months) * standard : null;
    },
  },
  {
    table: townshipIncome.key, key: 'above',
    of(entry) {
      const [township, county] = [numberIn(entry, 'township') ?? 0, numberIn(entry, 'county') ?? 0];
      return township > 0 && county > 0 ? township / county - 1 : null;
    },
  },
];

/** A value typed over a formula is not what the row's other columns make of it. */
export const relationBroken = formCheck<{ header: string; english: string; typed: string; relation: string; expected: string }>({
  code: 'V507',
  severity: 'error',
  name: { zh: '栏间关系不符', en: 'Columns do not agree' },
  table: null,
  trigger: { zh: '填在公式列“累计金额”“高出比例”的数，与栏次行写明的关系不符', en: 'a value typed over the formula of 累计金额 or 高出比例 is not what the 栏次 row says' },
  marks: { zh: '该单元格', en: 'the cell' },
  example: { header: '累计金额', english: 'Amount so far', typed: '90000', relation: '④=(期初+①)×②', expected: '102000' },
  say: ({ header, english, typed, relation, expected }) => ({
    what: { zh: `“${header}”为${typed}，按${relation}应为${expected}`, en: `“${english}” is ${typed}, but ${relation} gives ${expected}` },
    remedy: { zh: '请恢复本格公式。', en: 'Restore the formula.' },
  }),
  *find(form) {
    for (const relation of RELATIONS) {
      const table = tableOf(form, relation.table);
      const place = table?.columns.get(relation.key);
      if (!table || place === undefined) continue;
      const column = table.spec.columns.find(({ key }) => key === relation.key)!;
      for (const row of table.rows) {
        const cell = row.cells.get(place);
        if (typeof cell?.value !== 'number' || cell.formula !== null) continue;
        const expected = relation.of(row.entry);
        if (expected === null || same(column, cell.value, expected)) continue;
        yield inRow(table, row, relation.key, {
          header: column.header, english: column.english, relation: column.relation!, typed: shown(column, cell.value), expected: shown(column, expected),
        });
      }
    }
  },
});
