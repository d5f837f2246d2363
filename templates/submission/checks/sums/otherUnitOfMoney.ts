import type { TableRead } from '../../form.ts';
import type { CellRead } from '../../reader/index.ts';
import { formCheck, onSheet } from '../check.ts';

/** The form asks for yuan; a sheet that says 万元 may hold them. */
export const otherUnitOfMoney = formCheck<{ label: string }>({
  code: 'V504',
  severity: 'error',
  name: { zh: '金额单位被改动', en: 'Another unit of money' },
  table: null,
  trigger: { zh: '表头上方的金额单位被改为万元、千元等', en: 'the unit of money above the header is 万元, 千元 or the like' },
  marks: { zh: '写明单位的单元格', en: 'the cell that names the unit' },
  example: { label: '金额单位：万元' },
  say: ({ label }) => ({
    what: { zh: `单位标为“${label}”，本表按元填报`, en: `the sheet says “${label}”, but the form is filled in in yuan` },
    remedy: { zh: '请改回“金额单位：元”，并核对各行金额是否为元。', en: 'Put back 金额单位：元 and check that all amounts are in yuan.' },
  }),
  *find({ tables }) {
    for (const table of tables) {
      for (const cell of cellsAbove(table)) {
        const label = typeof cell.value === 'string' ? cell.value.normalize('NFKC').replace(/\s/g, '') : '';
        if (/^(?:(?:金额)?单位:?)?[十百千万亿]+元$/.test(label)) yield onSheet(table, cell.ref, { label: String(cell.value).trim() });
      }
    }
  },
});

function* cellsAbove({ sheet, found }: TableRead): Iterable<CellRead> {
  if (found === null) return;
  for (const row of sheet.rows) {
    if (row.number >= found.headerRow) return;
    yield* row.cells.values();
  }
}
