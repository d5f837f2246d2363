import { dayOf, isoDay, partsOf, type Day } from '../../core/exact/calendar.ts';
import { yuanText, type Fen } from '../../core/exact/money.ts';
import { Problem as CellProblem } from '../../core/functions/read.ts';
import type { Article } from '../../core/policy/articles.ts';
import { defaultPolicy } from '../../core/policy/policy.ts';
import { DEGREE_SETTINGS } from '../../core/policy/settings.ts';
import { policyStart } from '../../core/subsidy/monthlyStandard.ts';
import type { DegreeRules } from '../../core/subsidy/degreeTable.ts';
import type { Words } from '../../core/words.ts';
import type { Advance, Fund, Plan, UnitAmounts } from '../allocation/plan.ts';
import { enterpriseSubsidy } from '../forms/enterpriseSubsidy.ts';
import { FORM_VERSION } from '../forms/names.ts';
import { PLAN_BASICS, planFields, type Field, type Method, type Outlook, type PlanTable } from '../forms/plan.ts';
import { planParts, planTables } from '../forms/planParts.ts';
import { settingFields } from '../forms/planWorkbook.ts';
import { VERSION_LABEL } from '../forms/workbook.ts';
import type { Entry } from '../tables/column.ts';
import { findUnit, units, type Unit } from '../units/index.ts';
import { address } from '../workbook/address.ts';
import { articleOf, noArticle } from './articles.ts';
import { labelledRow } from './labels.ts';
import { planPartReaders, type PlanContext } from './planParts.ts';
import type { Participation } from './participation.ts';
import type { Problem } from './problems.ts';
import { readWorkbook, UnreadableFile, type SheetRead, type WorkbookRead } from './reader/index.ts';
import { readRecords, readTyped, type Records } from './records.ts';

/** Articles whose 当年核定 the submissions give. */
const ASSESSED_ARTICLES: ReadonlySet<Article> = new Set([enterpriseSubsidy.article]);

export interface PlanRead {
  readonly plan: Plan | null;
  /** Who takes part, also where something else is wrong; null where the plan does not say. */
  readonly participation: Participation | null;
  readonly problems: readonly Problem[];
}

/** Reads the region's plan; every mistake is a problem with its cell. A plan may still be without funds: forms are made from it. */
export function readPlan(file: string, bytes: Uint8Array, year: number): PlanRead {
  try {
    return new PlanReader(file, readWorkbook(bytes), year).read();
  } catch (error) {
    if (error instanceof UnreadableFile) return { plan: null, participation: null, problems: [{ file, sheet: null, cell: null, words: error.words }] };
    throw error;
  }
}

type Values = Readonly<Record<string, string | number | null>>;

class PlanReader {
  private readonly problems: Problem[] = [];

  constructor(
    private readonly file: string,
    private readonly workbook: WorkbookRead,
    private readonly year: number,
  ) {}

  read(): PlanRead {
    const basics = this.basics();
    const tables = new Map(planTables.map((table) => [table.key, this.table(table)]));
    const participation = this.units(tables.get('units') ?? null);
    const funds = this.funds(tables, participation?.units ?? null);
    const period = this.period(basics);
    const parts = this.parts(basics, tables, participation?.units ?? null, funds);
    if (participation === null || this.problems.length > 0) return { plan: null, participation, problems: this.problems };
    return {
      problems: [],
      participation,
      plan: {
        year: this.year,
        batch: text(basics.batch),
        documentNumber: text(basics.documentNumber),
        issuedOn: (basics.issuedOn ?? null) as Day | null,
        mark: text(basics.mark),
        outlook: (basics.outlook ?? '全年预计') as Outlook,
        period,
        rules: Object.fromEntries(DEGREE_SETTINGS.map((setting) => [setting.id, basics[setting.id] ?? setting.default])) as unknown as DegreeRules,
        ...participation,
        funds,
        parts,
      },
    };
  }

  private say(sheet: string | null, cell: string | null, words: Words): void {
    this.problems.push({ file: this.file, sheet, cell, words });
  }

