import { expect, it } from 'vitest';
import { changeNumber, overwriteCachedValues, wrongNumber, wrongText } from '../../scripts/witness/overwrite.ts';
import { readWorkbook } from '../../scripts/witness/readWorkbook.ts';
import { xlsx } from './workbooks.ts';

const workbook = await xlsx({
  明细: {
    A1: '张三 <&>',
    B1: 5000,
    C1: { formula: 'B1*3', result: 15000, format: '#,##0.00' },
    D1: { formula: 'A1&">"', result: '张三 <&>>' },
    E1: { formula: 'B1>0', result: true },
    F1: { formula: '""', result: '' },
    G1: { formula: 'B1<0', result: false },
  },
  合计: { A1: { formula: '明细!C1', result: 15000 } },
});

/** Address → value, of all sheets. */
function values(bytes: Uint8Array) {
  const cells = readWorkbook(bytes).sheets.flatMap((sheet) => sheet.cells.map((cell) => [`${sheet.name}!${cell.address}`, cell.value]));
  return Object.fromEntries(cells);
}

it('spoils what every formula cached, and nothing else', () => {
  const { bytes, count } = overwriteCachedValues(workbook);
  expect(count).toBe(6);
  expect(values(bytes)).toEqual({
    '明细!A1': '张三 <&>',
    '明细!B1': 5000,
    '明细!C1': wrongNumber,
    '明细!D1': wrongText,
    '明细!E1': false,
    '明细!F1': wrongText,
    '明细!G1': true,
    '合计!A1': wrongNumber,
  });
});

it('changes one number', () => {
  expect(values(changeNumber(workbook, '明细', 'B1', 5001))).toEqual({ ...values(workbook), '明细!B1': 5001 });
});

it('types a number over a formula', () => {
  const changed = changeNumber(workbook, '明细', 'C1', 15001);
  expect(values(changed)).toEqual({ ...values(workbook), '明细!C1': 15001 });
  expect(readWorkbook(changed).sheets[0]!.cells.find(({ address }) => address === 'C1')).not.toHaveProperty('formula', expect.any(String));
});

it.each(['A1', 'D1', 'Z9'])('does not take %s for a number', (address) => {
  expect(() => changeNumber(workbook, '明细', address, 1)).toThrow(`明细!${address}`);
});
