import { expect, it } from 'vitest';
import { COUNTIES } from '../../../core/policy/areas.ts';
import { units } from '../../../templates/units/index.ts';

it('has the counties of the core, by code, name, city and scope', () => {
  const counties = units.filter(({ kind }) => kind === '县');
  expect(counties.map(({ code, name, city, scope }) => ({ code, name, city, scope }))).toEqual(
    COUNTIES.map(({ code, name, city, scope }) => ({ code, name, city, scope })),
  );
});
