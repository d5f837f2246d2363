import { units, type Unit } from '../../../units/index.ts';

/** Units that a file's name names, by name or key: `640104 兴庆区 2025年申报表.xlsx`. */
export function unitsInName(file: string): readonly Unit[] {
  const name = file.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  return units.filter((unit) => name.includes(unit.name) || new RegExp(`(?<![0-9A-Z])${unit.key}(?![0-9A-Z])`).test(name));
}

/** Years that a file's name names as 2025年 or 2025年度; a date such as 2026年1月5日 says when it was sent. */
export function yearsInName(file: string): readonly number[] {
  return [...file.normalize('NFKC').matchAll(/(?<!\d)(20\d{2})\s*年(?!\s*\d{1,2}\s*月)/g)].map(([, year]) => Number(year));
}
