/** `talent functions`: the functions that there are. */
import type { Command } from 'commander';
import { RULES } from '../../core/functions/index.ts';
import type { Param, Rule } from '../../core/functions/index.ts';
import type { Language } from '../../core/words.ts';
import { languageOf } from '../options.ts';
import { tableText } from '../table.ts';

const HEAD = {
  zh: ['函数', '名称', '参数（方括号内可省略）', '条款'],
  en: ['Function', 'Name', 'Arguments (those in brackets may be left out)', 'Article'],
} as const;
const ARGUMENTS_WIDTH = 60;

export function register(program: Command): void {
  program
    .command('functions')
    .description('列出全部函数 · list the functions')
    .option('--json', '输出 JSON · as JSON')
    .action((options: { json?: boolean }, command: Command) => {
      const language = languageOf(command);
      process.stdout.write(options.json ? `${JSON.stringify(RULES.map(described), null, 2)}\n` : listing(language));
    });
}

function listing(language: Language): string {
  const rows = RULES.map((rule) => [rule.id, rule.name[language], argumentsOf(rule, language), articlesOf(rule).join('、')]);
  return tableText(HEAD[language], rows, [null, null, ARGUMENTS_WIDTH, null]);
}

function argumentsOf(rule: Rule, language: Language): string {
  return Object.values(rule.parameters)
    .map(({ name, required }) => (required ? name[language] : `[${name[language]}]`))
    .join(', ');
}

function articlesOf({ articles }: Rule): readonly string[] {
  return typeof articles === 'string' ? [articles] : articles;
}

function described(rule: Rule): object {
  const { id, name, summary, parameters, result, example } = rule;
  return { id, name, summary, articles: articlesOf(rule), parameters: Object.values(parameters).map(describedParameter), result, example };
}

function describedParameter({ name, about, shape, kind, required, columns }: Param<unknown>): object {
  return {
    name,
    about,
    shape,
    required,
    ...(shape === 'scalar' && { type: kind.type }),
    ...(kind.type === 'word' && { words: kind.vocabulary.words }),
    ...(columns && { columns: Object.values(columns).map(describedParameter) }),
  };
}
