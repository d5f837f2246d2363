import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';

const flag = z.enum(['是', '否']).transform((word) => word === '是');

const unitRow = z.object({
  /** What names the unit in file names and plans: its GB/T 2260 code, or a key of its own. */
  key: z.string().regex(/^[0-9A-Z]+$/),
  /** GB/T 2260 code; blank where there is none. */
  code: z.string().regex(/^(\d{6})?$/),
  name: z.string().min(2),
  /** The city in whose subtotal it stands; blank for units outside the five cities. */
  city: z.string(),
  kind: z.enum(['自治区本级', '市本级', '县', '宁东']),
  /** Article 四: 九县区, 其他, or 部分乡镇 where only listed townships count as 九县区. */
  scope: z.enum(['九县区', '其他', '部分乡镇', '']),
  /** Which families of tables apply to the unit. */
  subsidy: flag,
  posts: flag,
  income: flag,
});

/** A unit that reports and is allocated to: a county, a city's own level, 宁东, the region's own level. */
export type Unit = Readonly<z.infer<typeof unitRow>>;

/**
 * Reads the list of units.
 * @param csv comma-separated text, header row first, no quoting
 * @returns the units in the order in which tables print them
 * @throws Error naming the line and column that is wrong
 */
export function parseUnits(csv: string): readonly Unit[] {
  const [header, ...lines] = csv.trim().split(/\r?\n/);
  const names = header!.split(',');
  return lines.map((line, index) => {
    const cells = line.split(',');
    const row = unitRow.safeParse(Object.fromEntries(names.map((name, i) => [name, cells[i]])));
    if (!row.success) {
      throw new Error(`units.csv line ${index + 2}: ${row.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`).join('; ')}`);
    }
    return row.data;
  });
}

/** Every unit, in printing order. */
export const units: readonly Unit[] = parseUnits(
  readFileSync(fileURLToPath(new URL('./units.csv', import.meta.url)), 'utf8'),
);

/** The code as tables print it; — where a unit has none. */
export function printedCode(unit: Unit): string {
  return unit.code === '' ? '—' : unit.code;
}

/** Finds a unit by key, code, name or "key name", as clerks write it. */
export function findUnit(text: string): Unit | null {
  const wanted = text.normalize('NFKC').replace(/\s+/g, '').toUpperCase();
  return units.find((unit) => [unit.key, unit.name, unit.key + unit.name].includes(wanted)) ?? null;
}

/** The cities in printing order. */
export const cities: readonly string[] = [...new Set(units.map((unit) => unit.city).filter((city) => city !== ''))];
