/** `talent rollup`: what all units submitted, in one workbook. */
import type { Command } from 'commander';
import { languageOf, wholeBetween } from '../options.ts';

export function register(program: Command): void {
  program
    .command('rollup')
    .argument('<folder>', '申报表所在文件夹 · folder of the submissions')
    .description('把各单位申报的原数汇总成一个工作簿，逐行注明来源 · what all units submitted in one workbook, each row with its source')
    .requiredOption('--out <file>', '要写的工作簿 · workbook to write')
    .option('--year <year>', '年度；不写则以表内年度为准 · year; the forms’ own if left out', wholeBetween(2020, 2100))
    .option('--plan <file>', '分配方案：列出未报的单位（要写 --year）· the plan: units that handed in nothing are listed (needs --year)')
    .option('--json', '汇总以 JSON 输出 · summary as JSON')
    .action(async (folder: string, options, command: Command) => {
      const { rollUpSubmissions } = await import('../actions/rollup.ts');
      await rollUpSubmissions(folder, options, languageOf(command));
    });
}
