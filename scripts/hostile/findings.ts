import { UNREADABLE, type UnreadableReason } from '../../templates/submission/reader/unreadable.ts';
import { verdictsOf, type HostileFile, type Verdict } from './hostileFile.ts';
import type { Run } from './runTalent.ts';

export const SECONDS = 20;
export const MEMORY_MIB = 512;

const STACK_TRACE = /^\s+at .+(?::\d+:\d+\)?|node:internal)/m;
/** Not within a longer number: digests and amounts are none. */
const ID_NUMBER = /(?<![0-9A-Za-z])[1-9]\d{5}(?:19|20)\d{9}[\dXx](?![0-9A-Za-z])/;
/** Everything that a terminal may take for an order, or that turns the writing round; line breaks are the command's own. */
const STEERS = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const FAILED = /程序出错|程序内部错误/;

const REASONS = Object.keys(UNREADABLE) as UnreadableReason[];

/** What the command made of a file; null where it said nothing that can be understood. */
export function verdictOf({ code, out }: Pick<Run, 'code' | 'out'>): Verdict | null {
  switch (code) {
    case 0:
      return 'accepted';
    case 1: {
      const reason = REASONS.find((one) => out.includes(UNREADABLE[one].zh));
      return reason === undefined ? 'rejected' : `refused ${reason}`;
    }
    case 2:
      return 'could not run';
    default:
      return null;
  }
}

/** Everything that is wrong with how the command took a file; none is as it must be. */
export function findingsOf(file: HostileFile, run: Run): readonly string[] {
  const { code, late, out, err, memory, left } = run;
  if (late) return [`not done within ${SECONDS} s`];
  const said = out + err;
  const verdict = verdictOf(run);
  const findings: (string | false)[] = [
    verdict === null && `ended with ${code}`,
    verdict !== null && !verdictsOf(file).includes(verdict) && `expected ${verdictsOf(file).join(' or ')}`,
    FAILED.test(said) && `failed: ${said.split('\n').find((line) => FAILED.test(line))}`,
    STACK_TRACE.test(said) && 'shows a stack trace',
    ID_NUMBER.test(said) && 'shows an ID number',
    STEERS.test(said.replaceAll('\n', '')) && 'sends control characters to the terminal',
    memory !== null && memory > MEMORY_MIB * 1024 * 1024 && `more than ${MEMORY_MIB} MiB`,
    left > 0 && `leaves ${left} processes`,
  ];
  return findings.filter((finding) => finding !== false);
}
