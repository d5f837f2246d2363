/** ALLOWANCE.INCOME_GAP_TABLE 乡镇收入差额表, article （十八）: the income gap of each grade. */
import { percentText } from '../exact/ratio.ts';
import type { Ratio } from '../exact/ratio.ts';
import type { Fen } from '../exact/money.ts';
import { FunctionError } from '../functions/errors.ts';
import { checkedTable, defineRule, text } from '../functions/rule.ts';
import type { TableRow } from '../functions/rule.ts';
import { quoted } from '../functions/text.ts';
import { cite } from '../policy/articles.ts';
import type { Policy } from '../policy/policy.ts';
import type { Words } from '../words.ts';
import type { IncomeGap } from './incomeGap.ts';
import { above, COUNTY, gapWords, incomeGap, PERCENT, reached, TOWNSHIP } from './incomeGap.ts';

interface GradeRow {
  readonly grade: string;
  readonly township: Fen;
  readonly county: Fen | null;
}

/** A row's gap; the error of what is wrong with it, null for a blank one. */
function gapOf({ blank, cells, error }: TableRow<GradeRow>, pct: Ratio | null, policy: Policy): IncomeGap | FunctionError | null {
  if (blank) return null;
  if (error) return error;
  try {
    return incomeGap(cells.township!, cells.county!, pct, policy);
  } catch (problem) {
    if (problem instanceof FunctionError) return problem;
    throw problem;
  }
}

export const INCOME_GAP_TABLE = defineRule({
  id: 'ALLOWANCE.INCOME_GAP_TABLE',
  name: { zh: '乡镇收入差额表', en: 'Table of township income gaps' },
  summary: {
    zh: '各职级乡镇应达收入、差额、实际高出比例和是否达标',
    en: 'Income due, gap, share above the county and whether it is reached, a row a grade',
  },
  articles: ['十八'],
  parameters: {
    rows: checkedTable({
      name: { zh: '各职级收入', en: 'rows' },
      about: { zh: '三列：职级、乡镇收入、县直收入（元）', en: 'Three columns: grade, income in townships, income in county units (yuan)' },
      columns: { grade: text({ name: { zh: '职级', en: 'grade' } }), township: TOWNSHIP, county: COUNTY },
    }),
    pct: PERCENT,
  },
  result: {
    shape: 'table',
    columns: [
      { name: { zh: '应达收入', en: 'due' }, kind: 'money' },
      { name: { zh: '差额', en: 'gap' }, kind: 'money' },
      { name: { zh: '高出比例', en: 'above' }, kind: 'ratio' },
      { name: { zh: '是否达标', en: 'reached' }, kind: 'text' },
    ],
  },
  example: [
    [
      ['科员', 9750, 8500],
      ['副科', 11400, 9300],
    ],
  ],

  compute({ rows, pct }, policy) {
    return rows.map((row) => {
      const gap = gapOf(row, pct, policy);
      if (gap === null) return [null, null, null, null];
      if (gap instanceof FunctionError) return [gap, gap, gap, gap.words];
      return [gap.due, gap.gap, above(gap), reached(gap)];
    });
  },

  explain({ rows, pct }, policy) {
    const lines = rows.flatMap((row) => {
      const gap = gapOf(row, pct, policy);
      return gap === null ? [] : [lineWords(row.cells.grade, gap)];
    });
    return {
      zh: [`${cite('十八')} 应达收入 = 县直 × (1 + 比例)，差额 = 应达收入 − 乡镇，不小于0。`, ...lines.map(({ zh }) => zh)].join('\n'),
      en: [`${cite('十八')} due = county × (1 + share), gap = due − township, not below 0.`, ...lines.map(({ en }) => en)].join('\n'),
    };
  },
});

function lineWords(grade: string | undefined, gap: IncomeGap | FunctionError): Words {
  const who = grade === undefined ? '' : `${quoted(grade)} `;
  if (gap instanceof FunctionError) return { zh: `${who}${gap.words.zh}`, en: `${who}${gap.words.en}` };
  const words = gapWords(gap);
  const share = percentText(above(gap));
  return {
    zh: `${who}${words.zh}，高出${share}，${reached(gap).zh}`,
    en: `${who}${words.en}, ${share} above, ${reached(gap).en}`,
  };
}
