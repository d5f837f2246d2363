import { posts } from '../../../forms/posts.ts';
import { textIn } from '../../form.ts';
import { formCheck, inRow } from '../check.ts';
import { postRows } from './rows.ts';

/** A 领域 stands in two rows. */
export const fieldTwice = formCheck<{ field: string; row: number }>({
  code: 'V401',
  severity: 'error',
  blocks: true,
  name: { zh: '领域重复', en: 'Field twice' },
  table: posts.sheet,
  trigger: { zh: '同一领域填了两行', en: 'two rows of one field' },
  marks: { zh: '后一行的“领域”', en: '领域 of the later row' },
  example: { field: '教育', row: 11 },
  say: ({ field, row }) => ({
    what: { zh: `领域“${field}”已在第${row}行填过`, en: `the field “${field}” stands in row ${row} already` },
    remedy: { zh: '请把两行合为一行。', en: 'Make the two rows one.' },
  }),
  *find(form) {
    const first = new Map<string, number>();
    for (const { table, row } of postRows(form)) {
      const field = textIn(row.entry, 'field');
      if (field === null) continue;
      const earlier = first.get(field);
      if (earlier === undefined) first.set(field, row.row);
      else yield inRow(table, row, 'field', { field, row: earlier });
    }
  },
});
