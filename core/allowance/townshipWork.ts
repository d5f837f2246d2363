/**
 * ALLOWANCE.TOWNSHIP_WORK 乡镇工作补贴, articles （十四） and （十八）: by years of work and kind of township, after
 * 《关于调整乡镇机关事业单位工作人员乡镇工作补贴标准的意见》, whose scale has to be entered.
 */
import type { Fen } from '../exact/money.ts';
import { yuanText } from '../exact/money.ts';
import { compareRatios, decimalText } from '../exact/ratio.ts';
import type { Ratio } from '../exact/ratio.ts';
import { FunctionError } from '../functions/errors.ts';
import { defineRule, money, ratio, table, text } from '../functions/rule.ts';
import { quoted, wordKey } from '../functions/text.ts';
import { cite } from '../policy/articles.ts';

const YEARS_DIGITS = 6;

interface ScaleRow {
  readonly least: Ratio;
  readonly type: string;
  readonly standard: Fen;
}

/** The row of a type with the most years that somebody has reached. Throws #N/A where there is none. */
function rowFor({ years, type, table }: { years: Ratio; type: string; table: readonly (ScaleRow | null)[] }): ScaleRow {
  const rows = table.filter((row) => row !== null);
  requireDistinct(rows);
  const key = wordKey(type);
  let best: ScaleRow | null = null;
  for (const row of rows) {
    if (wordKey(row.type) !== key || compareRatios(row.least, years) > 0) continue;
    if (best === null || compareRatios(row.least, best.least) > 0) best = row;
  }
  if (best !== null) return best;
  const shown = yearsText(years);
  throw new FunctionError('#N/A', {
    zh: `标准未录入：标准表没有“${quoted(type)}”满${shown}年适用的一档。请按自治区乡镇工作补贴意见补全标准表（P.TOWNSHIP）`,
    en: `Standard not entered: the table has no row of "${quoted(type)}" for ${shown} years. Complete it from the region's scale (P.TOWNSHIP)`,
  });
}

function requireDistinct(rows: readonly ScaleRow[]): void {
  const seen = new Set<string>();
  for (const { least, type } of rows) {
    const key = `${least.numerator}/${least.denominator} ${wordKey(type)}`;
    if (seen.has(key)) {
      throw new FunctionError('#VALUE!', {
        zh: `标准表：“${quoted(type)}”最低年限${yearsText(least)}年有两行，请只留一行`,
        en: `table: "${quoted(type)}" from ${yearsText(least)} years stands in two rows; keep one`,
      });
    }
    seen.add(key);
  }
}

function yearsText(years: Ratio): string {
  return decimalText(years, YEARS_DIGITS);
}

export const TOWNSHIP_WORK = defineRule({
  id: 'ALLOWANCE.TOWNSHIP_WORK',
  name: { zh: '乡镇工作补贴', en: 'Township work allowance' },
  summary: {
    zh: '按乡镇工作年限和类别查月标准：同类别中不超过年限的最高一档',
    en: 'Monthly standard by years in townships and type: the highest row of the type that the years reach',
  },
  articles: ['十四', '十八'],
  parameters: {
    years: ratio({ name: { zh: '年限', en: 'years' }, about: { zh: '乡镇工作年限，可有小数', en: 'Years of work in townships; may be fractional' } }),
    type: text({ name: { zh: '类别', en: 'type' }, about: { zh: '乡镇类别，与标准表一致', en: 'Type of township, as in the table' } }),
    table: table({
      name: { zh: '标准表', en: 'table' },
      about: { zh: '三列：最低年限、类别、月标准（元）（P.TOWNSHIP）', en: 'Three columns: least years, type, yuan a month (P.TOWNSHIP)' },
      columns: {
        least: ratio({ name: { zh: '最低年限', en: 'least years' } }),
        type: text({ name: { zh: '类别', en: 'type' } }),
        standard: money({ name: { zh: '月标准', en: 'monthly standard' } }),
      },
    }),
  },
  result: { shape: 'scalar', kind: 'money' },
  example: [
    12,
    '普通',
    [
      [0, '普通', 200],
      [10, '普通', 300],
      [20, '普通', 400],
      [0, '偏远', 300],
      [10, '偏远', 400],
    ],
  ],

  compute(args) {
    return rowFor(args).standard;
  },

  explain(args) {
    const { least, standard } = rowFor(args);
    const [years, from, amount] = [yearsText(args.years), yearsText(least), yuanText(standard)];
    return {
      zh: `${cite('十四', '十八')} ${quoted(args.type)}，工作${years}年，适用满${from}年一档：${amount}元/月`,
      en: `${cite('十四', '十八')} ${quoted(args.type)}, ${years} years, the row from ${from} years: ${amount} yuan/month`,
    };
  },
});
