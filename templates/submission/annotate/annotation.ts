import type { Words } from '../../../core/words.ts';
import type { Issue, Sentences, Severity } from '../issue.ts';
import { placeOf, type Place } from '../reader/address.ts';

/** An issue with its sentences, as it is told to the county. */
export interface Annotation extends Pick<Issue, 'code' | 'severity' | 'sheet' | 'cell' | 'explanation'>, Sentences {}

/** What stands above the issues on 退回单. */
export interface ReturnHeading {
  /** Name of the file as it was handed in. */
  readonly file: string;
  /** Null where the file does not say. */
  readonly unit: string | null;
  readonly year: number | null;
  /** A line each; may be none. */
  readonly summary: readonly Words[];
}

/** The sheet that an annotated copy lists its issues on. */
export const RETURN_SHEET = '退回单';

/** The author of our notes, and the line that each of ours begins with: not every program keeps the author. */
export const NOTE_AUTHOR = '校验';
export const NOTE_START = '【校验】';

/** Gravest first. */
const GRAVITY: readonly Severity[] = ['error', 'verify', 'hint'];

/** All that is said of one cell. */
export interface Mark extends Place {
  readonly severity: Severity;
  readonly annotations: readonly Annotation[];
}

/** The marks of a sheet; annotations that name no cell have none. `anchor` is where a merged cell is shown. */
export function marksOf(annotations: readonly Annotation[], anchor: (place: Place) => Place): readonly Mark[] {
  const cells = new Map<string, { place: Place; annotations: Annotation[] }>();
  for (const annotation of annotations) {
    const named = annotation.cell === null ? null : placeOf(annotation.cell);
    if (named === null) continue;
    const place = anchor(named);
    const key = `${place.row} ${place.column}`;
    const cell = cells.get(key) ?? { place, annotations: [] };
    cell.annotations.push(annotation);
    cells.set(key, cell);
  }
  return [...cells.values()]
    .map(({ place, annotations: all }) => ({ ...place, annotations: all, severity: GRAVITY.find((level) => all.some(({ severity }) => severity === level))! }))
    .sort((a, b) => a.row - b.row || a.column - b.column);
}
