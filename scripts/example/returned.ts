import { dayOf, type Day } from '../../core/exact/calendar.ts';
import { enterpriseSubsidy } from '../../templates/forms/enterpriseSubsidy.ts';
import { posts } from '../../templates/forms/posts.ts';
import type { FormContext, FormTable } from '../../templates/forms/table.ts';
import { townshipIncome } from '../../templates/forms/townshipIncome.ts';
import { formFileName, formWorkbook, type Filling } from '../../templates/forms/workbook.ts';
import { columnOf, valueOf } from '../../templates/tables/layout.ts';
import type { Entry } from '../../templates/tables/column.ts';
import { units, type Unit } from '../../templates/units/index.ts';
import type { BodyCell, Cell, Workbook } from '../../templates/workbook/model.ts';
import { workbookBytes } from '../../templates/workbook/write/index.ts';
import { People } from './people.ts';
import { postsOf } from './posts.ts';
import { Random } from './random.ts';
import { townshipIncomeOf } from './townshipIncome.ts';

const SEED = 48_2021;
const ROWS = 12;
const PEOPLE = 6;

/** A file of the folder returned/. */
export interface ReturnedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Forms as they come back with typical mistakes: typed over, of last year, half filled in, not a workbook at all. The same on every run. */
export async function returnedFiles(context: FormContext, mark: string): Promise<readonly ReturnedFile[]> {
  const people = new People(new Random(SEED), { year: context.year, ...context.period });
  const form = (name: string, change: (rows: Entry[]) => Entry[] = (rows) => rows, more: Readonly<Record<string, Filling>> = {}, of: FormContext = context): Workbook => {
    const unit = unitNamed(name);
    const entries = change(Array.from({ length: PEOPLE }, () => people.ordinary(unit)));
    const fillings = { [enterpriseSubsidy.key]: { entries, nil: false }, [posts.key]: postsOf(unit)!, [townshipIncome.key]: townshipIncomeOf(unit)!, ...more };
    return formWorkbook(unit, of, ROWS, new Map(Object.entries(fillings)), mark);
  };
  const of = (name: string, workbook: Workbook): Promise<ReturnedFile> => file(name, context.year, workbookBytes(workbook));

  return [
    await of('兴庆区', clerksTypos(form, context)),
    await of('永宁县', claimsTypedOver(form)),
    await of('平罗县', form('平罗县', undefined, {}, { ...context, year: context.year - 1, period: { from: dayOf(context.year - 1, 1, 1)!, to: dayOf(context.year - 1, 12, 31)! } })),
    await of('盐池县', otherTablesWrong(form)),
    await file('西吉县', context.year, text('姓名,身份证号,学历\n示例,,博士\n')),
    await file('中宁县', context.year, truncated(workbookBytes(form('中宁县')))),
  ];
}

type Form = (name: string, change?: (rows: Entry[]) => Entry[], more?: Readonly<Record<string, Filling>>) => Workbook;

/** What slips through while typing: a number that lost its last digits, a word of one's own, dates the wrong way round, a blank. */
function clerksTypos(form: Form, { year }: FormContext): Workbook {
  const start = (row: Entry): Day => row.start as Day;
  return form('兴庆区', ([a, b, c, d, e, ...others]) => [
    { ...a!, identity: Number(a!.identity?.toString().slice(0, 15)) * 1000 },
    { ...b!, degree: '博导' },
    { ...c!, end: start(c!) - 20, leaving: '辞职' },
    { ...d!, paidBefore: null },
    { ...e!, start: start(e!), end: `${year}-06-31` },
    ...others,
    { ...others[0]!, start: dayOf(year, 3, 1)!, end: null },
  ]);
}

/** Months and amounts typed over the formulas. */
function claimsTypedOver(form: Form): Workbook {
  const typed = overtyped(form('永宁县'), enterpriseSubsidy, 0, 'months', 14);
  return overtyped(typed, enterpriseSubsidy, 1, 'amount', 99_999);
}

/** Posts whose parts are more than the whole, a year's income under the month's, and a payment left blank. */
function otherTablesWrong(form: Form): Workbook {
  const unit = unitNamed('盐池县');
  const [firstPost, ...otherPosts] = postsOf(unit)!.entries;
  const [firstGrade, ...otherGrades] = townshipIncomeOf(unit)!.entries;
  return form('盐池县', () => [], {
    [posts.key]: { nil: false, entries: [{ ...firstPost!, countyPosts: Number(firstPost!.posts) + 40 }, ...otherPosts] },
    [townshipIncome.key]: { nil: false, entries: [{ ...firstGrade!, township: Number(firstGrade!.township) * 12 }, ...otherGrades] },
  });
}

/** A form in whose nth row a number is typed over a formula; its sum row follows, as a spreadsheet program would have it. */
function overtyped(workbook: Workbook, table: FormTable, nth: number, key: string, value: number): Workbook {
  const column = columnOf(table.columns, key);
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      if (sheet.name !== table.sheet) return sheet;
      const [body] = sheet.bodies;
      const before = valueOf(body!.cells(nth)[column - 1]!);
      const difference = value - Number(before);
      return {
        ...sheet,
        rows: sheet.rows.map((row) => (row.number === body!.firstRow - 1 ? { ...row, cells: summed(row.cells, column, difference) } : row)),
        bodies: [{ ...body!, cells: (index: number): readonly BodyCell[] => (index === nth ? body!.cells(index).with(column - 1, value) : body!.cells(index)) }],
      };
    }),
  };
}

function summed(cells: ReadonlyMap<number, Cell>, column: number, difference: number): ReadonlyMap<number, Cell> {
  const sum = cells.get(column)!;
  return new Map([...cells, [column, { ...sum, value: Number(sum.value) + difference }]]);
}

async function file(unit: string, year: number, bytes: Uint8Array | Promise<Uint8Array>): Promise<ReturnedFile> {
  return { name: formFileName(unitNamed(unit), year), bytes: await bytes };
}

/** A table saved as text under the name of a workbook. */
function text(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}

/** A file that was not sent whole. */
async function truncated(bytes: Promise<Uint8Array>): Promise<Uint8Array> {
  const whole = await bytes;
  return whole.subarray(0, Math.floor(whole.length / 3));
}

function unitNamed(name: string): Unit {
  return units.find((unit) => unit.name === name)!;
}
