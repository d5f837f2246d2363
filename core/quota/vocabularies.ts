/** Words of quotas and working days. */
import { wordsOf } from '../functions/vocabularies.ts';
import type { Vocabulary } from '../functions/vocabularies.ts';
import { QUOTA_ROUNDING } from '../policy/settings.ts';
import type { QuotaRounding } from '../policy/settings.ts';

/** What a line of a holiday notice makes of a day: off, or worked. */
export type DayWord = '休' | '班';

export const QUOTA_ROUNDINGS: Vocabulary<QuotaRounding> = wordsOf(QUOTA_ROUNDING);

export const DAY_WORDS: Vocabulary<DayWord> = {
  name: { zh: '休或班', en: 'day off or worked' },
  words: ['休', '班'],
  aliases: {},
};
