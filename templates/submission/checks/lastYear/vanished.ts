import { enterpriseSubsidy } from '../../../forms/enterpriseSubsidy.ts';
import { REMARK_LABEL } from '../../../forms/workbook.ts';
import { maskIdentity } from '../../../tables/mask.ts';
import { textIn } from '../../form.ts';
import { lastYearCheck } from '../check.ts';
import { claimRows } from '../claimRows.ts';
import { bare, paidRowsOf } from './paidRows.ts';

/** Somebody whom last year's set left in post, with months to come, is in no form and has no leaving date. */
export const vanished = lastYearCheck<{ name: string; identity: string; year: number }>({
  code: 'V605',
  severity: 'verify',
  name: { zh: '上年在岗人员未报', en: 'In post last year, not reported' },
  table: enterpriseSubsidy.sheet,
  trigger: {
    zh: '上年花名册中年末在岗、尚未满期的人，本年各单位都没有填报，也没有离岗日期',
    en: 'somebody in post at the end of last year’s roster, with months left, is in no unit’s form and has no leaving date',
  },
  marks: { zh: '工作表（没有行可标）', en: 'the sheet, since there is no row' },
  example: { name: '张三', identity: '640104********1234', year: 2024 },
  say: ({ name, identity, year }) => ({
    what: { zh: `${year}年末在岗的“${name}”（${identity}）本年没有填报，也没有离岗日期`, en: `${name} (${identity}), in post at the end of ${year}, is not reported and has no leaving date` },
    remedy: {
      zh: `请补填一行（已离岗的填离岗日期）；不需填的，在“填报说明”的“${REMARK_LABEL}”写明原因。`,
      en: `Add the row (with the leaving date of whoever left), or say why not under “${REMARK_LABEL}”.`,
    },
  }),
  *find(handed, lastYear) {
    const rows = [...claimRows(handed)];
    const reported = new Set(rows.map(({ row }) => textIn(row.entry, 'identity')));
    for (const { file, submission } of handed.files) {
      const table = submission?.tables.get(enterpriseSubsidy.key);
      if (submission === null || table === undefined) continue;
      // A row whose ID number cannot be read has an error of its own; so has one whose number changed.
      const named = new Set(table.rows.filter(({ entry }) => paidRowsOf(lastYear, textIn(entry, 'identity')).length === 0).map(({ entry }) => bare(textIn(entry, 'name') ?? '')));
      const last = new Map(lastYear.people.filter(({ unit }) => unit === submission.unit.key).map((row) => [row.identity, row]));
      for (const { name, identity, end, standard } of last.values()) {
        if (end !== null || standard === 0 || reported.has(identity) || named.has(bare(name))) continue;
        if (paidRowsOf(lastYear, identity).some(({ remaining }) => remaining === 0)) continue;
        yield { file, sheet: table.sheet, cell: null, params: { name, identity: maskIdentity(identity), year: lastYear.year }, explanation: submission.remark };
      }
    }
  },
});
