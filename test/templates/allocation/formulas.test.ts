/** Every formula of the annual set: where it refers to, what it calls, and that sums are the sums of what they add up. */
import { beforeAll, describe, expect, it } from 'vitest';
import { formulaFaults } from '../../../scripts/witness/formulas.ts';
import { regionWorkbook } from '../../../templates/allocation/regionWorkbook.ts';
import { unitWorkbook } from '../../../templates/allocation/unitWorkbook.ts';
import type { CellValue, Workbook } from '../../../templates/workbook/model.ts';
import { annualSet } from '../fixtures.ts';
import { gridsOf, type Grid, type GridCell } from '../grid.ts';
import { richSet } from './sets.ts';

const workbooks = new Map<string, Workbook>();

beforeAll(async () => {
  const set = await richSet();
  workbooks.set('自治区', regionWorkbook(set));
  for (const unit of set.plan.units) workbooks.set(unit.name, unitWorkbook(set, unit));
  // Nobody claims anything, and nothing was issued before.
  const bare = await annualSet({ units: ['自治区本级', '海原县'] });
  workbooks.set('自治区（零报告）', regionWorkbook(bare));
  workbooks.set('海原县（零报告）', unitWorkbook(bare, bare.plan.units[1]!));
});

/** Every formula of every workbook, with its sheet and workbook. */
function* formulas(): Generator<{ readonly place: string; readonly grid: Grid; readonly grids: ReadonlyMap<string, Grid>; readonly cell: GridCell & { readonly formula: string }; readonly workbook: Workbook }> {
  for (const [name, workbook] of workbooks) {
    const grids = gridsOf(workbook);
    for (const grid of grids.values()) {
      for (const cell of grid.all()) {
        if (cell.formula !== null) yield { place: `${name}《${grid.name}》${cell.ref}`, grid, grids, workbook, cell: cell as GridCell & { formula: string } };
      }
    }
  }
}

const TEXT = /"(?:[^"]|"")*"/g;
const REFERENCE = /(?:'([^']+)'!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![\w(])/g;
const NAME = /[\p{Script=Han}][\p{Script=Han}\w]*/gu;

const referencesOf = (formula: string): { sheet: string | undefined; range: string }[] =>
  [...formula.replace(TEXT, '""').matchAll(REFERENCE)].map(([, sheet, range]) => ({ sheet, range: range! }));

it('there are many of them', () => {
  expect([...formulas()].length).toBeGreaterThan(1000);
});

it('calls functions that every program has alike, and nothing outside the workbook', () => {
  for (const { place, cell } of formulas()) expect(formulaFaults(cell.formula), place).toEqual([]);
});

it('refers to cells that are there: to no row beyond the table, to no sheet or name that is missing', () => {
  for (const { place, grid, grids, workbook, cell } of formulas()) {
    for (const { sheet, range } of referencesOf(cell.formula)) {
      const on = sheet === undefined ? grid : grids.get(sheet);
      const ends = range.split(':').map((ref) => on?.at(ref) ?? null);
      expect(ends, `${place}: ${sheet ?? ''} ${range}`).not.toContain(null);
    }
    const names = cell.formula.replace(TEXT, '""').replace(/'[^']+'!/g, '').match(NAME) ?? [];
    for (const name of names) expect(workbook.names.map((each) => each.name), place).toContain(name);
  }
});

it('shows no 0 for an error: its value is a number, a text or a yes/no, and no number is NaN or −0', () => {
  for (const [name, workbook] of workbooks) {
    for (const grid of gridsOf(workbook).values()) {
      for (const { value, formula, ref } of grid.all()) {
        const place = `${name}《${grid.name}》${ref}`;
        if (formula !== null) expect(value, place).not.toBeNull();
        if (typeof value === 'number') expect(Number.isFinite(value) && !Object.is(value, -0), place).toBe(true);
      }
    }
  }
});

describe('a sum', () => {
  const SUM = /^(ROUND\()?SUM\(([^()]+)\)(?:,2\))?$/;
  const added = (values: readonly CellValue[]): number => values.reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0);

  it('is the sum of the cells that it names', () => {
    let sums = 0;
    for (const { place, grid, grids, cell } of formulas()) {
      const match = SUM.exec(cell.formula);
      if (match === null) continue;
      sums += 1;
      const values = referencesOf(match[2]!).flatMap(({ sheet, range }) => (sheet === undefined ? grid : grids.get(sheet)!).range(range));
      expect(cell.value, place).toBeCloseTo(added(values), 2);
    }
    expect(sums).toBeGreaterThan(300);
  });

  it('reaches over no other sum', () => {
    for (const { place, grid, grids, cell } of formulas()) {
      for (const { sheet, range } of referencesOf(cell.formula).filter(({ range }) => range.includes(':'))) {
        const on = sheet === undefined ? grid : grids.get(sheet)!;
        const rows = range.replaceAll('$', '').split(':').map((ref) => on.at(ref)!.row);
        const sums = on.all().filter(({ row, role }) => row >= rows[0]! && row <= rows[1]! && (role === 'total' || role === 'subtotal'));
        expect(sums.map(({ ref }) => ref), `${place}: ${range}`).toEqual([]);
      }
    }
  });

  it('of money is rounded to the fen, so that two programs agree to the last bit', () => {
    for (const { place, grid, cell } of formulas()) {
      if (!SUM.test(cell.formula) || !/[.]\d/.test(String(cell.value))) continue;
      expect(cell.formula, `${place} ${grid.name}`).toMatch(/^ROUND\(.*,2\)$/);
    }
  });

  it('a cell that shows another one shows its value', () => {
    let links = 0;
    for (const { place, grids, cell } of formulas()) {
      const match = /^'([^']+)'!(\$?[A-Z]+\$?\d+)$/.exec(cell.formula);
      if (match === null) continue;
      links += 1;
      expect(cell.value, place).toBe(grids.get(match[1]!)!.value(match[2]!));
    }
    expect(links).toBeGreaterThan(50);
  });
});
