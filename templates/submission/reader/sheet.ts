import { address } from '../../workbook/address.ts';
import { LAST_COLUMN, LAST_ROW, placeOf } from './address.ts';
import { Allowance, type Allowances } from './allowance.ts';
import { CellStore, type Content } from './cellStore.ts';
import { Grammar } from './grammar.ts';
import { writtenOut } from './isoDate.ts';
import type { Limits } from './limits.ts';
import type { HyperlinkRead, RowRead } from './model.ts';
import type { Parts } from './parts.ts';
import { rowsOf } from './rows.ts';
import { TextCollector, unescaped } from './text.ts';
import { UnreadableFile } from './unreadable.ts';
import { isOn, relationshipId, type Attributes } from './xml.ts';

/** What a sheet needs from the rest of its workbook. */
export interface SheetContext {
  readonly parts: Parts;
  sharedStrings(): readonly string[];
  readonly dateStyles: readonly boolean[];
  /** Days to add to a date: 1462 in a workbook that counts from 1904, else 0. */
  readonly dayShift: number;
  readonly limits: Limits;
  readonly allowances: Allowances;
}

/** What stands on a sheet. */
export interface SheetContent {
  readonly rows: readonly RowRead[];
  readonly merges: readonly string[];
  readonly hyperlinks: readonly HyperlinkRead[];
  /** Whether each column is hidden, by its number. */
  readonly hiddenColumns: Uint8Array;
}

const BLANK: Content = { kind: 'blank', value: 0 };
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/** Reads a sheet's part whole. Throws `UnreadableFile`. */
export function readSheet(part: string, context: SheetContext): SheetContent {
  const reader = new SheetReader(part, context);
  context.parts.read(part, new Grammar(part, reader));
  return reader.content();
}

class SheetReader {
  readonly #cells: CellStore;
  readonly #hiddenRows = new Set<number>();
  readonly #hiddenColumns = new Uint8Array(LAST_COLUMN + 1);
  readonly #merges: string[] = [];
  readonly #mergesLeft: Allowance;
  readonly #hyperlinks: { ref: string; id: string }[] = [];
  readonly #listLeft: Allowance;
  readonly #inline = new TextCollector();

  #row = 0;
  #rowHidden = false;
  #column = 0;
  #inCell = false;
  #cellType = 'n';
  #style = 0;
  #reading: 'value' | 'formula' | 'inline' | null = null;
  #value = '';
  #formula: string | null = null;
  #sharedFormula: string | null = null;
  #formulaMayBeEmpty = false;
  #hasInline = false;

  constructor(
    readonly part: string,
    readonly context: SheetContext,
  ) {
    const { limits, allowances } = context;
    this.#cells = new CellStore(part, () => context.sharedStrings(), allowances);
    this.#mergesLeft = new Allowance(limits.merges, 'tooManyMerges');
    this.#listLeft = new Allowance(limits.listed);
  }

