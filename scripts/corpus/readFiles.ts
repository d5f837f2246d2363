/** Runs in a process of its own: reads the files whose names it is sent, whole, and answers what became of each. */
import { readFileSync } from 'node:fs';
import { readWorkbook, UnreadableFile } from '../../templates/submission/reader/index.ts';
import type { Outcome } from './outcome.ts';

function outcomeOf(file: string): Omit<Outcome, 'file' | 'seconds'> {
  try {
    const workbook = readWorkbook(readFileSync(file));
    for (const sheet of workbook.sheets) for (const { cells } of sheet.rows) for (const [, { value }] of cells) void value;
    return { result: 'read', reason: '', detail: '' };
  } catch (error) {
    if (error instanceof UnreadableFile) return { result: 'refused', reason: error.reason, detail: error.detail };
    return { result: 'crashed', reason: '', detail: String(error instanceof Error ? error.stack : error) };
  }
}

process.on('message', (file: string) => process.send!(outcomeOf(file)));
