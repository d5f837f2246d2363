/** The command `talent`. */
import { Command, CommanderError, Option } from 'commander';
import * as allocate from './commands/allocate.ts';
import * as compare from './commands/compare.ts';
import * as calc from './commands/calc.ts';
import * as explain from './commands/explain.ts';
import * as forms from './commands/forms.ts';
import * as functions from './commands/functions.ts';
import * as policy from './commands/policy.ts';
import * as rollup from './commands/rollup.ts';
import * as validate from './commands/validate.ts';
import { COULD_NOT_RUN, ending } from './exit.ts';
import { languageOf } from './options.ts';

const program = new Command('talent')
  .description('宁党办〔2020〕48号：申报表、审核、分配、函数 · forms, checks, allocation and functions of the policy')
  .addOption(new Option('--lang <language>', '提示语言 · language of messages').choices(['zh', 'en']).default('zh'))
  .helpOption('-h, --help', '显示用法 · show usage')
  .helpCommand('help [command]', '显示命令的用法 · show usage of a command')
  .configureOutput({ outputError: (text, write) => write(`命令写法不对，用 --help 查看用法 · ${text}`) })
  .exitOverride();

for (const command of [forms, validate, rollup, allocate, compare, calc, explain, functions, policy]) command.register(program);

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader such as `head` has seen enough.
  if (error.code === 'EPIPE') process.exit(0);
  fail(error);
});
process.on('uncaughtException', (error) => {
  fail(error);
  process.exit();
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : COULD_NOT_RUN;
  else fail(error);
}

function fail(error: unknown): void {
  const { message, exitCode } = ending(error, languageOf(program));
  process.stderr.write(`${message}\n`);
  process.exitCode = exitCode;
}
