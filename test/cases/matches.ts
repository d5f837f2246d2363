/** Whether a result is what a case expects: the matchers of test/cases/README.md. */

export interface Case {
  /** The line of the file; it is a request to `talent calc --stdin`. */
  readonly line: string;
  /** The rule that the case shows, in words; the witness cases have none. */
  readonly says?: string;
  readonly id: string;
  readonly args: readonly unknown[];
  readonly expect: { readonly value: unknown } | { readonly error: string; readonly message?: readonly string[] };
}

/** null if the answer is as expected, else what differs. */
export function difference(answer: unknown, expect: Case['expect']): string | null {
  const found = resultOf(answer);
  if ('error' in expect) {
    const cells = Array.isArray(found) ? found.flat() : [found];
    const wrong = cells.find((cell) => errorCode(cell) !== expect.error);
    if (wrong !== undefined || cells.length === 0) return `expected ${expect.error}, got ${show(found)}`;
    const message = errorMessage(cells[0]);
    const missing = (expect.message ?? []).filter((part) => !message.includes(part));
    return missing.length === 0 ? null : `the message lacks ${missing.join(', ')}: ${message}`;
  }
  return sameValue(found, expect.value) ? null : `expected ${JSON.stringify(expect.value)}, got ${show(found)}`;
}

function resultOf(answer: unknown): unknown {
  return typeof answer === 'object' && answer !== null && 'value' in answer ? answer.value : answer;
}

function sameValue(found: unknown, expected: unknown): boolean {
  const cells = single(found);
  const wanted = single(expected);
  if (!Array.isArray(wanted)) return !Array.isArray(cells) && sameCell(cells, wanted);
  if (!Array.isArray(cells) || cells.length !== wanted.length) return false;
  return wanted.every((row: unknown[], index) => {
    const other = cells[index] as unknown[];
    return row.length === other.length && row.every((cell, column) => sameCell(other[column], cell));
  });
}

/** A matrix of one cell equals that cell. */
function single(value: unknown): unknown {
  return Array.isArray(value) && value.length === 1 && Array.isArray(value[0]) && value[0].length === 1 ? value[0][0] : value;
}

function sameCell(cell: unknown, expected: unknown): boolean {
  if (typeof expected === 'object' && expected !== null) {
    const [matcher, operand] = Object.entries(expected)[0]!;
    return MATCHERS[matcher]!(cell, operand);
  }
  if (isBlank(expected)) return isBlank(cell);
  return Object.is(cell, expected);
}

type Matcher = (cell: unknown, operand: unknown) => boolean;

const starts: Matcher = (cell, words) => typeof cell === 'string' && (words as string[]).some((word) => cell.startsWith(word));

const MATCHERS: Readonly<Record<string, Matcher>> = {
  error: (cell, code) => errorCode(cell) === code,
  spilled: (cell, code) => isBlank(cell) || errorCode(cell) === code,
  said: (cell, code) => errorCode(cell) === code || (typeof cell === 'string' && cell !== ''),
  ratio: (cell, ratio) => typeof cell === 'number' && Math.abs(cell - (ratio as number)) <= 1e-9 * Math.abs(ratio as number),
  yes: (cell, yes) => (yes ? [true, '是', '达标'] : [false, '否', '未达标']).includes(cell as string | boolean),
  starts,
  not: (cell, words) => typeof cell === 'string' && !starts(cell, words),
  contains: (cell, parts) => typeof cell === 'string' && (parts as string[]).some((part) => cell.includes(part)),
  all: (cell, parts) => typeof cell === 'string' && (parts as string[]).every((part) => cell.includes(part)),
  frees: (cell, word) => typeof cell === 'string' && cell.startsWith(word as string) && cell[(word as string).length] !== '、',
  upper: (cell, amounts) => (amounts as unknown[]).includes(cell),
  text: (cell) => typeof cell === 'string',
  any: (cell) => errorCode(cell) === null,
};

function errorCode(cell: unknown): string | null {
  return typeof cell === 'object' && cell !== null && 'error' in cell ? (cell.error as { code: string }).code : null;
}

function errorMessage(cell: unknown): string {
  return (cell as { error: { message: string } }).error.message;
}

function isBlank(cell: unknown): boolean {
  return cell === null || cell === undefined || cell === '';
}

function show(found: unknown): string {
  return JSON.stringify(found);
}
