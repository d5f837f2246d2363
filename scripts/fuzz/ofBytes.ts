/** Changes of bytes, whatever they are. */
import type { Random } from '../example/random.ts';

type Change = (bytes: Uint8Array, random: Random) => Uint8Array;

const LONGEST = 200;
const SIGNATURE_BYTES = [0x50, 0x4b];
const FIELD_BYTES = 60;

const flipBit: Change = (bytes, random) => changed(bytes, random.whole(0, bytes.length - 1), (byte) => byte ^ (1 << random.whole(0, 7)));

const setByte: Change = (bytes, random) => {
  const value = random.pick([0, 0xff, 0x20, 0x22, 0x26, 0x2f, 0x3c, 0x3e, 0x30, 0x31, 0x39, 0x80, random.whole(0, 255)]);
  return changed(bytes, random.whole(0, bytes.length - 1), () => value);
};

const cutOut: Change = (bytes, random) => {
  const [from, to] = range(bytes, random);
  return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
};

const double: Change = (bytes, random) => {
  const [from, to] = range(bytes, random);
  return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
};

const copyElsewhere: Change = (bytes, random) => {
  const [from, to] = range(bytes, random);
  const at = random.whole(0, bytes.length);
  return Buffer.concat([bytes.subarray(0, at), bytes.subarray(from, to), bytes.subarray(at)]);
};

const blank: Change = (bytes, random) => {
  const [from, to] = range(bytes, random);
  const result = Uint8Array.from(bytes);
  result.fill(random.pick([0, 0x20, 0xff]), from, to);
  return result;
};

const cutShort: Change = (bytes, random) => bytes.subarray(0, random.whole(0, bytes.length - 1));

const append: Change = (bytes, random) => Buffer.concat([bytes, Uint8Array.from({ length: random.whole(1, LONGEST) }, () => random.whole(0, 255))]);

/** A field of a zip header: those stand close behind a signature. */
const field: Change = (bytes, random) => {
  const starts = [...bytes.keys()].filter((at) => SIGNATURE_BYTES.every((byte, index) => bytes[at + index] === byte));
  if (starts.length === 0) return flipBit(bytes, random);
  const at = Math.min(bytes.length - 1, random.pick(starts) + random.whole(2, FIELD_BYTES));
  return changed(bytes, at, (byte) => random.pick([0, 1, 8, 0xff, byte + 1, byte - 1]));
};

const ANY: readonly Change[] = [flipBit, flipBit, setByte, setByte, cutOut, double, copyElsewhere, blank, cutShort, append];

/** Bytes with one to three changes. */
export function changedBytes(bytes: Uint8Array, random: Random): Uint8Array {
  return times(random, bytes, () => random.pick(ANY));
}

/** An archive's bytes with one to three changes, often in its headers. */
export function changedArchive(bytes: Uint8Array, random: Random): Uint8Array {
  return times(random, bytes, () => (random.chance(0.4) ? field : random.pick(ANY)));
}

function times(random: Random, bytes: Uint8Array, pick: () => Change): Uint8Array {
  let result = bytes;
  for (let left = random.pick([1, 1, 1, 2, 3]); left > 0 && result.length > 0; left -= 1) result = pick()(result, random);
  return result;
}

function changed(bytes: Uint8Array, at: number, to: (byte: number) => number): Uint8Array {
  const result = Uint8Array.from(bytes);
  result[at] = to(result[at]!);
  return result;
}

function range(bytes: Uint8Array, random: Random): [from: number, to: number] {
  const from = random.whole(0, bytes.length - 1);
  return [from, Math.min(bytes.length, from + random.whole(1, random.chance(0.5) ? 8 : LONGEST))];
}
