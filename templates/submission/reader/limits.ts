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
  /** Characters of all shared strings together. */
  readonly sharedCharacters: number;
  /** Elements inside one another. */
  readonly depth: number;
}

const MIB = 1024 * 1024;

export const LIMITS: Limits = {
  fileBytes: 20 * MIB,
  entries: 2000,
  partBytes: 96 * MIB,
  totalBytes: 160 * MIB,
  sharedCharacters: 32_000_000,
  depth: 64,
};
