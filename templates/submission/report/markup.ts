/** HTML that holds no text but what was escaped. */
export class Markup {
  constructor(readonly html: string) {}
}

type Content = string | number | null | Markup | readonly Markup[];

/** Markup from a template; whatever is put into it is escaped unless it is markup itself. Null leaves nothing. */
export function markup(parts: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  return new Markup(parts.map((part, index) => part + (index < contents.length ? htmlOf(contents[index]!) : '')).join(''));
}

function htmlOf(content: Content): string {
  if (content === null || content === undefined) return '';
  if (content instanceof Markup) return content.html;
  if (Array.isArray(content)) return content.map(({ html }: Markup) => html).join('');
  return escaped(String(content));
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}
