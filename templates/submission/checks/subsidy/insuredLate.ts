import { isoMonth, monthOf } from '../../../../core/exact/calendar.ts';
import { enterpriseSubsidy } from '../../../forms/enterpriseSubsidy.ts';
import { numberIn } from '../../form.ts';
import { formCheck, inRow } from '../check.ts';
import { subsidyRows } from './rows.ts';

/** Months after arrival in which insurance begins as it should: an employer has thirty days to register. */
const MONTHS_TO_REGISTER = 1;

/** Insurance that begins long after the arrival speaks against the arrival. */
export const insuredLate = formCheck<{ insured: string; arrived: string }>({
  code: 'V319',
  severity: 'verify',
  name: { zh: '社保起缴晚于到岗', en: 'Insured long after arrival' },
  table: enterpriseSubsidy.sheet,
  trigger: { zh: '“社保起缴月”晚于到岗次月（用人单位应在用工之日起三十日内办理，不是本文件的规定）', en: '社保起缴月 is later than the month after the arrival (employers register within thirty days; no rule of this policy)' },
  marks: { zh: '“社保起缴月”', en: '社保起缴月' },
  example: { insured: '2023-08', arrived: '2023-03' },
  say: ({ insured, arrived }) => ({
    what: { zh: `社保起缴月（${insured}）比到岗月（${arrived}）晚一个月以上`, en: `insurance begins (${insured}) more than a month after the month of arrival (${arrived})` },
    remedy: { zh: '请核对到岗日期；确实晚缴的，在本行“说明”中写明。', en: 'Check the arrival; if insurance did begin late, say so in the row’s 说明.' },
  }),
  *find(form) {
    for (const { table, row } of subsidyRows(form)) {
      const [start, insured] = [numberIn(row.entry, 'start'), numberIn(row.entry, 'insuredFrom')];
      if (start === null || insured === null || monthOf(insured) <= monthOf(start) + MONTHS_TO_REGISTER) continue;
      yield inRow(table, row, 'insuredFrom', { insured: isoMonth(monthOf(insured)), arrived: isoMonth(monthOf(start)) });
    }
  },
});
