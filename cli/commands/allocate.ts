/** `talent allocate`: from the units' submissions and the plan to the year's workbooks. */
import type { Command } from 'commander';
import { acceptance } from '../acceptances.ts';
import { languageOf, wholeBetween } from '../options.ts';

export function register(program: Command): void {
  program
    .command('allocate')
    .description('由申报表和方案生成全套分配表 · the annual set, from the submissions and the plan')
    .requiredOption('--year <year>', '年度 · year', wholeBetween(2020, 2100))
    .requiredOption('--submissions <folder>', '申报表所在文件夹 · folder of the submissions')
    .requiredOption('--plan <file>', '分配方案 · the plan')
    .requiredOption('--out <folder>', '输出文件夹 · folder to write to')
    .option('--previous <folder>', '上年成套表的文件夹：与上年核对 · last year’s set, to compare with')
    .option('--accept <file:code>', '放行某文件的某个代码（可写多次），记入说明 · lets a code of a file through; may be given several times', acceptance)
    .option('--json', '汇总以 JSON 输出 · summary as JSON')
    .action(async (options, command: Command) => {
      const { writeAnnualSet } = await import('../actions/allocate.ts');
      await writeAnnualSet(options, languageOf(command));
    });
}
