/**
 * Every native formula that carries a rule, held to the rule’s own computation over random inputs: what a
 * formula caches here is what the core computes, and LibreOffice, which gets a copy with wrong caches, must
 * arrive at it.
 */
import fc from 'fast-check';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { firstDay } from '../../core/exact/calendar.ts';
import { inYuan } from '../../core/exact/money.ts';
import { defaultPolicy } from '../../core/policy/policy.ts';
import { CONTINUITY, DEGREE_SETTINGS, START_RULE, STOP_RULE } from '../../core/policy/settings.ts';
import { claimedMonthsFormula } from '../../core/subsidy/degreeTable.ts';
import { standardFormula } from '../../core/subsidy/monthlyStandard.ts';
import type { FileReport } from '../../scripts/witness/findings.ts';
import { readWorkbook } from '../../scripts/witness/readWorkbook.ts';
import { verifyFolder } from '../../scripts/witness/verifyFolder.ts';
import type { AnnualSet } from '../../templates/allocation/annualSet.ts';
import { allocateFunds, type FundResult } from '../../templates/allocation/funds.ts';
import type { Fund, Plan, UnitAmounts } from '../../templates/allocation/plan.ts';
import { advancesSheet } from '../../templates/allocation/sheets/advances.ts';
import { issueTable } from '../../templates/allocation/sheets/issueTable.ts';
import { parametersSheet } from '../../templates/allocation/sheets/parameters.ts';
import { settlementSheet } from '../../templates/allocation/sheets/settlement.ts';
import { chosen } from '../../templates/tables/parameters.ts';
import type { Unit } from '../../templates/units/index.ts';
import type { BodyCell, Kind, Sheet } from '../../templates/workbook/model.ts';
import { SheetBuilder } from '../../templates/workbook/sheet.ts';
import { workbookBytes } from '../../templates/workbook/write/index.ts';
import { nativeRows } from '../core/subsidy/nativeInputs.ts';

const ROWS = 4000;
const SEED = 20200715;
const UNITS: readonly Unit[] = Array.from({ length: 1000 }, (_, index) => ({
  key: String(640_000 + index), code: '', name: `单位${index}`, city: '', kind: '县', scope: '其他', subsidy: true, posts: true, income: true,
}));

const amounts: fc.Arbitrary<UnitAmounts & { readonly advanced: number }> = fc.record({
  assessed: fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 30_000_000_000 })),
  settlement: fc.oneof(fc.constant(0), fc.integer({ min: -40_000_000_000, max: 40_000_000_000 })),
  advanced: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 20_000_000_000 })),
  carry: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 2_000_000_000 })),
});

/** A fund of some units; `share` is how much of the needs the pool covers, null is 据实. */
function fundOf(code: string, units: readonly Unit[], seed: number, share: number | null): Fund {
  const lines = fc.sample(amounts, { numRuns: units.length, seed });
  const need = lines.reduce((sum, { assessed, settlement, advanced, carry }) => sum + Math.max(0, assessed! + settlement - advanced - carry), 0);
  const advanced = lines.reduce((sum, line) => sum + line.advanced, 0);
  return {
    code, name: `项目${code}`, article: '十三', department: null, method: '录入', nature: null, income: null, functionItem: null, economicItem: null, remark: null,
    pool: share === null ? null : advanced + Math.floor(need * share) + 1,
    amounts: new Map(units.map((unit, index) => [unit.key, lines[index]!])),
    advances: new Map(units.map((unit, index) => [unit.key, [{ batch: null, documentNumber: null, date: null, amount: lines[index]!.advanced }]])),
  };
}

function setOf(units: readonly Unit[], funds: readonly Fund[]): AnnualSet {
  const plan: Plan = {
    year: 2025, batch: null, documentNumber: null, issuedOn: null, mark: null, outlook: '全年预计', period: { from: 45_658, to: 46_022 },
    rules: { startRule: '当月', stopRule: '次月', continuity: '窗口' }, units, unitCells: new Map(), funds, parts: new Map(),
  };
  return { plan, policy: defaultPolicy, roster: [], funds: allocateFunds(plan, []), states: new Map(), pending: [], files: new Map(), examination: { againstLastYear: false, verdicts: [], letThrough: [] } };
}

/** A fund for many units: one that is shared out, one with money left, one without limit. */
const byUnit = setOf(UNITS, [0.37, 1.5, null].map((share, index) => fundOf(String(index), UNITS, SEED + index, share)));
/** Many funds of one unit. */
const byFund = setOf([UNITS[0]!], Array.from({ length: 1000 }, (_, index) => fundOf(String(index), [UNITS[0]!], SEED + index, [0.37, 1.5, null][index % 3]!)));

