/** The committed example: made by its script to the byte, and full of what such files really contain. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { isoDay, monthOf, partsOf } from '../core/exact/calendar.ts';
import { defaultPolicy } from '../core/policy/policy.ts';
import type { AnnualSet } from '../templates/allocation/annualSet.ts';
import { addedIn, leftIn, type CountyPosts } from '../templates/allocation/posts.ts';
import type { CountyIncome } from '../templates/allocation/townshipIncome.ts';
import { computeAnnualSet } from '../templates/allocation/computeAnnualSet.ts';
import { regionWorkbook } from '../templates/allocation/regionWorkbook.ts';
import { unitWorkbook } from '../templates/allocation/unitWorkbook.ts';
import type { FundLine } from '../templates/allocation/funds.ts';
import type { RosterLine } from '../templates/allocation/roster.ts';
import { enterpriseSubsidy } from '../templates/forms/enterpriseSubsidy.ts';
import type { Entry } from '../templates/tables/column.ts';
import { CONTEXT, exampleFiles, MARK } from '../scripts/example/ningxia.ts';
import { returnedFiles } from '../scripts/example/returned.ts';
import type { Examined } from '../templates/submission/examine.ts';
import { readPlan } from '../templates/submission/readPlan.ts';
import { readWorkbook } from '../templates/submission/reader/index.ts';
import { units } from '../templates/units/index.ts';
import { workbookBytes } from '../templates/workbook/write/index.ts';
import { examined, rejectedFor, said } from './templates/fixtures.ts';

const FOLDER = join(import.meta.dirname, '../examples/ningxia-2025');
const SUBMISSIONS = join(FOLDER, 'submissions');
const PLAN = join(FOLDER, '分配方案.xlsx');
const names = readdirSync(SUBMISSIONS).sort();

let reads: readonly Examined[];
let set: AnnualSet;

beforeAll(() => {
  reads = names.map((name) => examined(name, readFileSync(join(SUBMISSIONS, name))));
  const { plan, problems } = readPlan('分配方案.xlsx', readFileSync(PLAN), 2025);
  expect([...said(problems), ...reads.flatMap(rejectedFor)]).toEqual([]);
  set = computeAnnualSet(plan!, reads.map(({ submission }) => submission!), defaultPolicy);
});

describe('the returned files', () => {
  const RETURNED = join(FOLDER, 'returned');

  it('are those that the script makes, to the byte', async () => {
    const made = await returnedFiles(CONTEXT, MARK);
    expect(made.map(({ name }) => name).sort()).toEqual(readdirSync(RETURNED).sort());
    for (const { name, bytes } of made) expect(Buffer.from(bytes).equals(readFileSync(join(RETURNED, name))), name).toBe(true);
  });

  it('are each rejected', () => {
    for (const name of readdirSync(RETURNED)) expect(rejectedFor(examined(name, readFileSync(join(RETURNED, name)))), name).not.toEqual([]);
  });
});

describe('the files', () => {
  it('are those that the script makes, to the byte', async () => {
    const made = exampleFiles();
    expect(made.map(({ path }) => path.replace('submissions/', '')).sort()).toEqual([...names, '分配方案.xlsx'].sort());
    for (const { path, workbook } of made) {
      expect(Buffer.from(await workbookBytes(workbook)).equals(readFileSync(join(FOLDER, path))), path).toBe(true);
    }
  });

  it('say 示例数据 on every sheet', () => {
    for (const file of [...names.map((name) => join(SUBMISSIONS, name)), PLAN]) {
      for (const sheet of readWorkbook(readFileSync(file)).sheets) {
        const texts = sheet.rows.slice(0, 3).flatMap(({ cells }) => [...cells.values()].map(({ value }) => String(value)));
        expect(texts.some((text) => text.includes('示例数据')), `${file} ${sheet.name}`).toBe(true);
      }
    }
  });

  it('are of the 22 counties and 宁东', () => {
    expect(new Set(reads.map(({ unit }) => unit))).toEqual(new Set(units.filter(({ kind }) => kind === '县' || kind === '宁东')));
    expect(set.plan.units).toHaveLength(23);
  });

  it('give the same annual set to the byte, whenever it is made', async () => {
    const again = computeAnnualSet(set.plan, reads.map(({ submission }) => submission!), defaultPolicy);
    const unit = set.plan.units[0]!;
    for (const [first, second] of [[unitWorkbook(set, unit), unitWorkbook(again, unit)], [regionWorkbook(set), regionWorkbook(again)]] as const) {
      expect(Buffer.from(await workbookBytes(first)).equals(Buffer.from(await workbookBytes(second)))).toBe(true);
    }
  });
});

it('the census figures beside it are of the same 22 counties', () => {
  const lines = readFileSync(join(FOLDER, '../data/ningxia_counties.csv'), 'utf8').trim().split(/\r?\n/).slice(1);
  const counties = lines.map((line) => line.split(',')).map(([code, name, , city]) => [code, name, city]);
  expect(counties).toEqual(units.filter(({ kind }) => kind === '县').map(({ code, name, city }) => [code, name, city]));
});

describe('the people', () => {
  const spells = (): readonly RosterLine[] => set.roster;
  const entries = (): readonly Entry[] => reads.flatMap(({ submission }) => submission!.tables.get(enterpriseSubsidy.key)!.rows.map(({ entry }) => entry));

  it('are 20 to 60 a unit, but for the one that reports none', () => {
    for (const unit of set.plan.units) {
      const people = new Set(spells().filter((line) => line.unit === unit).map(({ person }) => person)).size;
      if (unit.name === '泾源县') expect(people).toBe(0);
      else expect(people >= 20 && people <= 60, `${unit.name} ${people}`).toBe(true);
    }
  });

  it('are nobody: sequence 000 for women and 999 for men, valid check digits, distinct birth dates', () => {
    const numbers = new Map(entries().map(({ identity, sex }) => [String(identity), sex]));
    for (const [identity, sex] of numbers) {
      expect(identity.slice(14, 17)).toBe(sex === '女' ? '000' : '999');
      expect(identity[17]).toBe(checkDigit(identity));
    }
    expect(new Set([...numbers.keys()].map((identity) => identity.slice(6, 14))).size).toBe(numbers.size);
  });

  it('have no phone, account or credit code that could be anybody’s', () => {
    for (const entry of entries()) {
      expect(String(entry.phone)).toMatch(/^0000000\d{4}$/);
      if (entry.account !== null) expect(String(entry.account)).toMatch(/^0{15}\d{4}$/);
      expect(String(entry.creditCode)).toMatch(/^示例代码/);
    }
  });
});

describe('the hard cases', () => {
  const person = (predicate: (line: RosterLine) => boolean): readonly RosterLine[] => {
    const found = set.roster.find(predicate);
    if (found === undefined) throw new Error('nobody is such a case');
    return set.roster.filter((line) => line.person === found.person).sort((a, b) => a.spell.start - b.spell.start);
  };
  const rowsOf = (count: number): readonly (readonly RosterLine[])[] => {
    const numbers = new Set(set.roster.map((line) => line.person));
    return [...numbers].map((number) => person((line) => line.person === number)).filter((lines) => lines.length === count);
  };

  it('somebody left and came back to the same unit, and is not paid between', () => {
    const [[first, second] = []] = rowsOf(2).filter(([a, b]) => a!.unit === b!.unit && b!.spell.start > a!.spell.end! + 31);
    expect(first!.unit).toBe(second!.unit);
    const lost = monthOf(second!.spell.start) - monthOf(first!.spell.end!) - 1;
    expect(lost).toBeGreaterThan(0);
    expect(first!.line.months + second!.line.months + lost).toBe(12);
  });

  it('somebody moved to another county in the middle of the year: the month is paid once, by the first', () => {
    const [[first, second] = []] = rowsOf(2).filter(([a, b]) => a!.unit !== b!.unit);
    expect([isoDay(first!.spell.end!), isoDay(second!.spell.start)]).toEqual(['2025-06-10', '2025-06-11']);
    expect([first!.line.months, second!.line.months, second!.claimed.months]).toEqual([6, 6, 7]);
    expect(second!.difference).toBe('2025-06已由本人在其他单位的行计发');
    expect(second!.reason + second!.difference).not.toContain(first!.unit.name);
  });

  it('somebody was promoted to doctor in the middle of a month', () => {
    const [[first, second] = []] = rowsOf(2).filter(([a, b]) => a!.spell.degree !== b!.spell.degree);
    expect([first!.spell.degree, second!.spell.degree, second!.spell.start - first!.spell.end!]).toEqual(['硕士', '博士', 1]);
    expect(partsOf(second!.spell.start).dayOfMonth).toBe(16);
    expect([first!.line.months, first!.line.standard, second!.line.months, second!.line.standard]).toEqual([6, 300000, 6, 500000]);
  });

  it('somebody’s sixtieth month falls into the year', () => {
    const [line] = person(({ line: { cumulative, months }, spell }) => cumulative === 60 && months > 0 && months < 12 && spell.end === null);
    expect(line!.line.remaining).toBe(0);
    expect(line!.line.months).toBe(60 - line!.spell.paidBefore!);
  });

  it('a doctor not full-time, a master without 一流, and an arrival before 2020-07 are not paid', () => {
    const cases = [
      person(({ spell }) => spell.degree === '博士' && !spell.fullTime),
      person(({ spell }) => spell.degree === '硕士' && spell.firstClass === false),
      person(({ spell }) => isoDay(spell.start) < '2020-07-01'),
    ];
    for (const [line] of cases) expect(line!.line).toMatchObject({ entitled: false, months: 0, amount: 0 });
    expect(cases.map(([line]) => line!.reason).join()).toMatch(/全日制.*一流.*2020-07-01/s);
  });

  it('a unit has 零报告', () => {
    const nil = reads.filter(({ submission }) => submission!.tables.get(enterpriseSubsidy.key)!.nil);
    expect(nil.map(({ unit }) => unit!.name)).toEqual(['泾源县']);
  });

  it('a fund’s pool is below its needs, another has money left, a third is 据实 with amounts that nobody entered', () => {
    const [short, left, asSpent] = set.funds;
    expect(short!.scaled).toBe(true);
    expect(short!.lines.every(({ unit, need, short: missing }) => (unit.name === '泾源县' ? true : need === 0 || missing! > 0))).toBe(true);
    expect(left!.unallocated).toBeGreaterThan(0);
    expect([asSpent!.fund.pool, asSpent!.pending]).toEqual([null, 2]);
  });

  it('a unit has 清算 < 0, and one has been given more than it is due', () => {
    const lines: readonly FundLine[] = set.funds.flatMap((fund) => fund.lines);
    expect(lines.filter(({ settlement }) => settlement < 0).map(({ unit }) => unit.name)).toEqual(['青铜峡市']);
    const over = lines.filter((line) => line.over !== null && line.over > 0);
    expect(over.map(({ unit }) => unit.name)).toEqual(['隆德县', '西吉县']);
    expect(over[0]!.carry).toBeGreaterThan(0);
    expect(over[0]!.advanced + over[0]!.carry).toBeGreaterThan(over[0]!.due!);
  });

  it('a county left its posts out, one the posts of its listed townships, one has no 农业, one used all it has and more in one 领域', () => {
    const counties = set.states.get('posts') as readonly CountyPosts[];
    expect(counties.filter(({ pending }) => pending !== null).map(({ unit, lines }) => [unit.name, lines.length])).toEqual([['红寺堡区', 0], ['中宁县', 4]]);
    expect(counties.filter(({ lines }) => lines.length === 3).map(({ unit }) => unit.name)).toEqual(['兴庆区']);
    const usedUp = counties.filter((county) => county.lines.length > 0 && leftIn(county) === 0);
    expect(usedUp.map(({ unit, lines }) => [unit.name, lines.map(({ target, used }) => target!.added - used)])).toEqual([['惠农区', [-1, 1, 0, 0]]]);
    // Rounded once a county: somewhere the 领域 by themselves would come to less.
    const apart = (county: CountyPosts): number => county.lines.reduce((sum, { target }) => sum + (target?.whole ?? 0), 0);
    expect(counties.some((county) => apart(county) < (addedIn(county) ?? 0))).toBe(true);
  });

  it('a county left its incomes out, one has a 职级 with nobody in it, and two grades are a fen apart', () => {
    const counties = set.states.get('townshipIncome') as readonly CountyIncome[];
    expect(counties.filter(({ lines }) => lines.length === 0).map(({ unit }) => unit.name)).toEqual(['利通区']);
    const nobody = counties.flatMap(({ unit, lines }) => lines.filter(({ comparison }) => comparison.kind !== 'compared').map(({ comparison }) => [unit.name, comparison.kind]));
    expect(nobody).toEqual([['原州区', 'nobodyInCounty'], ['原州区', 'nobodyInTownships']]);
    const gaps = counties.flatMap(({ lines }) => lines.flatMap(({ comparison }) => (comparison.kind === 'compared' && comparison.gap <= 1 && comparison.township * 5 <= comparison.county * 6 ? [comparison.gap] : [])));
    expect(gaps.sort()).toEqual([0, 1]);
  });

  it('a 科目 and a 文号 that nobody entered', () => {
    expect(set.plan.funds.some(({ income }) => income === null)).toBe(true);
    expect(set.plan.documentNumber).not.toBeNull();
  });
});

/** GB 11643, written again. */
function checkDigit(identity: string): string {
  let sum = 0;
  for (let position = 0; position < 17; position += 1) sum += Number(identity[position]) * (2 ** (17 - position) % 11);
  return '10X98765432'[sum % 11]!;
}