  open(name: string, attributes: Attributes): void {
    if (this.#inCell) return this.#openInCell(name, attributes);
    switch (name) {
      case 'row':
        return this.#openRow(attributes);
      case 'c':
        return this.#openCell(attributes);
      case 'mergeCell':
        this.#mergesLeft.take(1, `${this.part}: merges`);
        if (attributes.ref) this.#merges.push(attributes.ref);
        return;
      case 'col':
        if (isOn(attributes.hidden) || isZero(attributes.width)) this.#hiddenColumns.fill(1, Number(attributes.min), Number(attributes.max) + 1);
        return;
      case 'hyperlink': {
        this.#listLeft.take(1, `${this.part}: hyperlinks`);
        const id = relationshipId(attributes);
        if (attributes.ref && id) this.#hyperlinks.push({ ref: attributes.ref, id });
      }
    }
  }

  close(name: string): void {
    if (!this.#inCell) return;
    if (this.#reading === 'inline') this.#inline.close(name);
    if (name === 'c') this.#closeCell();
    else if (name === 'v' || name === 'f' || name === 'is') this.#reading = null;
  }

  text(text: string): void {
    if (this.#reading === 'value') this.#value += text;
    else if (this.#reading === 'formula') this.#formula += text;
    else if (this.#reading === 'inline') this.#inline.add(text);
  }

  content(): SheetContent {
    const second = this.#cells.close();
    if (second !== null) throw this.#damaged(`cell ${second.ref} twice`);
    return {
      rows: rowsOf(this.#cells, this.#hiddenRows),
      merges: this.#merges,
      hyperlinks: this.#linksOutside(),
      hiddenColumns: this.#hiddenColumns,
    };
  }

  #linksOutside(): HyperlinkRead[] {
    if (this.#hyperlinks.length === 0) return [];
    const outside = this.context.parts.relationships(this.part).filter((to) => to.outside);
    const targets = new Map(outside.map(({ id, target }) => [id, target]));
    return this.#hyperlinks.flatMap(({ ref, id }) => {
      const target = targets.get(id);
      return target === undefined ? [] : [{ ref, target }];
    });
  }

  #openRow({ r, hidden, ht }: Attributes): void {
    this.#row = r === undefined ? this.#row + 1 : wholeNumber(r);
    if (!(this.#row >= 1 && this.#row <= LAST_ROW)) throw this.#damaged(`row ${r}`);
    this.#rowHidden = isOn(hidden) || isZero(ht);
    this.#column = 0;
  }

  #openCell({ r, t, s }: Attributes): void {
    const ref = r === undefined ? address(this.#column + 1, this.#row) : r;
    const place = placeOf(ref);
    if (place === null || place.row !== this.#row) throw this.#damaged(`cell ${ref} in row ${this.#row}`);
    this.#column = place.column;
    this.#cellType = t ?? 'n';
    this.#style = Number(s ?? 0);
    this.#value = '';
    this.#formula = null;
    this.#hasInline = false;
    this.#inCell = true;
  }

  #openInCell(name: string, { t, si }: Attributes): void {
    if (this.#reading === 'inline') this.#inline.open(name);
    else if (name === 'v') this.#reading = 'value';
    else if (name === 'is') {
      this.#reading = 'inline';
      this.#hasInline = true;
    } else if (name === 'f') {
      this.#reading = 'formula';
      this.#formula = '';
      this.#sharedFormula = t === 'shared' ? (si ?? '') : null;
      this.#formulaMayBeEmpty = t !== undefined && t !== 'normal';
    }
  }

  #closeCell(): void {
    this.#inCell = false;
    this.#reading = null;
    const text = this.#formula === '' && !this.#formulaMayBeEmpty ? null : this.#formula;
    const content = this.#content();
    if (content.kind === 'blank' && text === null) return;
    if (this.#rowHidden) this.#hiddenRows.add(this.#row);
    this.#cells.add(this.#row, this.#column, content, text === null ? null : { text, shared: this.#sharedFormula });
  }

  #content(): Content {
    if (this.#hasInline) return { kind: 'text', value: this.#inline.take() };
    const raw = this.#value;
    switch (this.#cellType) {
      case 'str':
      case 'inlineStr':
        // A formula without a cached value has none, whatever type it announces.
        return raw === '' ? BLANK : { kind: 'text', value: unescaped(raw) };
      case 's':
        return raw === '' ? BLANK : this.#sharedString(raw);
    }
    const trimmed = raw.trim();
    if (trimmed === '') return BLANK;
    switch (this.#cellType) {
      case 'n':
        return this.#number(trimmed);
      case 'b':
        return yesNo(trimmed);
      case 'd':
        return date(trimmed);
      case 'e':
        return error(trimmed);
    }
    throw this.#damaged(`cell type ${this.#cellType}`);
  }

  #sharedString(index: string): Content {
    const value = wholeNumber(index.trim());
    if (this.context.sharedStrings()[value] === undefined) throw this.#damaged(`shared string ${index}`);
    return { kind: 'sharedText', value };
  }

  #number(written: string): Content {
    const value = NUMBER.test(written) ? Number(written) : NaN;
    if (!Number.isFinite(value)) return error(written);
    // Adding 0 makes 0 of -0.
    if (!this.context.dateStyles[this.#style]) return { kind: 'number', value: value + 0 };
    return { kind: 'date', value: value + this.context.dayShift };
  }

  #damaged(detail: string): UnreadableFile {
    return new UnreadableFile('damaged', `${this.part}: ${detail}`);
  }
}

/** NaN for what is no whole number. */
function wholeNumber(written: string): number {
  return /^\d+$/.test(written) ? Number(written) : NaN;
}

function isZero(size: string | undefined): boolean {
  return size !== undefined && Number(size) === 0;
}

// What no program writes becomes an error cell that shows it, so that the cell can be named to the clerk.
function error(written: string): Content {
  return { kind: 'error', value: written };
}

function yesNo(written: string): Content {
  if (written === '1' || written === 'true') return { kind: 'yesNo', value: 1 };
  if (written === '0' || written === 'false') return { kind: 'yesNo', value: 0 };
  return error(written);
}

function date(written: string): Content {
  const read = writtenOut(written);
  return read === null ? error(written) : { kind: read.isDate ? 'date' : 'number', value: read.serial };
}
