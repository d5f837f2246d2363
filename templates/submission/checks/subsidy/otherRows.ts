import type { Words } from '../../../../core/words.ts';
import { enterpriseSubsidy } from '../../../forms/enterpriseSubsidy.ts';
import { formCheck, inRow } from '../check.ts';
import { claimWords, lineWords, reasonWords, remarkedRows } from './claims.ts';

/** The row by itself gives what is claimed; on one clock with the person's other rows it gives another number. */
export const otherRows = formCheck<{ claimed: Words; due: Words; reason: Words }>({
  code: 'V307',
  severity: 'hint',
  name: { zh: '同一人其他行使核定不同', en: 'Other rows of the person change it' },
  table: enterpriseSubsidy.sheet,
  trigger: {
    zh: '按本行计算无误，但按本人在本表的全部各行（首次享受月、期初、月数上限）计算不同；只是两行同月的另有审核项目',
    en: 'right for the row alone, but the person’s other rows of the form (first month, months before, limit) give another number; months that two rows share have a code of their own',
  },
  marks: { zh: '本期月数、月标准、本期金额中第一个不同的', en: 'the first of 本期月数, 月标准, 本期金额 that differs' },
  example: {
    claimed: { zh: '5个月、15000元', en: '5 months, 15000 yuan' }, due: { zh: '0个月、0元', en: '0 months, 0 yuan' },
    reason: { zh: '(九) 企业全职引进一流大学或一流学科全日制硕士：没有发放月份，本期0元；期初已享受满60个月，本期有5个月不发', en: '(九) full-time master of a first-class university or discipline recruited by an enterprise: no month of the period is paid: 0 yuan; all 60 months were paid before; 5 months of the period are not paid' },
  },
  say: ({ claimed, due, reason }) => ({
    what: { zh: `本行申报${claimed.zh}，按本人全部各行核定为${due.zh}：${reason.zh}`, en: `the row claims ${claimed.en}; with the person’s other rows it comes to ${due.en}: ${reason.en}` },
    remedy: { zh: '各行填写无误的不必改。', en: 'Nothing to do if the rows are right.' },
  }),
  *find(form, asked) {
    for (const row of remarkedRows(form, asked)) {
      for (const remark of row.remarks) {
        if (remark.kind === 'otherRows') yield inRow(row.table, row.row, remark.key, { claimed: claimWords(row.claim), due: lineWords(remark.line), reason: reasonWords(row, remark.line, remark.settings, asked.policy) });
      }
    }
  },
});
