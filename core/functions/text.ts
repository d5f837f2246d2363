/** Texts as people type them: full width, spaces, letter case. */

const FULL_WIDTH = /[\uff01-\uff5e\u3000]/g;

/** Without surrounding spaces, full-width letters, digits and signs made narrow. */
export function narrow(text: string): string {
  const trimmed = text.trim();
  return trimmed.replace(FULL_WIDTH, (character) =>
    character === '\u3000' ? ' ' : String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
}

/** Two texts with one key are one word: spaces around, full width and letter case do not matter. */
export function wordKey(text: string): string {
  return narrow(text).toUpperCase();
}

/** A cell in which nothing stands: empty, or spaces alone. */
export function isBlank(cell: unknown): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && (cell === '' || cell.trim() === ''));
}

const LONGEST_QUOTE = 30;
const CONTROL_CHARACTERS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g;

/** A cell's content as a message shows it: short, on one line. */
export function quoted(cell: unknown): string {
  const text = String(cell).replace(CONTROL_CHARACTERS, ' ');
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}
