import type { Limits } from './limits.ts';
import type { Parts } from './parts.ts';
import { TextCollector } from './text.ts';
import { UnreadableFile } from './unreadable.ts';

/** The texts that cells refer to by number. */
export function readSharedStrings(parts: Parts, part: string, limits: Limits): readonly string[] {
  const strings: string[] = [];
  const collector = new TextCollector();
  let characters = 0;
  parts.read(part, {
    open: (name) => collector.open(name),
    text: (text) => collector.add(text),
    close(name) {
      collector.close(name);
      if (name !== 'si') return;
      const text = collector.take();
      characters += text.length;
      if (characters > limits.sharedCharacters) throw new UnreadableFile('tooLarge', part);
      strings.push(text);
    },
  });
  return strings;
}
