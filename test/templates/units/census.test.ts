import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CENSUS_FIGURES, censusOf } from '../../../templates/units/census.ts';
import { findUnit, units } from '../../../templates/units/index.ts';

/** Columns of examples/data/ningxia_counties.csv by figure. */
const COLUMNS = { 常住人口2020: 'pop_census_2020', 乡村人口2020: 'rural_2020', '5–14岁人口2020': 'pop_age_5_14_2020' } as const;

it('the census figures are those of the data with sources, for every county', () => {
  const [header, ...lines] = readFileSync(join(import.meta.dirname, '../../../examples/data/ningxia_counties.csv'), 'utf8').replace(/^\ufeff/, '').trim().split(/\r?\n/);
  const names = header!.split(',');
  expect(lines).toHaveLength(22);
  for (const line of lines) {
    const cells = line.split(',');
    const unit = findUnit(cells[0]!)!;
    for (const figure of CENSUS_FIGURES) expect(censusOf(unit, figure), `${unit.name} ${figure}`).toBe(Number(cells[names.indexOf(COLUMNS[figure])]));
  }
});

it('the counties add up to what the census published for the region', () => {
  expect(units.reduce((sum, unit) => sum + (censusOf(unit, '常住人口2020') ?? 0), 0)).toBe(7_202_654);
});

it('a unit that is no county has none', () => {
  for (const name of ['宁东能源化工基地', '吴忠市本级', '自治区本级']) expect(censusOf(findUnit(name)!, '乡村人口2020')).toBeNull();
});
