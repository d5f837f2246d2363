import { degreeTable } from '../../../../core/subsidy/degreeTable.ts';
import { isoMonth } from '../../../../core/exact/calendar.ts';
import { enterpriseSubsidy, spellOf } from '../../../forms/enterpriseSubsidy.ts';
import type { Form, FormRow, TableRead } from '../../form.ts';
import { inPostOf, overlapping } from '../../spells.ts';
import { formCheck, inRow } from '../check.ts';
import { subsidyRows } from '../subsidy/rows.ts';

/** A person moved within a month: both rows stand in it, one of them is paid for it. */
export const monthShared = formCheck<{ months: string; other: number }>({
  code: 'V208',
  severity: 'hint',
  name: { zh: '两行同月', en: 'Month in two rows' },
  table: enterpriseSubsidy.sheet,
  trigger: { zh: '同一人两行的在岗日期不重叠，但有同一个月', en: 'two rows of one person share a month, but no day' },
  marks: { zh: '不计发该月的一行的“引进（到岗）时间”', en: '引进（到岗）时间 of the row that is not paid for it' },
  example: { months: '2025-06', other: 11 },
  say: ({ months, other }) => ({
    what: { zh: `${months}与第${other}行同月，只发一次，计在第${other}行`, en: `${months} is a month of row ${other} too; it is paid once, in row ${other}` },
    remedy: { zh: '日期无误的不必改。', en: 'Nothing to do if the dates are right.' },
  }),
  *find(form, { plan, policy }) {
    const settings = plan ?? form.settings;
    if (settings === null) return;
    for (const rows of peopleOfSeveralRows(form)) {
      const lines = degreeTable(rows.map(({ row }) => spellOf(row.entry)), settings.period, settings.rules, policy);
      for (const [index, { notes }] of lines.entries()) {
        for (const note of notes) {
          if (note.code !== 'monthElsewhere') continue;
          const { first, last } = note.months;
          const { table, row } = rows[index]!;
          yield inRow(table, row, 'start', { months: first === last ? isoMonth(first) : `${isoMonth(first)}—${isoMonth(last)}`, other: rows[note.row]!.row.row });
        }
      }
    }
  },
});

type Place = { readonly table: TableRead; readonly row: FormRow };

/** The rows of each person who has several that can be computed and share no day. */
function peopleOfSeveralRows(form: Form): readonly (readonly Place[])[] {
  const people = new Map<string, Place[]>();
  for (const place of subsidyRows(form)) {
    const days = inPostOf(place.row.entry);
    if (days === null || !canBeComputed(place.row) || (days.end !== null && days.end < days.start)) continue;
    const own = people.get(days.identity);
    if (own === undefined) people.set(days.identity, [place]);
    else own.push(place);
  }
  return [...people.values()].filter((rows) => rows.length > 1 && overlapping(rows.map(({ row }) => inPostOf(row.entry)!)).length === 0);
}

const NEEDED = ['degree', 'fullTime', 'employer', 'firstClass', 'firstMonth', 'paidBefore'] as const;

function canBeComputed({ entry }: FormRow): boolean {
  return NEEDED.every((key) => entry[key] !== undefined);
}
