/**
 * How much of a file nobody vouches for is read before it is refused. Every limit of the reader
 * stands here; a caller that trusts its file (a bench) may pass wider ones.
 */
export interface Limits {
  /** Bytes of the file as it came. */
  readonly fileBytes: number;
  /** Parts of the package. */
  readonly entries: number;
  /** Bytes of one part once inflated. */
  readonly partBytes: number;
  /** Bytes of all parts read, once inflated. */
  readonly totalBytes: number;
  /** Bytes that one packed byte may become, in a part of more than `ratioFromBytes`: blank rows with a format come to 220. */
  readonly ratio: number;
  readonly ratioFromBytes: number;
  /** Elements inside one another. */
  readonly depth: number;
  /** Characters of an attribute, a text or anything else that XML is made of. */
  readonly pieceCharacters: number;
  /** Attributes of one element. */
  readonly attributes: number;
  /** Shared strings. */
  readonly sharedStrings: number;
  /** Characters of all texts kept: shared strings, those of cells, formulas. */
  readonly characters: number;
  /** Cells with a value or a formula, of all sheets read. */
  readonly cells: number;
  /** Merged ranges of one sheet. */
  readonly merges: number;
  /** Of anything else that a part lists: sheets, names, links, formats … */
  readonly listed: number;
}

const MIB = 1024 * 1024;

export const LIMITS: Limits = {
  fileBytes: 20 * MIB,
  entries: 2000,
  partBytes: 96 * MIB,
  totalBytes: 160 * MIB,
  ratio: 500,
  ratioFromBytes: 16 * MIB,
  depth: 64,
  pieceCharacters: MIB,
  attributes: 1000,
  sharedStrings: 2_000_000,
  characters: 32_000_000,
  cells: 3_000_000,
  merges: 20_000,
  listed: 100_000,
};
