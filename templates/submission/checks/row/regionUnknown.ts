import { checkIdCard } from '../../../../core/checks/idCard.ts';
import { enterpriseSubsidy } from '../../../forms/enterpriseSubsidy.ts';
import { textIn } from '../../form.ts';
import { formCheck, inRow } from '../check.ts';
import { subsidyRows } from '../subsidy/rows.ts';

/** An ID number that is right but for its first two digits, which are no province's. */
export const regionUnknown = formCheck<{ region: string }>({
  code: 'V210',
  severity: 'hint',
  name: { zh: '身份证号地区码未知', en: 'Region of an ID number not known' },
  table: enterpriseSubsidy.sheet,
  trigger: { zh: '身份证号前两位不是省级地区码，其余都对', en: 'the first two digits of an ID number are no province’s; the rest is right' },
  marks: { zh: '“身份证号”', en: '身份证号' },
  example: { region: '00' },
  say: ({ region }) => ({
    what: { zh: `身份证号前两位“${region}”不是省级地区码`, en: `“${region}”, the first two digits of the ID number, is no province` },
    remedy: { zh: '请对照身份证核对。', en: 'Compare it with the card.' },
  }),
  *find(form) {
    for (const { table, row } of subsidyRows(form)) {
      const identity = textIn(row.entry, 'identity');
      if (identity !== null && checkIdCard(identity, null) === 'unknownRegion') yield inRow(table, row, 'identity', { region: identity.trim().slice(0, 2) });
    }
  },
});
