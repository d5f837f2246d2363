import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { PolicyFileError, policyWith } from '../core/policy/entered.ts';
import { defaultPolicy, type Policy } from '../core/policy/policy.ts';
import { REJECTED, Stop } from './exit.ts';

/** The option of commands that compute with entered standards. */
export const POLICY_OPTION = ['--policy <file>', '录入的标准（JSON，含日期和来源）· entered standards, dated and with their source'] as const;

/** The policy of a command: the text’s own, or with the standards of `--policy FILE`. */
export function policyFor(command: Command): Policy {
  const { policy: file } = command.opts<{ policy?: string }>();
  if (file === undefined) return defaultPolicy;
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  try {
    return policyWith(defaultPolicy, parse(text));
  } catch (error) {
    if (error instanceof PolicyFileError) throw new Stop(REJECTED, { zh: `${file}：${error.words.zh}`, en: `${file}: ${error.words.en}` });
    throw error;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new PolicyFileError({ zh: '不是 JSON，请核对括号、引号和逗号。', en: 'This is no JSON; check brackets, quotes and commas.' });
  }
}
