import { InvalidArgumentError, type Command } from 'commander';
import type { Language } from '../core/words.ts';

/** The language of the messages: `--lang` of the program, wherever it stands on the command line. */
export function languageOf(command: Command): Language {
  return command.optsWithGlobals<{ lang: Language }>().lang;
}

/** Parses a whole number within limits, for an option. */
export function wholeBetween(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text.normalize('NFKC'));
    if (!Number.isInteger(value) || value < least || value > most) {
      throw new InvalidArgumentError(`应为${least}至${most}的整数 · must be a whole number from ${least} to ${most}`);
    }
    return value;
  };
}
