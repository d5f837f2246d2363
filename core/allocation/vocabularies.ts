/** Words of allocations. */
import { wordsOf } from '../functions/vocabularies.ts';
import type { Vocabulary } from '../functions/vocabularies.ts';
import { APPORTION_METHOD } from '../policy/settings.ts';
import type { ApportionMethod } from '../policy/settings.ts';

export const APPORTION_METHODS: Vocabulary<ApportionMethod> = wordsOf(APPORTION_METHOD);
