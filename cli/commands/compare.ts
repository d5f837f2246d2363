/** `talent compare`: what two plans make of the same submissions, and why. */
import type { Command } from 'commander';
import { languageOf, wholeBetween } from '../options.ts';

export function register(program: Command): void {
  program
    .command('compare')
    .description('比较两个方案：各单位各条款的变化与原因 · what changes between two plans, and why')
    .requiredOption('--year <year>', '年度 · year', wholeBetween(2020, 2100))
    .requiredOption('--submissions <folder>', '申报表所在文件夹 · folder of the submissions')
    .requiredOption('--plan <file>', '分配方案，写两次：先甲后乙 · the plans: give it twice', (file: string, files: readonly string[] = []) => [...files, file])
    .option('--out <file>', '另存为工作簿 · workbook to write')
    .option('--json', '以 JSON 输出 · as JSON')
    .action(async (options, command: Command) => {
      const { compare } = await import('../actions/compare.ts');
      await compare(options, languageOf(command));
    });
}
