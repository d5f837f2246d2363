/** `talent explain`: why a function gives what it gives, a text a row. */
import type { Command } from 'commander';
import { call, FunctionError } from '../../core/functions/index.ts';
import type { Cell } from '../../core/functions/index.ts';
import { COULD_NOT_RUN, REJECTED, Stop } from '../exit.ts';
import { languageOf } from '../options.ts';
import { POLICY_OPTION, policyFor } from '../policyFile.ts';

export function register(program: Command): void {
  program
    .command('explain')
    .description('说明计算依据 · explain a result')
    .argument('<id>', '函数，如 SUBSIDY.DEGREE · function')
    .argument('[args]', '参数，JSON 数组 · arguments, a JSON array', '[]')
    .option(...POLICY_OPTION)
    .action((id: string, args: string, _options: object, command: Command) => {
      const language = languageOf(command);
      const policy = policyFor(command);
      const values = parseArguments(args);
      const explanation = call('EXPLAIN', [id, ...values], { language, policy });
      if (explanation instanceof FunctionError) throw new Stop(REJECTED, explanation.words);
      process.stdout.write(`${textOf(explanation)}\n`);
      if (hasError(call(id, values, { policy }))) process.exitCode = REJECTED;
    });
}

function parseArguments(text: string): readonly unknown[] {
  try {
    const parsed: unknown = JSON.parse(text);
    if (Array.isArray(parsed)) return parsed;
  } catch {
    // Said below, as for any text that is no array.
  }
  throw new Stop(COULD_NOT_RUN, {
    zh: '参数应为 JSON 数组，如 ["博士",true,null,"企业","2020-09-01"]',
    en: 'arguments should be a JSON array, such as ["博士",true,null,"企业","2020-09-01"]',
  });
}

function textOf(result: Cell | Cell[][]): string {
  return Array.isArray(result) ? result.map((row) => row.map((cell) => cell ?? '').join('\t')).join('\n') : String(result ?? '');
}

function hasError(result: Cell | Cell[][]): boolean {
  return [result].flat(2).some((cell) => cell instanceof FunctionError);
}
