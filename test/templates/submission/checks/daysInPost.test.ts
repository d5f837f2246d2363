/** A person is in post once on a day, in the rows of a unit and in those of two. */
import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../../../core/policy/policy.ts';
import { validate } from '../../../../templates/submission/validate.ts';
import type { Entry } from '../../../../templates/tables/column.ts';
import { workbookBytes } from '../../../../templates/workbook/write/index.ts';
import { day, examined, form, formName, identityOf, master, SHEET, YEAR } from '../../fixtures.ts';

const stay = master('甲', '2023-03-01', { end: day('2025-06-10') });
const later = (start: string): Entry => master('甲', start, { firstMonth: day('2023-03-01'), paidBefore: 22 });

/** Codes and cells of what is said of days in post, by unit. */
async function places(rows: Readonly<Record<string, readonly Entry[]>>): Promise<readonly unknown[]> {
  const files = await Promise.all(Object.entries(rows).map(async ([unit, entries]) => ({ ...examined(formName(unit), await workbookBytes(form(unit, entries))), sha256: '' })));
  const { files: verdicts } = validate(files, { year: YEAR, plan: null, policy: defaultPolicy }, null, null, (identity) => identity);
  return verdicts.flatMap(({ unit, issues }) => issues.filter(({ code }) => code === 'V205' || code === 'V701').map(({ code, sheet, cell, params }) => {
    expect(sheet).toBe(SHEET);
    expect(JSON.stringify(params)).not.toContain(identityOf('甲'));
    return [unit!.name, code, cell, params];
  }));
}

describe('days in post', () => {
  it('that touch are a move', async () => {
    expect(await places({ 兴庆区: [stay], 西夏区: [later('2025-06-11')] })).toEqual([]);
    expect(await places({ 兴庆区: [stay, later('2025-06-11')] })).toEqual([]);
  });

  it('on which a person stands in two units are said to each of its own row', async () => {
    expect(await places({ 兴庆区: [stay], 西夏区: [later('2025-06-10')] })).toEqual([['兴庆区', 'V701', 'Q11', {}], ['西夏区', 'V701', 'Q11', {}]]);
  });

  it('on which a person stands in two rows of a unit are said of the later', async () => {
    expect(await places({ 兴庆区: [later('2025-06-10'), stay] })).toEqual([['兴庆区', 'V205', 'Q11', { other: 12 }]]);
  });

  it('are held against every earlier row, not the last one alone', async () => {
    const rows = [master('甲', '2023-01-01'), master('甲', '2024-02-01', { end: day('2024-02-29') }), master('甲', '2025-05-01')];
    expect(await places({ 兴庆区: rows })).toEqual([['兴庆区', 'V205', 'Q12', { other: 11 }], ['兴庆区', 'V205', 'Q13', { other: 11 }]]);
  });
});