  private basics(): Values {
    const sheet = this.workbook.sheet(PLAN_BASICS);
    if (sheet === null) {
      this.missingSheet(PLAN_BASICS);
      return {};
    }
    this.version(sheet);
    const values: Record<string, string | number | null> = {};
    for (const field of [...planFields, ...settingFields, ...planParts.flatMap((part) => part.fields)]) {
      const found = labelledRow(sheet, field.label);
      if (found === null) {
        this.say(sheet.name, null, { zh: `找不到“${field.label}”一栏。请用原方案表样填写。`, en: `the field “${field.label}” is missing. Use the original plan.` });
        continue;
      }
      // Whatever stands beyond the next column is the form's own note.
      const value = found.value !== null && found.value.column === found.label.column + 1 ? found.value : null;
      const read = readTyped(columnOf(field), value);
      if (read instanceof CellProblem) {
        this.say(sheet.name, value?.ref ?? found.label.ref, { zh: `“${field.label}”${read.words.zh}。`, en: `“${field.english}” ${read.words.en}.` });
      } else values[field.key] = read;
      if (field.key === 'year' && typeof read === 'number' && read !== this.year) {
        this.say(sheet.name, value!.ref, { zh: `方案是${read}年度的，命令要的是${this.year}年度。请换用${this.year}年度的方案，或改 --year。`, en: `the plan is of ${read}, the command asks for ${this.year}. Use the plan of ${this.year}, or change --year.` });
      }
    }
    return values;
  }

  private version(sheet: SheetRead): void {
    const found = labelledRow(sheet, VERSION_LABEL);
    const version = found?.value?.column === (found?.label.column ?? 0) + 1 ? String(found!.value!.value).trim() : '';
    if (version === FORM_VERSION) return;
    this.say(sheet.name, (found?.value ?? found?.label)?.ref ?? null, {
      zh: `表样版本为“${version}”，应为“${FORM_VERSION}”。请用新生成的方案填写。`,
      en: `the plan’s version is “${version}”, not “${FORM_VERSION}”. Use a newly made plan.`,
    });
  }

  private parts(basics: Values, tables: ReadonlyMap<string, Records | null>, taking: readonly Unit[] | null, funds: readonly Fund[]): ReadonlyMap<string, unknown> {
    const basicsSheet = this.workbook.sheet(PLAN_BASICS);
    if (taking === null || basicsSheet === null) return new Map();
    const labels = new Map(planParts.flatMap((part) => part.fields).map((field) => [field.key, field.label]));
    const context: PlanContext = {
      year: this.year,
      units: taking,
      funds,
      field: (key) => basics[key] ?? null,
      fieldCell: (key) => {
        const found = labelledRow(basicsSheet, labels.get(key)!);
        return found === null ? null : address(found.label.column + 1, found.label.row);
      },
      records: (key) => tables.get(key) ?? null,
      unitOf: (sheet, records, row, entry, key = 'unit') => {
        const unit = this.unitOf(entry, sheet, records.cellOf(key, row), key);
        return unit === null || this.takesPart(unit, taking, sheet, records.cellOf(key, row)) ? unit : null;
      },
      say: (sheet, cell, words) => this.say(sheet, cell, words),
    };
    return new Map(planParts.map(({ key }) => [key, planPartReaders.get(key)!(context)]));
  }

  private takesPart(unit: Unit, taking: readonly Unit[], sheet: string, cell: string): boolean {
    if (taking.includes(unit)) return true;
    this.say(sheet, cell, { zh: `单位“${unit.name}”在“参与单位”中没有参加。请删去本行，或把该单位改为参加。`, en: `${unit.name} does not take part. Delete this row, or let the unit take part on “参与单位”.` });
    return false;
  }

  /** 本期: the year, or to the cut-off date. */
  private period(basics: Values): { from: Day; to: Day } {
    const [from, end] = [dayOf(this.year, 1, 1)!, dayOf(this.year, 12, 31)!];
    // What could not be read has its own message.
    if (basics.cutoff === undefined || basics.outlook === undefined) return { from, to: end };
    const { label, value } = labelledRow(this.workbook.sheet(PLAN_BASICS)!, '截至日期')!;
    const cutoff = basics.cutoff as Day | null;
    const cell = (cutoff === null ? label : value!).ref;
    if (basics.outlook !== '截至日期') {
      if (cutoff !== null) this.say(PLAN_BASICS, cell, { zh: '填了截至日期，但测算口径不是“截至日期”。请改测算口径，或清空截至日期。', en: 'a cut-off date is given, but the counting is not “截至日期”. Change the counting or clear the date.' });
      return { from, to: end };
    }
    if (cutoff === null || partsOf(cutoff).year !== this.year) {
      this.say(PLAN_BASICS, cell, { zh: `测算口径为“截至日期”，请填${this.year}年度之内的截至日期。`, en: `the counting is up to a cut-off date: give one within ${this.year}.` });
      return { from, to: end };
    }
    const start = policyStart(defaultPolicy);
    if (cutoff < start) {
      this.say(PLAN_BASICS, cell, { zh: `截至日期早于政策起始日${isoDay(start)}，那时没有可发的补贴。请改填以后的日期。`, en: `the cut-off date is before the policy began, ${isoDay(start)}, when nothing was paid. Give a later one.` });
    }
    return { from, to: cutoff };
  }

