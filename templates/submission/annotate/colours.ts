import type { Severity } from '../issue.ts';

/**
 * The fill of a marked cell. Told apart in black and white too; and of a shade that nobody picks, as
 * our marks are known again by it once another program has saved the copy.
 */
export const MARK_COLOURS: Readonly<Record<Severity, string>> = {
  error: 'FFF4A39D',
  verify: 'FFFFD75E',
  hint: 'FFBCD6EF',
};

/** Whether a colour, as a file writes it, is one of our marks. */
export function isMarkColour(rgb: string | undefined): boolean {
  return rgb !== undefined && OURS.has(rgb.slice(-6).toUpperCase());
}

const OURS: ReadonlySet<string> = new Set(Object.values(MARK_COLOURS).map((colour) => colour.slice(-6)));
