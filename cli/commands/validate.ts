/** `talent validate`: what is wrong with what counties handed in, cell by cell. */
import type { Command } from 'commander';
import { languageOf, wholeBetween } from '../options.ts';

export function register(program: Command): void {
  program
    .command('validate')
    .argument('<path...>', '申报表文件，或所在文件夹 · forms, or folders of them')
    .description('校验申报表：逐格说明哪里不对、怎么改 · checks submissions, cell by cell')
    .option('--year <year>', '年度；不写则以表内年度为准 · year; the forms’ own if left out', wholeBetween(2020, 2100))
    .option('--plan <file>', '分配方案：核对应报单位、期间和口径 · the plan: who hands in, period and settings')
    .option('--previous <folder>', '上年成套表的文件夹：与上年核对（要写 --year）· last year’s set, to compare with (needs --year)')
    .option('--report <file>', '另存报告：.html 供查看打印，.json 供程序读取 · report to write: .html to read and print, .json for programs')
    .option('--annotate <folder>', '另存标出问题的原表，附退回单；没有问题的文件不另存 · folder for the forms with their wrong cells marked and a list; a form of which nothing is said has none')
    .option('--json', '结果以 JSON 输出 · result as JSON')
    .action(async (paths: string[], options, command: Command) => {
      const { validateSubmissions } = await import('../actions/validate.ts');
      await validateSubmissions(paths, options, languageOf(command));
    });
}
