/** The example's annual set, made by the command: fit to be sent out, and quick to say what was tampered with. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { recalculate } from '../../scripts/witness/libreoffice.ts';
import { changeNumber } from '../../scripts/witness/overwrite.ts';
import { readWorkbook, type StoredWorkbook } from '../../scripts/witness/readWorkbook.ts';
import { verifyFolder } from '../../scripts/witness/verifyFolder.ts';
import { regionFileName } from '../../templates/allocation/regionWorkbook.ts';
import { talent, type Run } from '../cli/talent.ts';
import { checkLines, find, type CheckLine, type Place } from './cells.ts';
import { changes, parameterChanges } from './changes.ts';

const EXAMPLE = join(import.meta.dirname, '..', '..', 'examples', 'ningxia-2025');
const UNITS = 23;

const folder = mkdtempSync(join(tmpdir(), 'talent-annual-set-'));
const out = join(folder, '2025');
let run: Run;
let region: Uint8Array;
let workbook: StoredWorkbook;
let lines: readonly CheckLine[];

beforeAll(() => {
  run = talent(['allocate', '--year', '2025', '--submissions', join(EXAMPLE, 'submissions'), '--plan', join(EXAMPLE, '分配方案.xlsx'), '--out', out]);
  region = readFileSync(join(out, regionFileName(2025)));
  workbook = readWorkbook(region);
  lines = checkLines(region);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('is made of the committed submissions and plan', () => {
  expect(run).toMatchObject({ code: 0, out: expect.stringContaining('合计（不含未测算2项）') });
});

it('is without fault in Microsoft’s validator and in LibreOffice', async () => {
  const reports = await verifyFolder(out);
  expect(reports.filter(({ faults }) => faults.length > 0)).toEqual([]);
  expect(reports).toHaveLength(UNITS + 1);
  expect(reports.every(({ compared }) => compared > 0)).toBe(true);
});

it('says 不符, and by how much, in the lines that a changed number belongs to and in no other', async () => {
  const copies = changes.map(({ at, by }) => changed(at, by));
  const recalculated = await recalculate(copies);
  const found = changes.map(({ at }, index) => ({ at, lines: differing(checkLines(recalculated[index]!)) }));
  const expected = changes.map(({ at, differs }) => ({
    at,
    lines: Object.entries(differs)
      .flatMap(([scope, lines]) => Object.entries(lines).map(([what, difference]) => [scope, fullText(scope, what), difference] as const))
      .sort(byText),
  }));
  expect(found).toEqual(expected);
});

it('says 不符 in every unit that is paid by a parameter that was changed', async () => {
  const [doctor, start] = (await recalculate(parameterChanges.map(({ at, by }) => changed(at, by)))).map(checkLines) as [CheckLine[], CheckLine[]];
  const scopes = (lines: CheckLine[], what: string, result: string) => lines.filter((line) => line.what.startsWith(what) && line.result === result).map(({ scope }) => scope);

  // Every unit but the one that reported nobody pays doctors; 明细 and its months are multiplied by the same standard.
  expect(scopes(doctor, '补贴测算核定金额', '不符')).toHaveLength(UNITS - 1);
  expect(scopes(doctor, '补贴明细核定金额合计', '相符')).toHaveLength(UNITS - 1);
  expect(scopes(doctor, '2026年测算数', '不符')).toEqual(['全区']);
  // An arrival before the first day of the policy has no standard, but the locked months are still there.
  expect(scopes(start, '补贴明细核定金额合计', '不符')).toEqual(scopes(start, '补贴测算核定金额', '不符'));
  expect(scopes(start, '补贴明细核定金额合计', '不符')).toHaveLength(UNITS - 1);
});

/** A copy of the region's workbook in which the number of one cell is another. */
function changed(at: Place, by: number): Uint8Array {
  const { address, value } = find(workbook, at);
  return changeNumber(region, at.sheet, address, Math.round((Number(value) + by) * 100) / 100);
}

type Differing = readonly [scope: string, what: string, difference: unknown];

function differing(lines: readonly CheckLine[]): Differing[] {
  return lines
    .filter(({ result }) => result === '不符')
    .map(({ scope, what, difference }): Differing => [scope, what, difference])
    .sort(byText);
}

function byText(a: Differing, b: Differing): number {
  return a[0] === b[0] ? compare(a[1], b[1]) : compare(a[0], b[0]);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The one line of a scope that begins so. */
function fullText(scope: string, beginning: string): string {
  const meant = lines.filter((line) => line.scope === scope && line.what.startsWith(beginning));
  expect(meant, `${scope} ${beginning}`).toHaveLength(1);
  return meant[0]!.what;
}