const COLUMNS: readonly Kind[] = ['centre', 'centre', 'centre', 'centre', 'date', 'date', 'month', 'count', 'text', 'text', 'text', 'date', 'date', 'money', 'count'];

/** The months and the standard of single rows, the settings and the period of each in its own cells. */
function claims(): Sheet {
  const rows = nativeRows(ROWS);
  const sheet = new SheetBuilder({ name: '单行月数', widths: COLUMNS.map(() => 12) });
  const yesNo = (value: boolean | null): string | null => (value === null ? null : value ? '是' : '否');
  sheet.body(COLUMNS.map((kind) => ({ role: 'value', kind })), rows.length, (index): readonly BodyCell[] => {
    const { spell, period, rules, standard, months } = rows[index]!;
    const at = (column: string): string => `${column}${index + 1}`;
    const onRow = (formula: string): string =>
      formula.replaceAll(START_RULE.cellName, at('I')).replaceAll(STOP_RULE.cellName, at('J')).replaceAll(CONTINUITY.cellName, at('K'));
    return [
      spell.degree, yesNo(spell.fullTime), yesNo(spell.firstClass), spell.employer, spell.start, spell.end,
      spell.firstMonth === null ? null : firstDay(spell.firstMonth), spell.paidBefore,
      rules.startRule, rules.stopRule, rules.continuity, period.from, period.to,
      { formula: standardFormula({ degree: at('A'), fullTime: at('B'), firstClass: at('C'), employer: at('D'), start: at('E') }), value: inYuan(standard) },
      {
        formula: onRow(claimedMonthsFormula(
          { standard: at('N'), start: at('E'), end: at('F'), firstMonth: at('G'), paidBefore: at('H') },
          { from: at('L'), to: at('M') },
        )),
        value: months,
      },
    ];
  });
  return sheet.finish({});
}

const folder = await mkdtemp(join(tmpdir(), 'talent-native-formulas-'));
let bytes: Uint8Array;
let report: FileReport;

beforeAll(async () => {
  const { sheet, names } = parametersSheet(byUnit, ['P.DOC', 'P.MAS', 'P.MONTHS'], chosen(DEGREE_SETTINGS, {}));
  const advances = advancesSheet(byUnit, '');
  const sheets = [sheet, claims(), settlementSheet(byUnit, advances, '', () => null).sheet, advances.sheet, issueTable(byFund, UNITS[0]!, '', () => null).sheet];
  bytes = await workbookBytes({ title: '', subject: '', sheets, names });
  await writeFile(join(folder, '公式.xlsx'), bytes);
  [report] = (await verifyFolder(folder)) as [FileReport];
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const faultsOn = (sheet: string) => report.faults.filter((fault) => fault.sheet === sheet).slice(0, 5);

it('calculates the standard and the claimed months as the rule does, under every setting', () => {
  expect(faultsOn('单行月数')).toEqual([]);
});

it('calculates 应下达, 需求, 份额, 累计, 欠拨 and 结转 of a fund as the rule does', () => {
  expect(faultsOn('提前下达与清算')).toEqual([]);
});

it('calculates a unit’s funds as the rule does', () => {
  expect(faultsOn('下达明细表')).toEqual([]);
});

it('compared every formula and found nothing else', () => {
  expect(report.faults).toEqual([]);
  // Two a claim; 应下达, 累计, 欠拨, 结转 a fund and unit, and 需求 and 已提前下达 on 清算.
  expect(report.compared).toBeGreaterThan(ROWS * 2 + UNITS.length * 3 * 6 + byFund.funds.length * 4);
});

it('shows the exact share to the last digits that a cell holds, less than a fen from what is issued', () => {
  const { lines, rest, scaled } = byUnit.funds[0] as FundResult;
  expect(scaled).toBe(true);
  const shares = readWorkbook(bytes).sheets
    .flatMap(({ cells }) => cells)
    .filter(({ formula }) => /\/SUM\(/.test(formula ?? ''))
    .map(({ value }) => value);
  expect(shares).toHaveLength(lines.length);
  const needs = lines.reduce((sum, { need }) => sum + BigInt(need!), 0n);
  lines.forEach(({ need, issued }, index) => {
    const product = BigInt(rest!) * BigInt(need!);
    const off = BigInt(issued!) * needs - product;
    expect(off < needs && -off < needs).toBe(true);
    // Ten digits behind the fen.
    const exact = Number((product * 10n ** 10n) / needs) / 1e12;
    expect(Math.abs((shares[index] as number) - exact)).toBeLessThanOrEqual(1e-12 * Math.max(1, exact));
  });
});
