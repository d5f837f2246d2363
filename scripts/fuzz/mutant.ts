import { strFromU8, strToU8, zipSync } from 'fflate';
import { Random } from '../example/random.ts';
import type { BaseForm, Parts } from './baseForms.ts';
import { changedArchive, changedBytes } from './ofBytes.ts';
import { changedMarkup } from './ofMarkup.ts';
import { SAME_MEANING } from './sameMeaning.ts';

/** A form that was changed. */
export interface Mutant {
  readonly form: BaseForm;
  /** How it was changed. */
  readonly how: string;
  readonly bytes: Uint8Array;
  /** Its parts, where the parts were changed; null where the archive was. */
  readonly parts: Parts | null;
  /** Whether it means the same, and must be read. */
  readonly same: boolean;
}

/** Parts in which mutations are worth trying, and those that hold the cells. */
const WORTH = /^xl\/(?:workbook\.xml|styles\.xml|_rels\/.*)$|^_rels|^\[Content/;
const CELLS = /^xl\/(?:worksheets\/.*|sharedStrings\.xml)$/;

/** The mutant of a number; the same seed, number and forms give the same one. */
export function mutantOf(forms: readonly BaseForm[], seed: number, number: number): Mutant {
  const random = new Random(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b));
  const form = random.pick(forms);
  const kind = random.next();
  if (kind < 0.25) return { form, how: 'bytes of the archive', bytes: changedArchive(zipped(form.parts), random), parts: null, same: false };
  if (kind < 0.4) return ofPart(form, 'bytes', random, changedBytes);
  if (kind < 0.85) return ofPart(form, 'markup', random, (part) => strToU8(changedMarkup(strFromU8(part), random)));
  const [how, rewrite] = random.pick(Object.entries(SAME_MEANING));
  const parts = rewrite(form.parts, random);
  return { form, how, bytes: zipped(parts, random.pick([0, 6])), parts, same: true };
}

function ofPart(form: BaseForm, what: string, random: Random, change: (part: Uint8Array, random: Random) => Uint8Array): Mutant {
  const worth = random.chance(0.7) ? CELLS : WORTH;
  const name = random.pick(Object.keys(form.parts).filter((part) => worth.test(part)));
  const parts = { ...form.parts, [name]: change(form.parts[name]!, random) };
  return { form, how: `${what} of ${name}`, bytes: zipped(parts), parts, same: false };
}

function zipped(parts: Parts, level: 0 | 6 = 6): Uint8Array {
  return zipSync(parts as Record<string, Uint8Array>, { level, mtime: new Date(2025, 0, 1) });
}
