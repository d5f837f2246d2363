import type { Words } from '../../../core/words.ts';
import type { Counts, ReportedFile } from './schema.ts';

export const VERDICT_WORDS: Readonly<Record<ReportedFile['verdict'], Words>> = {
  accepted: { zh: '接收', en: 'accepted' },
  rejected: { zh: '退回', en: 'rejected' },
  unreadable: { zh: '退回：无法读取', en: 'rejected: unreadable' },
};

export const NO_UNIT: Words = { zh: '（单位不明）', en: '(unit unknown)' };

/** `5`, or `5（已说明2）` of 核实. */
export function verifyWords({ verify, explained }: Pick<Counts, 'verify' | 'explained'>): Words {
  if (explained === 0) return { zh: String(verify), en: String(verify) };
  return { zh: `${verify}（已说明${explained}）`, en: `${verify} (${explained} explained)` };
}
