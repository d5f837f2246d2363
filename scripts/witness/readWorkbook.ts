/**
 * The witness's own reader: it shares nothing with the code that writes our workbooks, nor with the
 * reader of submissions, so that it cannot repeat their mistakes.
 */
import { unzipSync } from 'fflate';
import { builtInFormats } from './numberFormat.ts';
import { readXml } from './xml.ts';

/** A value as a file stores it; undefined where a cell holds none. */
export type StoredValue = number | string | boolean | { readonly error: string } | undefined;

export interface StoredCell {
  readonly address: string;
  readonly value: StoredValue;
  /** Formula text without `=`; for the later cells of a shared formula, that of its first cell. */
  readonly formula: string | null;
  readonly isArray: boolean;
  readonly numberFormat: string;
}

export interface StoredSheet {
  readonly name: string;
  readonly part: string;
  readonly cells: readonly StoredCell[];
}

/** A formula outside a cell, and where it stands. */
export interface LooseFormula {
  readonly sheet: string | null;
  readonly place: string;
  readonly formula: string;
}

export interface StoredWorkbook {
  readonly parts: readonly string[];
  readonly sheets: readonly StoredSheet[];
  /** Formulas of defined names, input rules and conditional formats. */
  readonly looseFormulas: readonly LooseFormula[];
  /** Targets of relationships that leave the package. */
  readonly outsideTargets: readonly string[];
}

/** Reads an xlsx file: every cell, every formula, every part. Throws where it is no workbook. */
export function readWorkbook(bytes: Uint8Array): StoredWorkbook {
  const parts = unzipSync(bytes);
  const book = readBook(part(parts, 'xl/workbook.xml'));
  const targets = readRelationships(part(parts, 'xl/_rels/workbook.xml.rels'));
  const texts = parts['xl/sharedStrings.xml'] ? readSharedTexts(parts['xl/sharedStrings.xml']) : [];
  const formats = parts['xl/styles.xml'] ? readNumberFormats(parts['xl/styles.xml']) : [];

  const looseFormulas = [...book.names];
  const sheets = book.sheets.map(({ name, relationship }) => {
    const path = inWorkbook(targets.get(relationship) ?? '');
    const sheet = readSheet(part(parts, path), texts, formats);
    looseFormulas.push(...sheet.loose.map((each) => ({ ...each, sheet: name })));
    return { name, part: path, cells: sheet.cells };
  });
  return { parts: Object.keys(parts), sheets, looseFormulas, outsideTargets: readOutsideTargets(parts) };
}

type Parts = Readonly<Record<string, Uint8Array>>;

function part(parts: Parts, path: string): Uint8Array {
  const found = parts[path];
  if (!found) throw new Error(`缺少部件 ${path}。The part ${path} is missing.`);
  return found;
}

