import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Unit } from './index.ts';

/** What the census counted, as tables name it. */
export const CENSUS_FIGURES = ['常住人口2020', '乡村人口2020', '5–14岁人口2020'] as const;
export type CensusFigure = (typeof CENSUS_FIGURES)[number];

/** Where the figures come from, as tables print it; census.sources.md says more. */
export const CENSUS_SOURCE = '第七次全国人口普查（《中国人口普查分县资料—2020》）';

const FIGURES: ReadonlyMap<string, readonly number[]> = new Map(
  readFileSync(fileURLToPath(new URL('./census.csv', import.meta.url)), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => {
      const [key, ...figures] = line.split(',');
      return [key!, figures.map(Number)];
    }),
);

/** Persons that the census of 2020 counted in a unit; null where it has no figure of its own. */
export function censusOf(unit: Unit, figure: CensusFigure): number | null {
  return FIGURES.get(unit.key)?.[CENSUS_FIGURES.indexOf(figure)] ?? null;
}
