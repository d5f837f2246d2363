/** `talent calc`: one function of the registry, or a stream of calls, a JSON line in and a JSON line out. */
import type { Command } from 'commander';
import { call, FunctionError } from '../../core/functions/index.ts';
import type { Cell } from '../../core/functions/index.ts';
import type { Language, Words } from '../../core/words.ts';
import { COULD_NOT_RUN, REJECTED, Stop } from '../exit.ts';
import type { Policy } from '../../core/policy/policy.ts';
import { languageOf } from '../options.ts';
import { POLICY_OPTION, policyFor } from '../policyFile.ts';

/** In what language, and with what standards, a call is answered. */
interface Context {
  readonly language: Language;
  readonly policy: Policy;
}

export function register(program: Command): void {
  program
    .command('calc')
    .description('计算一个函数 · compute a function')
    .argument('[id]', '函数，如 SUBSIDY.DEGREE · function')
    .argument('[args]', '参数，JSON 数组 · arguments, a JSON array')
    .option(...POLICY_OPTION)
    .option('--stdin', '逐行读入 {"id":…,"args":[…]} · read calls from standard input, one a line')
    .action(async (id: string | undefined, args: string | undefined, options: { stdin?: boolean }, command: Command) => {
      const language = languageOf(command);
      const policy = policyFor(command);
      if (options.stdin) {
        await calculateStream({ language, policy });
        return;
      }
      if (id === undefined) {
        throw new Stop(COULD_NOT_RUN, {
          zh: "请给出函数和参数，如 talent calc MONEY.UPPER '[100500]'，或用 --stdin",
          en: "give a function and its arguments, such as talent calc MONEY.UPPER '[100500]', or --stdin",
        });
      }
      const answer = calculate(id, args ?? '[]', { language, policy });
      process.stdout.write(`${answer}\n`);
      if (answer.startsWith('{"error"')) process.exitCode = REJECTED;
    });
}

/** The answer to one call whose arguments are a JSON text, as a JSON line. */
function calculate(id: string, args: string, context: Context): string {
  const parsed = parseJson(args);
  return Array.isArray(parsed) ? answerOf(id, parsed, context) : errorLine(NO_ARRAY, context.language);
}

/** The answer to a line of the stream, as a JSON line; whatever the line holds, there is one. */
function answerLine(line: string, context: Context): string {
  const { language } = context;
  const request = parseJson(line);
  if (request === undefined) return errorLine(NO_JSON, language);
  if (typeof request !== 'object' || request === null) return errorLine(NO_CALL, language);
  const { id, args = [] } = request as { id?: unknown; args?: unknown };
  if (typeof id !== 'string') return errorLine(NO_CALL, language);
  return Array.isArray(args) ? answerOf(id, args, context) : errorLine(NO_ARRAY, language);
}

function answerOf(id: string, args: readonly unknown[], { language, policy }: Context): string {
  const result = call(id, args, { language, policy, dates: 'iso' });
  if (result instanceof FunctionError) return errorLine(result.words, language, result.code);
  return JSON.stringify({ value: Array.isArray(result) ? result.map((row) => row.map(toJson)) : result });

  function toJson(cell: Cell): unknown {
    return cell instanceof FunctionError ? errorObject(cell.words, language, cell.code) : cell;
  }
}

/** Answers standard input line by line as it comes. */
async function calculateStream(context: Context): Promise<void> {
  process.stdin.setEncoding('utf8');
  let rest = '';
  for await (const chunk of process.stdin as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop()!;
    if (lines.length > 0) await write(lines.map((line) => `${answerLine(line, context)}\n`).join(''));
  }
  if (rest !== '') await write(`${answerLine(rest, context)}\n`);
}

function write(text: string): Promise<void> {
  return new Promise((resolve) => {
    if (process.stdout.write(text)) resolve();
    else process.stdout.once('drain', resolve);
  });
}

const BYTE_ORDER_MARK = /^\uFEFF/;

const NO_JSON: Words = {
  zh: '不是 JSON；每行应为 {"id":"SUBSIDY.DEGREE","args":[…]}',
  en: 'is no JSON; a line should be {"id":"SUBSIDY.DEGREE","args":[…]}',
};
const NO_CALL: Words = {
  zh: '应为 {"id":"SUBSIDY.DEGREE","args":[…]}，id 为文本',
  en: 'should be {"id":"SUBSIDY.DEGREE","args":[…]} with a text as id',
};
const NO_ARRAY: Words = {
  zh: '参数应为 JSON 数组，如 ["博士",true,null,"企业","2020-09-01"]',
  en: 'arguments should be a JSON array, such as ["博士",true,null,"企业","2020-09-01"]',
};

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(BYTE_ORDER_MARK, ''));
  } catch {
    return undefined;
  }
}

function errorObject(words: Words, language: Language, code: string): object {
  return { error: { code, message: words[language] } };
}

function errorLine(words: Words, language: Language, code = '#VALUE!'): string {
  return JSON.stringify(errorObject(words, language, code));
}
