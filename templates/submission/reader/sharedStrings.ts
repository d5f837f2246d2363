import { Allowance, type Allowances } from './allowance.ts';
import { Grammar } from './grammar.ts';
import type { Limits } from './limits.ts';
import type { Parts } from './parts.ts';
import { TextCollector } from './text.ts';
import { ownText } from './texts.ts';

/** The texts that cells refer to by number. */
export function readSharedStrings(parts: Parts, part: string, limits: Limits, { characters }: Allowances): readonly string[] {
  const strings: string[] = [];
  const left = new Allowance(limits.sharedStrings);
  const collector = new TextCollector();
  const reader = {
    open: (name: string) => collector.open(name),
    text: (text: string) => collector.add(text),
    close(name: string) {
      collector.close(name);
      if (name !== 'si') return;
      left.take(1, `${part}: strings`);
      const text = collector.take();
      characters.take(text.length, `${part}: texts`);
      strings.push(ownText(text));
    },
  };
  parts.read(part, new Grammar(part, reader));
  return strings;
}
