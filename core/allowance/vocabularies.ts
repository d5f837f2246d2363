/** Words of the allowances. */
import type { Vocabulary } from '../functions/vocabularies.ts';

export type SecondmentStandard = '伙食日标准' | '市内交通日标准' | '乡镇工作补贴月标准' | '艰苦边远津贴月标准';

export const SECONDMENT_STANDARDS: Vocabulary<SecondmentStandard> = {
  name: { zh: '标准名称', en: 'standard' },
  words: ['伙食日标准', '市内交通日标准', '乡镇工作补贴月标准', '艰苦边远津贴月标准'],
  aliases: {},
};