function inWorkbook(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

function readBook(xml: Uint8Array) {
  const sheets: { name: string; relationship: string }[] = [];
  const names: LooseFormula[] = [];
  let definedName = '';
  readXml(xml, {
    open({ name, attributes }) {
      if (name === 'sheet') sheets.push({ name: attributes['name'] ?? '', relationship: attributes['r:id'] ?? '' });
      if (name === 'definedName') definedName = attributes['name'] ?? '';
    },
    close(name, text) {
      if (name === 'definedName') names.push({ sheet: null, place: `名称 name ${definedName}`, formula: text });
    },
  });
  return { sheets, names };
}

function readRelationships(xml: Uint8Array): Map<string, string> {
  const targets = new Map<string, string>();
  readXml(xml, {
    open({ name, attributes }) {
      if (name === 'Relationship') targets.set(attributes['Id'] ?? '', attributes['Target'] ?? '');
    },
  });
  return targets;
}

function readOutsideTargets(parts: Parts): string[] {
  const outside: string[] = [];
  for (const [path, xml] of Object.entries(parts)) {
    if (!path.endsWith('.rels')) continue;
    readXml(xml, {
      open({ name, attributes }) {
        if (name === 'Relationship' && attributes['TargetMode'] === 'External') outside.push(attributes['Target'] ?? '');
      },
    });
  }
  return outside;
}

function readSharedTexts(xml: Uint8Array): string[] {
  const texts: string[] = [];
  let inPhonetic = false;
  readXml(xml, {
    open({ name }) {
      if (name === 'si') texts.push('');
      if (name === 'rPh') inPhonetic = true;
    },
    close(name, text) {
      if (name === 'rPh') inPhonetic = false;
      if (name === 't' && !inPhonetic) texts[texts.length - 1] += text;
    },
  });
  return texts;
}

/** The number format of each cell style, by its index. */
function readNumberFormats(xml: Uint8Array): string[] {
  const codes = new Map(builtInFormats);
  const formats: string[] = [];
  let inCellStyles = false;
  readXml(xml, {
    open({ name, attributes }) {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (name === 'cellXfs') inCellStyles = true;
      if (name === 'xf' && inCellStyles) formats.push(codes.get(Number(attributes['numFmtId'])) ?? 'General');
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return formats;
}

type Attributes = Readonly<Record<string, string>>;

function readSheet(xml: Uint8Array, texts: readonly string[], formats: readonly string[]) {
  const cells: StoredCell[] = [];
  const loose: Omit<LooseFormula, 'sheet'>[] = [];
  const shared = new Map<string, string>();
  let cell: Attributes | null = null;
  let formulaTag: Attributes = {};
  let formula: string | null = null;
  let stored: string | undefined;
  let inlineText: string | undefined;
  let rule = '';

  readXml(xml, {
    open({ name, attributes }) {
      switch (name) {
        case 'c':
          cell = attributes;
          formulaTag = {};
          formula = null;
          stored = undefined;
          inlineText = undefined;
          break;
        case 'f':
          formulaTag = attributes;
          break;
        case 'is':
          inlineText = '';
          break;
        case 'dataValidation':
          rule = `输入规则 input rule ${attributes['sqref'] ?? ''}`.trim();
          break;
        case 'conditionalFormatting':
          rule = `条件格式 conditional format ${attributes['sqref'] ?? ''}`.trim();
          break;
      }
    },
    close(name, text) {
      switch (name) {
        case 'f':
          if (cell) formula = sharedFormula(formulaTag['si'], text, shared);
          else loose.push({ place: rule, formula: text });
          break;
        case 'v':
          stored = text;
          break;
        case 't':
          if (inlineText !== undefined) inlineText += text;
          break;
        case 'c':
          cells.push({
            address: cell?.['r'] ?? '',
            value: inlineText ?? storedValue(cell?.['t'], stored, texts),
            formula,
            isArray: formulaTag['t'] === 'array',
            numberFormat: formats[Number(cell?.['s'] ?? 0)] ?? 'General',
          });
          cell = null;
          break;
        case 'formula':
        case 'formula1':
        case 'formula2':
          // Rules that only later versions know keep their formula one level deeper, in an `f`.
          if (text.trim() !== '') loose.push({ place: rule, formula: text });
          break;
      }
    },
  });
  return { cells, loose };
}

function sharedFormula(index: string | undefined, text: string, shared: Map<string, string>): string {
  if (index === undefined) return text;
  if (text === '') return shared.get(index) ?? '';
  shared.set(index, text);
  return text;
}

function storedValue(type: string | undefined, stored: string | undefined, texts: readonly string[]): StoredValue {
  if (stored === undefined) return undefined;
  switch (type) {
    case 's':
      return texts[Number(stored)] ?? '';
    case 'str':
    case 'd':
      return stored;
    case 'b':
      return stored === '1';
    case 'e':
      return { error: stored };
    default:
      return stored === '' ? undefined : Number(stored);
  }
}
