/** The words of 核验, the notes on a row of the degree table. */
import { isoMonth } from '../exact/calendar.ts';
import type { Words } from '../words.ts';
import type { DegreeNote } from './degreeNotes.ts';
import { unmetListWords } from './monthlyStandard.ts';
import { runWords } from './payableMonths.ts';

/** The text of a note; rows are numbered from 1. */
export function noteWords(note: DegreeNote): Words {
  switch (note.code) {
    case 'notEntitled': {
      const reasons = unmetListWords(note.unmet);
      return { zh: `不符合条件：${reasons.zh}`, en: `not entitled: ${reasons.en}` };
    }
    case 'firstMonthsDiffer': {
      const month = isoMonth(note.earliest);
      return {
        zh: `同一人各行首次享受月不一致，按最早的${month}计`,
        en: `the person's rows give different first months; the earliest, ${month}, holds`,
      };
    }
    case 'paidBeforeDiffers':
      return {
        zh: `同一人各行期初已享受月数不一致，按最大的${note.largest}个月计`,
        en: `the person's rows give different months paid before; the largest, ${note.largest}, holds`,
      };
    case 'paidBeforeTaken':
      return {
        zh: `期初已享受月数按所填${note.given}个月计，按各行到岗离岗推算为${note.byRows}个月`,
        en: `months paid before are taken as given, ${note.given}; by the rows' dates they are ${note.byRows}`,
      };
    case 'monthElsewhere': {
      const when = runWords(note.months);
      return {
        zh: `${when.zh}计在第${note.row + 1}行，同一月份只发一次`,
        en: `${when.en} is paid on row ${note.row + 1}; a month is paid once`,
      };
    }
    case 'beforeFirstMonth': {
      const month = isoMonth(note.first);
      return {
        zh: `首次享受月${month}以前的${note.lost}个月不计`,
        en: `${note.lost} months before the first month, ${month}, do not count`,
      };
    }
    case 'windowClosed': {
      const month = isoMonth(note.last);
      return {
        zh: `自首次享受月起${note.limit}个月至${month}届满，本期有${note.lost}个月不发`,
        en: `the ${note.limit} months from the first month ended in ${month}; ${note.lost} months of the period are not paid`,
      };
    }
    case 'limitReached':
      return limitWords(note);
    case 'broken': {
      const month = isoMonth(note.month);
      return {
        zh: `${month}没有应发，中断即止，本期有${note.lost}个月不发`,
        en: `${month} was not payable and a break ends the entitlement; ${note.lost} months of the period are not paid`,
      };
    }
    case 'brokenBefore': {
      const first = isoMonth(note.first);
      return {
        zh: `自首次享受月${first}到本期之前应有${note.elapsed}个月，期初已享受${note.paidBefore}个月，中断即止，本期有${note.lost}个月不发`,
        en: `from the first month, ${first}, to the period there are ${note.elapsed} months, ${note.paidBefore} were paid; a break ends the entitlement, so ${note.lost} months of the period are not paid`,
      };
    }
  }
}

/** The text of all notes of a row, each as `say` words it; empty where there are none. */
export function notesWords(notes: readonly DegreeNote[], say: (note: DegreeNote) => Words = noteWords): Words {
  const words = notes.map((note) => say(note));
  return { zh: words.map((note) => note.zh).join('；'), en: words.map((note) => note.en).join('; ') };
}

function limitWords(note: Extract<DegreeNote, { code: 'limitReached' }>): Words {
  const { limit, month, before, lost } = note;
  const unpaid: Words =
    lost === 0 ? { zh: '', en: '' } : { zh: `，本期有${lost}个月不发`, en: `; ${lost} months of the period are not paid` };
  if (month === null) {
    return { zh: `期初已享受满${limit}个月${unpaid.zh}`, en: `all ${limit} months were paid before${unpaid.en}` };
  }
  const last = isoMonth(month);
  const opening: Words = before === 0 ? { zh: '', en: '' } : { zh: `期初${before}个月，`, en: `${before} months before, ` };
  return {
    zh: `${opening.zh}至${last}满${limit}个月${unpaid.zh}`,
    en: `${opening.en}all ${limit} months reached in ${last}${unpaid.en}`,
  };
}
