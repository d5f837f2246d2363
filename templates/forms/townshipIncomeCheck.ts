import { MONTHS_IN_YEAR } from '../../core/exact/calendar.ts';
import { yuanText } from '../../core/exact/money.ts';
import type { Words } from '../../core/words.ts';
import type { Problem } from '../submission/problems.ts';
import type { SubmittedTable } from '../submission/submission.ts';

/**
 * What tells a year's income from a month's: no figures of the policy. Averages of a month in the field lie far
 * below the first, those of a year above it; and between the two sides of one grade no honest pair differs so much.
 */
const MOST_A_MONTH = 40_000;
/** What no explanation makes a month's income. */
const NEVER_A_MONTH = 1_000_000;
const MOST_TIMES = 5;

const SIDES = [
  { people: 'townshipPeople', income: 'township', zh: '乡镇', en: 'townships' },
  { people: 'countyPeople', income: 'county', zh: '县直', en: 'county units' },
] as const;

/** What rows must hold for article 十八 to be computed from them: a grade once, people and income together, months and not years. */
export function checkTownshipIncome(file: string, table: SubmittedTable): readonly Problem[] {
  const problems: Problem[] = [];
  const rowsOf = new Map<string, number>();
  for (const { row, entry } of table.rows) {
    const say = (key: string, words: Words): void => void problems.push({ file, sheet: table.sheet, cell: table.cellOf(key, row), words });
    const number = (key: string): number | null => (typeof entry[key] === 'number' ? entry[key] : null);
    if (entry.employer !== undefined && entry.grade !== undefined) {
      const name = `${String(entry.employer)} ${String(entry.grade).normalize('NFKC').replace(/\s/g, '')}`;
      const earlier = rowsOf.get(name);
      if (earlier !== undefined) say('grade', { zh: `${String(entry.employer)}“${String(entry.grade)}”已在第${earlier}行填过。请合为一行（收入按人数加权平均）。`, en: `${String(entry.employer)} “${String(entry.grade)}” stands in row ${earlier} already. Make the two rows one (incomes weighted by people).` });
      else rowsOf.set(name, row);
    }
    for (const side of SIDES) {
      // What could not be read has its own message.
      if (entry[side.income] === undefined) continue;
      const [people, income] = [number(side.people), number(side.income)];
      if (people === 0 && income !== null && income > 0) say(side.income, { zh: `“${side.zh}人数”为0，却填了人均月收入。没有此职级人员的请清空收入，有的请填人数。`, en: `there is nobody of the grade in ${side.en}, but an income is given. Clear it, or give the number of people.` });
      if (people !== null && people > 0 && (income === null || income === 0)) say(side.income, { zh: `“${side.zh}人数”为${people}，“${side.zh}人均月收入”没有填。请填写月收入。`, en: `of ${people} people in ${side.en} no monthly income is given. Enter it.` });
    }
    const [township, county] = [number('township') ?? 0, number('county') ?? 0];
    const more = SIDES[township > county ? 0 : 1];
    const [larger, smaller] = [Math.max(township, county), Math.min(township, county)];
    if (smaller > 0 && larger > smaller * MOST_TIMES) say(more.income, monthAgainstYear(more, larger, smaller));
    else {
      const limit = entry.explanation === null || entry.explanation === undefined || entry.explanation === '' ? MOST_A_MONTH : NEVER_A_MONTH;
      for (const side of SIDES) {
        const income = number(side.income) ?? 0;
        if (income > limit) say(side.income, yearly(side, income));
      }
    }
  }
  return problems;
}

/** A twelfth, as a clerk would type it. */
function twelfth(income: number): string {
  return yuanText(Math.round((income * 100) / MONTHS_IN_YEAR));
}

function money(income: number): string {
  return yuanText(Math.round(income * 100));
}

function monthAgainstYear(side: (typeof SIDES)[number], larger: number, smaller: number): Words {
  const times = Math.round((larger / smaller) * 10) / 10;
  return {
    zh: `“${side.zh}人均月收入”（${money(larger)}元）是另一方（${money(smaller)}元）的${times}倍，不可比，像是把全年收入填在月收入里。请改填月收入（除以12为${twelfth(larger)}元），或核对另一方。`,
    en: `the monthly income in ${side.en} (${money(larger)} yuan) is ${times} times the other side’s (${money(smaller)}): they do not compare; one looks like a year’s. Give the month’s (a twelfth is ${twelfth(larger)}), or check the other.`,
  };
}

function yearly(side: (typeof SIDES)[number], income: number): Words {
  return {
    zh: `“${side.zh}人均月收入”${money(income)}元像是全年收入，本表要填月收入。请改填月收入（除以12为${twelfth(income)}元）；确为月收入的，在本行“说明”中写明。`,
    en: `${money(income)} yuan looks like a year’s income in ${side.en}, but the month’s is asked. Give the month’s (a twelfth is ${twelfth(income)}); if it is the month’s, say so in the row’s 说明.`,
  };
}
