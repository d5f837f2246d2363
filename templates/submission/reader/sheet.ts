import { address } from '../../workbook/address.ts';
import { LAST_ROW, placeOf } from './address.ts';
import { serialOf } from './isoDate.ts';
import type { CellRead, HyperlinkRead, RowRead } from './model.ts';
import type { Parts } from './parts.ts';
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
}

/** What stands on a sheet. */
export interface SheetContent {
  readonly rows: readonly RowRead[];
  readonly rowByNumber: ReadonlyMap<number, RowRead>;
  readonly merges: readonly string[];
  readonly hyperlinks: readonly HyperlinkRead[];
  /** First and last column of each run of hidden columns. */
  readonly hiddenColumns: readonly (readonly [number, number])[];
}

type Value = Pick<CellRead, 'type' | 'value' | 'isDate'>;

// A class with a computed address, not a literal: a sheet may hold a million of them.
class Cell implements CellRead {
  constructor(
    readonly row: number,
    readonly column: number,
    readonly type: CellRead['type'],
    readonly value: CellRead['value'],
    readonly isDate: boolean,
    readonly formula: string | null,
  ) {}

  get ref(): string {
    return address(this.column, this.row);
  }
}

interface Row extends RowRead {
  cells: Map<number, CellRead>;
}

const BLANK: Value = { type: 'blank', value: null, isDate: false };
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

/** Reads a sheet's part whole. Throws `UnreadableFile`. */
export function readSheet(part: string, context: SheetContext): SheetContent {
  const reader = new SheetReader(part, context);
  context.parts.read(part, reader);
  return reader.content();
}

class SheetReader {
  readonly #rows = new Map<number, Row>();
  readonly #merges: string[] = [];
  readonly #hyperlinks: { ref: string; id: string }[] = [];
  readonly #hiddenColumns: [number, number][] = [];
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
  #formulaIsShared = false;
  #hasInline = false;

  constructor(
    readonly part: string,
    readonly context: SheetContext,
  ) {}

  open(name: string, attributes: Attributes): void {
    if (this.#inCell) return this.#openInCell(name, attributes);
    switch (name) {
      case 'row':
        return this.#openRow(attributes);
      case 'c':
        return this.#openCell(attributes);
      case 'mergeCell':
        if (attributes.ref) this.#merges.push(attributes.ref);
        return;
      case 'col':
        if (isOn(attributes.hidden) || isZero(attributes.width)) {
          this.#hiddenColumns.push([Number(attributes.min), Number(attributes.max)]);
        }
        return;
      case 'hyperlink': {
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
    const rows = [...this.#rows.values()].sort((a, b) => a.number - b.number);
    for (const row of rows) row.cells = inOrder(row.cells);
    return {
      rows,
      rowByNumber: this.#rows,
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
    this.#row = r === undefined ? this.#row + 1 : Number(r);
    if (!Number.isInteger(this.#row) || this.#row < 1 || this.#row > LAST_ROW) throw this.#damaged(`row ${r}`);
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

  #openInCell(name: string, { t }: Attributes): void {
    if (this.#reading === 'inline') this.#inline.open(name);
    else if (name === 'v') this.#reading = 'value';
    else if (name === 'is') {
      this.#reading = 'inline';
      this.#hasInline = true;
    } else if (name === 'f') {
      this.#reading = 'formula';
      this.#formula = '';
      this.#formulaIsShared = t !== undefined && t !== 'normal';
    }
  }

  #closeCell(): void {
    this.#inCell = false;
    this.#reading = null;
    const formula = this.#formula === '' && !this.#formulaIsShared ? null : this.#formula;
    const { type, value, isDate } = this.#valueRead();
    if (type === 'blank' && formula === null) return;
    const cells = this.#rowHere().cells;
    const cell = new Cell(this.#row, this.#column, type, value, isDate, formula);
    if (cells.has(cell.column)) throw this.#damaged(`cell ${cell.ref} twice`);
    cells.set(cell.column, cell);
  }

  #rowHere(): Row {
    let row = this.#rows.get(this.#row);
    if (row === undefined) {
      row = { number: this.#row, hidden: this.#rowHidden, cells: new Map() };
      this.#rows.set(row.number, row);
    }
    return row;
  }

  #valueRead(): Value {
    if (this.#hasInline) return text(this.#inline.take());
    const raw = this.#value;
    switch (this.#cellType) {
      case 'str':
      case 'inlineStr':
        // A formula without a cached value has none, whatever type it announces.
        return raw === '' ? BLANK : text(unescaped(raw));
      case 's':
        return raw === '' ? BLANK : text(this.#sharedString(raw));
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

  #sharedString(index: string): string {
    const found = this.context.sharedStrings()[Number(index)];
    if (found === undefined) throw this.#damaged(`shared string ${index}`);
    return found;
  }

  #number(written: string): Value {
    const value = NUMBER.test(written) ? Number(written) : NaN;
    if (!Number.isFinite(value)) return error(written);
    const isDate = this.context.dateStyles[this.#style] ?? false;
    return { type: 'number', value: isDate ? value + this.context.dayShift : value + 0, isDate };
  }

  #damaged(detail: string): UnreadableFile {
    return new UnreadableFile('damaged', `${this.part}: ${detail}`);
  }
}

function isZero(size: string | undefined): boolean {
  return size !== undefined && Number(size) === 0;
}

function text(value: string): Value {
  return { type: 'text', value, isDate: false };
}

// What no program writes becomes an error cell that shows it, so that the cell can be named to the clerk.
function error(written: string): Value {
  return { type: 'error', value: written, isDate: false };
}

function yesNo(written: string): Value {
  if (written === '1' || written === 'true') return { type: 'yesNo', value: true, isDate: false };
  if (written === '0' || written === 'false') return { type: 'yesNo', value: false, isDate: false };
  return error(written);
}

function date(written: string): Value {
  const value = serialOf(written);
  return value === null ? error(written) : { type: 'number', value, isDate: true };
}

function inOrder(cells: Map<number, CellRead>): Map<number, CellRead> {
  let last = 0;
  for (const column of cells.keys()) {
    if (column < last) return new Map([...cells].sort(([a], [b]) => a - b));
    last = column;
  }
  return cells;
}
