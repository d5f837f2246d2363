import { describe, expect, it } from 'vitest';
import { sameValue } from '../../scripts/witness/sameValue.ts';
import type { StoredValue } from '../../scripts/witness/readWorkbook.ts';

const money = '#,##0.00;[Red]-#,##0.00;-';

describe('the same', () => {
  it.each<[StoredValue, StoredValue, string]>([
    [95.24, 95.24 + 1e-10, money],
    [0, 1e-17, money],
    [0, -0, 'General'],
    [1 / 3, 0.333333333333333, '0.00%'],
    [1 / 3, 0.333333333333333, '0.0000'],
    [45660, 45660, 'yyyy"年"m"月"'],
    ['', '', '@'],
    [true, 1, 'General'],
  ])('%j and %j shown as %s', (cached, recalculated, format) => {
    expect(sameValue(cached, recalculated, format)).toBe(true);
  });
});

describe('not the same', () => {
  it.each<[StoredValue, StoredValue, string]>([
    [95.24, 95.25, money],
    [95.24, 95.24001, money],
    [1.00499999999, 1.00500000001, '0.00" 元"'],
    [31, 31 + 1e-9, '#,##0'],
    [45660, 45661, 'yyyy-mm-dd'],
    [0.25, 0.25 + 1e-11, '0.00%'],
    [1000.5, 1000.5 + 1e-8, '0.000'],
    ['', undefined, '@'],
    ['31', 31, 'General'],
    ['相符', '不符', '@'],
    [false, 1, 'General'],
    [5, { error: '#N/A' }, 'General'],
  ])('%j and %j shown as %s', (cached, recalculated, format) => {
    expect(sameValue(cached, recalculated, format)).toBe(false);
  });
});
