import type { CellRead } from '../../reader/index.ts';
import { formCheck, inRow } from '../check.ts';

/** Spreadsheets keep fifteen digits of a number. */
const FIRST_INEXACT = 1e15;
const SCIENTIFIC = /^\d(?:\.\d+)?E\+?\d+$/i;

/** An account or a code typed as a number that is too long for one: its last digits are gone. */
export const digitsLost = formCheck<{ header: string; english: string }>({
  code: 'V207',
  severity: 'error',
  name: { zh: '号码丢失末位', en: 'Digits lost' },
  table: null,
  trigger: { zh: '卡号、信用代码、电话填成了16位以上的数字或科学计数', en: 'an account, credit code or phone is a number of 16 digits or more, or in scientific notation' },
  marks: { zh: '该单元格', en: 'the cell' },
  example: { header: '银行/社保卡号', english: 'Account or social security card' },
  say: ({ header, english }) => ({
    what: { zh: `“${header}”以数字形式填写，第15位以后已经丢失`, en: `“${english}” is given as a number, of which all digits behind the 15th are lost` },
    remedy: { zh: '请把单元格设为文本后重新输入。', en: 'Make the cell text and type it again.' },
  }),
  *find({ tables }) {
    for (const table of tables) {
      const codes = table.spec.columns.filter(({ fill, kind, reads }) => fill === 'typed' && kind === 'identity' && reads === 'text');
      for (const row of table.rows) {
        for (const { key, header, english } of codes) {
          const place = table.columns.get(key);
          if (place !== undefined && isCutOff(row.cells.get(place))) yield inRow(table, row, key, { header, english });
        }
      }
    }
  },
});

function isCutOff(cell: CellRead | undefined): boolean {
  if (typeof cell?.value === 'number') return cell.value >= FIRST_INEXACT;
  return typeof cell?.value === 'string' && SCIENTIFIC.test(cell.value.normalize('NFKC').trim());
}
