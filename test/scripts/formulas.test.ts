import { describe, expect, it } from 'vitest';
import { formulaFaults } from '../../scripts/witness/formulas.ts';

describe('formulas that every program calculates', () => {
  it.each([
    "ROUND(SUM('补贴明细'!$C$7:$C$56),2)",
    'IF(月标准=0,"待录入",INT(C7*35/100))',
    'A1&"=OFFSET(A1) [1] @ # |"',
    "'A''B(C)'!A1+1",
    "'表'!$A$1:INDEX('表'!$A:$Z,COUNTA('表'!$B:$B)+6,20)",
    'SUMPRODUCT((A1:A9="博士")*{1;2;3;4;5;6;7;8;9})',
    'sum(A1:A3)',
    '5000',
  ])('%s', (formula) => {
    expect(formulaFaults(formula)).toEqual([]);
  });
});

describe('what an older or another program would not calculate', () => {
  it.each([
    ['OFFSET(A1,1,0)', 'function', 'OFFSET'],
    ['SUM(INDIRECT("A1"))', 'function', 'INDIRECT'],
    ['_xlfn.XLOOKUP(A1,B:B,C:C)', 'function', '_xlfn.XLOOKUP'],
    ['TALENT.SUBSIDY.MONTHS(A1)', 'function', 'TALENT.SUBSIDY.MONTHS'],
    ['津贴(A1)', 'function', '津贴'],
    ["'O''Brien'!A1+TODAY()", 'function', 'TODAY'],
    ['[1]Sheet1!A1', 'reference', '[1]'],
    ["'C:\\[a.xlsx]Sheet1'!A1", 'reference', "'C:\\[a.xlsx]Sheet1'"],
    ['SUM(明细[本次下达])', 'reference', '明细[本次下达]'],
    ["cmd|'/c calc'!A0", 'reference', '|'],
    ['SUM(A1#)', 'spill', '1#'],
    ['@A1:A3', 'spill', '@'],
    ['SUM(#REF!)+1', 'broken', '#REF!'],
    ['=A1+1', 'broken', '='],
  ])('%s', (formula, fault, what) => {
    expect(formulaFaults(formula)).toEqual([{ fault, what }]);
  });
});
