import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A printed page. */
export interface PrintedPage {
  /** Its text, line for line as it is printed. */
  readonly text: string;
  /** Bytes of its picture: a page with nothing on it has next to none. */
  readonly picture: number;
}

/** The pages of a PDF, each rendered. */
export function pagesOf(pdf: Uint8Array): PrintedPage[] {
  const folder = mkdtempSync(join(tmpdir(), 'talent-pages-'));
  try {
    const file = join(folder, 'file.pdf');
    writeFileSync(file, pdf);
    execFileSync('pdftoppm', ['-r', '40', '-gray', '-png', file, join(folder, 'page')]);
    const pictures = readdirSync(folder).filter((name) => name.endsWith('.png')).sort();
    const texts = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).split('\f');
    return pictures.map((name, index) => ({ text: texts[index] ?? '', picture: statSync(join(folder, name)).size }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a program prints where a number finds no room, or where a formula has no value. */
export const UNPRINTABLE = /###|Err:\d|#(?:VALUE!|NAME\?|REF!|DIV\/0!|N\/A|NUM!|NULL!)/;