  private missingSheet(name: string): void {
    this.say(null, null, { zh: `缺少工作表“${name}”。请用“talent forms”生成的方案填写，不要删除或改名工作表。`, en: `the sheet “${name}” is missing. Use the plan made by “talent forms”; do not delete or rename sheets.` });
  }

  private table(table: PlanTable): Records | null {
    const sheet = this.workbook.sheet(table.sheet);
    if (sheet === null) {
      this.missingSheet(table.sheet);
      return null;
    }
    // The unit's own columns are locked in the form; they are read like typed ones.
    const records = readRecords(this.file, sheet, table.columns.map((column) => (column.fill === 'fixed' ? { ...column, fill: 'typed', reads: 'text' } : column)));
    this.problems.push(...records.problems);
    return records;
  }

  private units(records: Records | null): Participation | null {
    if (records === null) return null;
    const unitCells = new Map<string, string>();
    const taking = new Set<string>();
    for (const { row, entry } of records.rows) {
      const unit = this.unitOf(entry, '参与单位', records.cellOf('unitKey', row), 'unitKey');
      if (unit === null) continue;
      if (unitCells.has(unit.key)) this.say('参与单位', records.cellOf('unitKey', row), { zh: `单位“${unit.name}”列了两次。请删去一行。`, en: `the unit ${unit.name} stands twice. Delete one row.` });
      unitCells.set(unit.key, records.cellOf('takesPart', row));
      // What cannot be read counts as 是 here, so that nothing follows from it but its own message.
      if (entry.takesPart !== '否') taking.add(unit.key);
    }
    if (taking.size === 0 && records.problems.length === 0) this.say('参与单位', null, { zh: '没有单位参加。请至少把一个单位的“参加”填“是”。', en: 'no unit takes part. Put 是 for at least one.' });
    return { units: units.filter((unit) => taking.has(unit.key)), unitCells };
  }

  private unitOf(entry: Entry, sheet: string, cell: string, key = 'unit'): Unit | null {
    if (entry[key] === undefined) return null;
    const unit = findUnit(String(entry[key] ?? ''));
    if (unit === null) this.say(sheet, cell, { zh: `单位“${String(entry[key] ?? '')}”不在单位表中。请按“参与单位”中的名称或代码填写。`, en: `the unit “${String(entry[key] ?? '')}” is not known. Use a name or code of “参与单位”.` });
    return unit;
  }

  private funds(tables: ReadonlyMap<PlanTable['key'], Records | null>, taking: readonly Unit[] | null): readonly Fund[] {
    const records = tables.get('funds') ?? null;
    const funds: FundsRead = { heads: new Map(), codes: records === null ? null : new Set() };
    const poolCells = new Map<string, string>();
    const methodCells = new Map<Article, string>();
    for (const { row, entry } of records?.rows ?? []) {
      const cell = (key: string): string => records!.cellOf(key, row);
      if (entry.code === undefined) {
        funds.codes = null;
        continue;
      }
      const code = String(entry.code);
      if (funds.codes?.has(code)) {
        this.say('资金项目', cell('code'), { zh: `项目编码“${code}”重复。请改为不同的编码。`, en: `the fund code “${code}” stands twice. Give each fund its own.` });
        continue;
      }
      funds.codes?.add(code);
      if (entry.article === undefined || entry.method === undefined) continue;
      const article = articleOf(String(entry.article));
      if (article === null) {
        this.say('资金项目', cell('article'), noArticle(entry.article));
        continue;
      }
      const method = entry.method as Method;
      if (method === '按实核定') {
        if (!ASSESSED_ARTICLES.has(article)) this.say('资金项目', cell('method'), { zh: `第${article}条没有申报表，不能按实核定。请改为“录入”。`, en: `article ${article} has no form to assess from. Choose 录入.` });
        else if (methodCells.has(article)) this.say('资金项目', cell('method'), { zh: `第${article}条已在${methodCells.get(article)}按实核定，一条只能有一个按实核定的项目。`, en: `article ${article} is assessed by the fund of ${methodCells.get(article)} already; one fund an article.` });
        methodCells.set(article, cell('method'));
      }
      poolCells.set(code, cell('pool'));
      funds.heads.set(code, {
        code, article, method,
        name: String(entry.name),
        department: text(entry.department),
        nature: text(entry.nature),
        income: text(entry.income),
        functionItem: text(entry.functionItem),
        economicItem: text(entry.economicItem),
        pool: fen(entry.pool),
        remark: text(entry.remark),
      });
    }

    const amounts = this.amounts(tables.get('amounts') ?? null, funds, taking);
    const advances = this.advances(tables.get('advances') ?? null, funds, taking);
    return [...funds.heads.values()].map((head) => {
      const fund: Fund = { ...head, amounts: amounts.get(head.code) ?? new Map(), advances: advances.get(head.code) ?? new Map() };
      const advanced = [...fund.advances.values()].flat().reduce((sum, { amount }) => sum + amount, 0);
      if (fund.pool !== null && fund.pool < advanced) {
        this.say('资金项目', poolCells.get(fund.code)!, {
          zh: `资金总额${yuanText(fund.pool)}元小于已提前下达合计${yuanText(advanced)}元。请核对资金总额，或核对“已提前下达”各笔。`,
          en: `the pool of ${yuanText(fund.pool)} yuan is below the ${yuanText(advanced)} yuan issued in advance. Check the pool or the lines of “已提前下达”.`,
        });
      }
      return fund;
    });
  }

