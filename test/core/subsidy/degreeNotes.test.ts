import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, monthNumber } from '../../../core/exact/calendar.ts';
import { defaultPolicy } from '../../../core/policy/policy.ts';
import { degreeTable } from '../../../core/subsidy/degreeTable.ts';
import { notesWords, noteWords } from '../../../core/subsidy/degreeNoteWords.ts';
import type { DegreeNote } from '../../../core/subsidy/degreeNotes.ts';
import { paidMonths } from '../../../core/subsidy/months.ts';
import { people, periods, rules } from './rosters.ts';

const march = monthNumber(2025, 3);

describe('the words of 核验', () => {
  const cases: readonly (readonly [DegreeNote, string, string])[] = [
    [
      { code: 'notEntitled', unmet: [{ condition: 'fullTime' }, { condition: 'start', start: dayOf(2020, 6, 30)!, policyStart: dayOf(2020, 7, 1)! }] },
      '不符合条件：不是全日制学历；到岗（2020-06-30）早于政策起始日（2020-07-01）',
      'not entitled: the degree was not taken full-time; arrival (2020-06-30) is before the first day of the policy (2020-07-01)',
    ],
    [
      { code: 'firstMonthsDiffer', earliest: march },
      '同一人各行首次享受月不一致，按最早的2025-03计',
      "the person's rows give different first months; the earliest, 2025-03, holds",
    ],
    [
      { code: 'paidBeforeDiffers', largest: 12 },
      '同一人各行期初已享受月数不一致，按最大的12个月计',
      "the person's rows give different months paid before; the largest, 12, holds",
    ],
    [
      { code: 'paidBeforeTaken', given: 12, byRows: 10 },
      '期初已享受月数按所填12个月计，按各行到岗离岗推算为10个月',
      "months paid before are taken as given, 12; by the rows' dates they are 10",
    ],
    [
      { code: 'monthElsewhere', months: { first: march, last: march + 1 }, row: 4 },
      '2025-03至2025-04计在第5行，同一月份只发一次',
      '2025-03 to 2025-04 is paid on row 5; a month is paid once',
    ],
    [
      { code: 'beforeFirstMonth', first: march, lost: 2 },
      '首次享受月2025-03以前的2个月不计',
      '2 months before the first month, 2025-03, do not count',
    ],
    [
      { code: 'windowClosed', last: march, limit: 60, lost: 9 },
      '自首次享受月起60个月至2025-03届满，本期有9个月不发',
      'the 60 months from the first month ended in 2025-03; 9 months of the period are not paid',
    ],
    [
      { code: 'limitReached', limit: 60, month: march, before: 57, lost: 9 },
      '期初57个月，至2025-03满60个月，本期有9个月不发',
      '57 months before, all 60 months reached in 2025-03; 9 months of the period are not paid',
    ],
    [
      { code: 'limitReached', limit: 60, month: march, before: 0, lost: 0 },
      '至2025-03满60个月',
      'all 60 months reached in 2025-03',
    ],
    [
      { code: 'limitReached', limit: 60, month: null, before: 60, lost: 12 },
      '期初已享受满60个月，本期有12个月不发',
      'all 60 months were paid before; 12 months of the period are not paid',
    ],
    [
      { code: 'broken', month: march, lost: 9 },
      '2025-03没有应发，中断即止，本期有9个月不发',
      '2025-03 was not payable and a break ends the entitlement; 9 months of the period are not paid',
    ],
    [
      { code: 'brokenBefore', first: march, elapsed: 10, paidBefore: 8, lost: 12 },
      '自首次享受月2025-03到本期之前应有10个月，期初已享受8个月，中断即止，本期有12个月不发',
      'from the first month, 2025-03, to the period there are 10 months, 8 were paid; a break ends the entitlement, so 12 months of the period are not paid',
    ],
  ];

  it.each(cases)('$code', (note, zh, en) => {
    expect(noteWords(note)).toEqual({ zh, en });
  });

  it('of several notes stand side by side, of none are empty', () => {
    expect(notesWords([cases[1]![0], cases[2]![0]]).zh).toBe(`${cases[1]![1]}；${cases[2]![1]}`);
    expect(notesWords([])).toEqual({ zh: '', en: '' });
  });
});

describe('the notes of a row', () => {
  it('account for every payable month of the period that is not paid', () => {
    fc.assert(
      fc.property(people({ given: true, most: 1 }), periods, rules, ([spell], period, settings) => {
        const [line] = degreeTable([spell!], period, settings, defaultPolicy);
        fc.pre(line!.entitled);
        const payable = paidMonths(spell!, period, 10000, settings);
        const lost = line!.notes.reduce((sum, note) => sum + ('lost' in note ? note.lost : 0), 0);
        expect(line!.months + lost).toBe(payable === null ? 0 : payable.last - payable.first + 1);
      }),
      { numRuns: 1500, seed: 20200715 },
    );
  });
});
