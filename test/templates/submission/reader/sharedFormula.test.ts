import { expect, it } from 'vitest';
import { movedFormula } from '../../../../templates/submission/reader/sharedFormula.ts';

/** As a formula of C3 reads two rows down and one column to the right. */
const moved = (text: string): string => movedFormula({ text, row: 3, column: 3 }, 5, 4);

it.each([
  ['A1+$A1+A$1+$A$1', 'B3+$A3+B$1+$A$1'],
  ['SUM(C4:Z9)', 'SUM(D6:AA11)'],
  ['sum(c4)', 'sum(D6)'],
  ['SUM(A:A)+SUM($A:B)+SUM(1:1)+SUM($1:2)', 'SUM(B:B)+SUM($A:C)+SUM(3:3)+SUM($1:4)'],
  ['"A1"&A1&"A""1"', '"A1"&B3&"A""1"'],
  ["'A1 表'!A1+表!A1+A1!A1", "'A1 表'!B3+表!B3+A1!B3"],
  ['[1]A1!A1', '[1]A1!B3'],
  ['表1[[#This Row],[A1]]', '表1[[#This Row],[A1]]'],
  ['LOG10(A1)+ATAN2(1,A1)', 'LOG10(B3)+ATAN2(1,B3)'],
  ['单位A1+A1单位+A1.x+_A1+TRUE+1E5+ABCD1', '单位A1+A1单位+A1.x+_A1+TRUE+1E5+ABCD1'],
  ['A1048575+XFD1', '#REF!+#REF!'],
  ['', ''],
])('%s', (text, expected) => expect(moved(text)).toBe(expected));

it('up and to the left', () => expect(movedFormula({ text: 'B2+A2+B1', row: 9, column: 9 }, 8, 8)).toBe('A1+#REF!+#REF!'));
