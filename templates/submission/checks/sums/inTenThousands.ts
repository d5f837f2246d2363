import type { Words } from '../../../../core/words.ts';
import { townshipIncome } from '../../../forms/townshipIncome.ts';
import { numberIn } from '../../form.ts';
import { formCheck, inRow } from '../check.ts';
import { incomeRows, incomparable, moneyText, SIDES } from '../income/sides.ts';

/** Yuan that nobody earns less of in a month; no figure of the policy. */
const LEAST_A_MONTH = 100;

/** An income that looks as if it were in 万元. */
export const inTenThousands = formCheck<{ side: Words; income: string }>({
  code: 'V505',
  severity: 'verify',
  name: { zh: '收入像以万元为单位', en: 'Looks like 万元' },
  table: townshipIncome.sheet,
  trigger: { zh: `人均月收入大于0、小于${LEAST_A_MONTH}元（不是文件的数字）`, en: `a monthly income above 0 and below ${LEAST_A_MONTH} yuan (no figure of the policy)` },
  marks: { zh: '该方的“人均月收入”', en: 'the income of that side' },
  example: { side: SIDES[0].words, income: '0.98' },
  say: ({ side, income }) => ({
    what: { zh: `“${side.zh}人均月收入”${income}元过低，像是以万元为单位`, en: `${income} yuan a month in ${side.en} is too little and looks like 万元` },
    remedy: { zh: '请改填元；确为此数的，在本行“说明”中写明。', en: 'Give it in yuan; if it is right, say so in the row’s 说明.' },
  }),
  *find(form) {
    for (const { table, row } of incomeRows(form)) {
      if (incomparable(row) !== null) continue;
      for (const side of SIDES) {
        const income = numberIn(row.entry, side.income) ?? 0;
        if (income > 0 && income < LEAST_A_MONTH) yield inRow(table, row, side.income, { side: side.words, income: moneyText(income) });
      }
    }
  },
});