  private amounts(records: Records | null, funds: FundsRead, taking: readonly Unit[] | null): Map<string, Map<string, UnitAmounts>> {
    const byFund = new Map<string, Map<string, UnitAmounts>>();
    if (records === null) return byFund;
    for (const { row, entry } of records.rows) {
      const place = this.place('分单位金额', records, row, entry, funds, taking);
      if (place === null) continue;
      const { unit, fund } = place;
      const rows = mapAt(byFund, fund.code);
      if (rows.has(unit.key)) {
        this.say('分单位金额', records.cellOf('unit', row), { zh: `“${unit.name}”的项目“${fund.code}”列了两行。请合为一行。`, en: `${unit.name} has two rows for the fund ${fund.code}. Make them one.` });
        continue;
      }
      const assessed = fen(entry.assessed);
      if (assessed !== null && fund.method !== '录入') {
        this.say('分单位金额', records.cellOf('assessed', row), { zh: `项目“${fund.code}”为${fund.method}，当年核定由${fund.method === '因素法' ? '因素' : '申报表'}算出，不能录入。请清空。`, en: `the fund ${fund.code} is ${fund.method}: its amount comes from the ${fund.method === '因素法' ? 'factors' : 'submissions'} and cannot be typed. Clear the cell.` });
      }
      rows.set(unit.key, { assessed, carry: fen(entry.carry) ?? 0, settlement: fen(entry.settlement) ?? 0 });
    }
    return byFund;
  }

  private advances(records: Records | null, funds: FundsRead, taking: readonly Unit[] | null): Map<string, Map<string, Advance[]>> {
    const byFund = new Map<string, Map<string, Advance[]>>();
    if (records === null) return byFund;
    for (const { row, entry } of records.rows) {
      const place = this.place('已提前下达', records, row, entry, funds, taking);
      if (place === null) continue;
      const rows = mapAt(byFund, place.fund.code);
      const lines = rows.get(place.unit.key) ?? [];
      lines.push({ batch: text(entry.batch), documentNumber: text(entry.documentNumber), date: (entry.date ?? null) as Day | null, amount: fen(entry.amount) ?? 0 });
      rows.set(place.unit.key, lines);
    }
    return byFund;
  }

  /** Unit and fund of a line; both must be in the plan. Null where they are not, or cannot be known for another mistake. */
  private place(sheet: string, records: Records, row: number, entry: Entry, { heads, codes }: FundsRead, taking: readonly Unit[] | null): { unit: Unit; fund: FundHead } | null {
    const unit = this.unitOf(entry, sheet, records.cellOf('unit', row));
    if (codes !== null && entry.fund !== undefined && !codes.has(String(entry.fund))) {
      this.say(sheet, records.cellOf('fund', row), { zh: `项目编码“${String(entry.fund)}”不在“资金项目”中。请核对。`, en: `the fund code “${String(entry.fund)}” is not on “资金项目”. Check it.` });
    }
    const fund = heads.get(String(entry.fund));
    if (unit === null || taking === null) return null;
    if (!this.takesPart(unit, taking, sheet, records.cellOf('unit', row))) return null;
    return fund === undefined ? null : { unit, fund };
  }
}

type FundHead = Omit<Fund, 'amounts' | 'advances'>;

interface FundsRead {
  readonly heads: Map<string, FundHead>;
  /** Codes of the funds, also of those in which something else is wrong; null where not all can be read. */
  codes: Set<string> | null;
}

function columnOf(field: Field): Parameters<typeof readTyped>[0] {
  return {
    header: field.label, english: field.english, reads: field.reads,
    ...(field.required ? { required: true } : {}),
    ...(field.vocabulary ? { vocabulary: field.vocabulary } : {}),
  };
}

function text(value: Entry[string] | undefined): string | null {
  return value === null || value === undefined || value === '' ? null : String(value);
}

function fen(value: Entry[string] | undefined): Fen | null {
  return typeof value === 'number' ? Math.round(value * 100) : null;
}

function mapAt<V>(map: Map<string, Map<string, V>>, key: string): Map<string, V> {
  const inner = map.get(key) ?? new Map<string, V>();
  map.set(key, inner);
  return inner;
}
