/** `talent forms`: blank forms for the units and an empty plan. */
import type { Command } from 'commander';
import { languageOf, wholeBetween } from '../options.ts';

export function register(program: Command): void {
  program
    .command('forms')
    .description('生成空白申报表和空白方案 · blank forms for the units, and an empty plan')
    .requiredOption('--year <year>', '年度 · year', wholeBetween(2020, 2100))
    .requiredOption('--out <folder>', '输出文件夹 · folder to write to')
    .option('--plan <file>', '分配方案：只为参与单位生成，并用其口径 · only for the units of this plan, with its settings')
    .option('--rows <number>', '每张表的行数 · rows of each table', wholeBetween(1, 100_000), 500)
    .action(async (options, command: Command) => {
      const { writeForms } = await import('../actions/forms.ts');
      await writeForms(options, languageOf(command));
    });
}
