/** The native formulas of posts and incomes, held to their rules over random counties in a spreadsheet program. */
import fc from 'fast-check';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { defaultPolicy } from '../../core/policy/policy.ts';
import { PARTIAL_COUNTY, STRUCTURE_ROUNDING } from '../../core/policy/settings.ts';
import type { FileReport } from '../../scripts/witness/findings.ts';
import { verifyFolder } from '../../scripts/witness/verifyFolder.ts';
import type { AnnualSet } from '../../templates/allocation/annualSet.ts';
import { assessPosts, type CountyPosts } from '../../templates/allocation/posts.ts';
import { incomeDetailSheet } from '../../templates/allocation/sheets/incomeDetail.ts';
import { parametersSheet } from '../../templates/allocation/sheets/parameters.ts';
import { postsDetailSheet } from '../../templates/allocation/sheets/postsDetail.ts';
import { assessTownshipIncome, type CountyIncome } from '../../templates/allocation/townshipIncome.ts';
import { POST_FIELDS, posts as postsForm } from '../../templates/forms/posts.ts';
import type { PostRules } from '../../templates/forms/postsPlan.ts';
import { townshipIncome as incomeForm } from '../../templates/forms/townshipIncome.ts';
import type { Submission } from '../../templates/submission/submission.ts';
import type { Entry } from '../../templates/tables/column.ts';
import { workbookBytes } from '../../templates/workbook/write/index.ts';
import { annualSet, gradeRow, postsRow, submission } from '../templates/fixtures.ts';

const SEED = 4_18;
/** Of each kind: whole, none, listed townships. */
const UNITS = ['兴庆区', '盐池县', '沙坡头区', '中宁县'];
const TIMES = 60;

const few = fc.nat(40);
const size = fc.oneof(few, fc.nat(3000), fc.nat(1_000_000));

/** Rows of a county, parts within their whole; small numbers often, where fractions tie. */
const postsRows: fc.Arbitrary<readonly Entry[]> = fc
  .array(fc.record({ total: size, county: fc.double({ min: 0, max: 1, noNaN: true }), listed: fc.double({ min: 0, max: 1, noNaN: true }), used: fc.nat(200) }), { minLength: 1, maxLength: 4 })
  .map((rows) => rows.map(({ total, county, listed, used }, index) => {
    const countyPosts = Math.floor(total * county);
    return postsRow(POST_FIELDS.words[index]!, { posts: total, countyPosts, listed: Math.floor((total - countyPosts) * listed), used });
  }));

const fen = fc.integer({ min: 100_000, max: 4_000_000 }).map((amount) => amount / 100);
const incomeRows: fc.Arbitrary<readonly Entry[]> = fc
  .array(fc.record({ townshipPeople: fc.nat(5000), countyPeople: fc.nat(3), township: fen, county: fen }), { minLength: 1, maxLength: 8 })
  .map((rows) => rows.map((row, index) => gradeRow(`职级${index}`, row)));

function submissions(key: string, rows: fc.Arbitrary<readonly Entry[]>, seed: number): readonly Submission[] {
  return fc.sample(rows, { numRuns: UNITS.length, seed }).map((own, index) => submission(UNITS[index]!, [], {}, { [key]: own }));
}

const folder = await mkdtemp(join(tmpdir(), 'talent-county-formulas-'));
let reports: readonly FileReport[];

async function setWith(rules: PostRules | null): Promise<AnnualSet> {
  const set = await annualSet({ units: UNITS });
  return rules === null ? set : { ...set, plan: { ...set.plan, parts: new Map([...set.plan.parts, ['posts', rules]]) } };
}

beforeAll(async () => {
  let seed = SEED;
  for (const partialCounty of PARTIAL_COUNTY.choices.map(({ word }) => word)) {
    for (const structureRounding of STRUCTURE_ROUNDING.choices.map(({ word }) => word)) {
      const set = await setWith({ partialCounty, structureRounding });
      const counties: CountyPosts[] = [];
      for (let time = 0; time < TIMES; time += 1) counties.push(...assessPosts(set.plan, submissions(postsForm.key, postsRows, (seed += 1)), defaultPolicy));
      const parameters = parametersSheet(set, ['P.STRUCT.SENIOR', 'P.STRUCT.MIDDLE', 'P.STRUCT.JUNIOR', 'P.TARGET.NINE', 'P.TARGET.OTHER'], []);
      const sheets = [parameters.sheet, postsDetailSheet(set, counties, '').sheet];
      await writeFile(join(folder, `岗位 ${partialCounty} ${structureRounding}.xlsx`), await workbookBytes({ title: '', subject: '', sheets, names: parameters.names }));
    }
  }
  const set = await setWith(null);
  const counties: CountyIncome[] = [];
  for (let time = 0; time < TIMES * 4; time += 1) counties.push(...assessTownshipIncome(set.plan, submissions(incomeForm.key, incomeRows, (seed += 1)), defaultPolicy));
  const parameters = parametersSheet(set, ['P.INCOME'], []);
  await writeFile(join(folder, '收入.xlsx'), await workbookBytes({ title: '', subject: '', sheets: [parameters.sheet, incomeDetailSheet(set, counties, '').sheet], names: parameters.names }));
  reports = await verifyFolder(folder);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

it('calculates structure, split and balance of posts, and gaps of income, as the rules do, under every setting', () => {
  expect(reports).toHaveLength(10);
  for (const { file, faults, compared } of reports) {
    expect(faults.slice(0, 5), file).toEqual([]);
    expect(compared, file).toBeGreaterThan(2000);
  }
});
