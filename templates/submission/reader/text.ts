/** Undoes `_x000D_`: how the format writes characters that XML does not allow; `_x005F_` stands for the underscore. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/**
 * Collects the text of one shared or inline string from its elements: plain text, or the runs of a
 * rich text joined; phonetic runs, which say how the text is read aloud, are left out.
 */
export class TextCollector {
  #text = '';
  #inText = false;
  #inPhonetic = false;

  open(name: string): void {
    if (name === 'rPh') this.#inPhonetic = true;
    else if (name === 't') this.#inText = !this.#inPhonetic;
  }

  close(name: string): void {
    if (name === 'rPh') this.#inPhonetic = false;
    else if (name === 't') this.#inText = false;
  }

  add(text: string): void {
    if (this.#inText) this.#text += text;
  }

  /** The text collected so far; the next one begins. */
  take(): string {
    const text = unescaped(this.#text);
    this.#text = '';
    return text;
  }
}
