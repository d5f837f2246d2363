/** What a formula's text may not contain, found without calculating anything. */
import { allowedFunctions } from '../../templates/workbook/allowedFunctions.ts';

export type FormulaFault =
  /** A function outside the list; newer ones show their prefix: `_xlfn.XLOOKUP`. */
  | { readonly fault: 'function'; readonly what: string }
  /** A reference into another file (`[1]Sheet1!A1`), a DDE call, or a table column (`Table1[Amount]`). */
  | { readonly fault: 'reference'; readonly what: string }
  /** What only spilling programs read: `A1#`, `@A1`. */
  | { readonly fault: 'spill'; readonly what: string }
  /** A reference that is already lost (`#REF!`), or a formula stored with its leading `=`. */
  | { readonly fault: 'broken'; readonly what: string };

const quotedName = /'(?:[^']|'')*'/g;
const text = /"(?:[^"]|"")*"/g;
const call = /[\p{L}_\\][\p{L}\p{N}_.\\]*(?=\()/gu;
const reference = /[\p{L}\p{N}_.]*\[[^\]]*\]?|\|/gu;
const errorValue = /#(?:REF!|NAME\?|N\/A|VALUE!|DIV\/0!|NUM!|NULL!)/g;
const spill = /[A-Z0-9)]#|@/g;

/** Everything in a formula (without its leading `=`) that an older or another program would not calculate. */
export function formulaFaults(formula: string): FormulaFault[] {
  const withoutText = formula.replace(text, '""');
  const sheetNames = withoutText.match(quotedName) ?? [];
  const bare = withoutText.replace(quotedName, "''");
  const withoutErrors = bare.replace(errorValue, '');
  return [
    ...matches(bare, call)
      .filter((name) => !allowedFunctions.has(name.toUpperCase()))
      .map((what) => ({ fault: 'function', what }) as const),
    ...[...sheetNames.filter((name) => name.includes('[')), ...matches(bare, reference)].map(
      (what) => ({ fault: 'reference', what }) as const,
    ),
    ...matches(withoutErrors, spill).map((what) => ({ fault: 'spill', what }) as const),
    ...[...matches(bare, /^=/g), ...matches(bare, errorValue)].map((what) => ({ fault: 'broken', what }) as const),
  ];
}

function matches(formula: string, pattern: RegExp): string[] {
  return [...new Set(formula.match(pattern) ?? [])];
}
