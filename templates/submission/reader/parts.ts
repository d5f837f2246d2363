import { Allowance } from './allowance.ts';
import type { Limits } from './limits.ts';
import { UnreadableFile } from './unreadable.ts';
import { readXml, type XmlHandler } from './xml.ts';
import type { Zip } from './zip.ts';

/** A part that another part refers to. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type, the same in both dialects: `worksheet`, `sharedStrings` … */
  readonly type: string;
  /** Name of the part it leads to, as `Parts` knows it; or where it leads outside the package, as written. */
  readonly target: string;
  readonly outside: boolean;
}

const CONTENT_TYPES = '[content_types].xml';

/** The parts of a package. Names are compared without regard to case, leading slash and kind of slash. */
export class Parts {
  readonly #zip: Zip;
  readonly #limits: Limits;
  readonly #entries = new Map<string, string>();
  readonly #relationships = new Map<string, readonly Relationship[]>();

  constructor(zip: Zip, limits: Limits) {
    this.#zip = zip;
    this.#limits = limits;
    for (const entry of zip.names) {
      const part = partName(entry);
      if (this.#entries.has(part)) throw new UnreadableFile('abnormal', `${entry} twice`);
      this.#entries.set(part, entry);
    }
  }

  has(part: string): boolean {
    return this.#entries.has(part);
  }

  /** Reads a part; throws `UnreadableFile` if there is none of this name. */
  read(part: string, handler: XmlHandler): void {
    const entry = this.#entries.get(part);
    if (entry === undefined) throw new UnreadableFile('damaged', `${part} missing`);
    readXml(part, this.#zip.read(entry), this.#limits, handler);
  }

  /** Where a part leads, within the package and outside, in the order of the file; none if it leads nowhere. '' is the package itself. */
  relationships(part: string): readonly Relationship[] {
    const known = this.#relationships.get(part) ?? this.#readRelationships(part);
    this.#relationships.set(part, known);
    return known;
  }

  /** What the package says that a part is; null where it does not. */
  contentType(part: string): string | null {
    if (!this.has(CONTENT_TYPES)) return null;
    const extension = part.slice(part.lastIndexOf('.') + 1);
    let ofExtension: string | null = null;
    let own: string | null = null;
    this.read(CONTENT_TYPES, {
      open(name, { PartName: of, Extension: ending, ContentType: type }) {
        if (name === 'Override' && of && partName(of) === part) own = type ?? null;
        else if (name === 'Default' && ending?.toLowerCase() === extension) ofExtension = type ?? null;
      },
      close() {},
      text() {},
    });
    return own ?? ofExtension;
  }

  #readRelationships(part: string): readonly Relationship[] {
    const folder = part.slice(0, part.lastIndexOf('/') + 1);
    const list = `${folder}_rels/${part.slice(folder.length)}.rels`;
    if (!this.has(list)) return [];
    const found: Relationship[] = [];
    const left = new Allowance(this.#limits.listed);
    this.read(list, {
      open(name, { Id: id, Type: type, Target: target, TargetMode: mode }) {
        if (name !== 'Relationship' || !id || !type || !target) return;
        left.take(1, `${list}: relationships`);
        const outside = mode === 'External';
        found.push({
          id,
          type: type.slice(type.lastIndexOf('/') + 1),
          target: outside ? target : resolve(folder, target),
          outside,
        });
      },
      close() {},
      text() {},
    });
    return found;
  }
}

/** The part that a target of another part's relationships names; `folder` is the other part's, with its slash. */
export function resolve(folder: string, target: string): string {
  const absolute = /^[/\\]/.test(target);
  const steps: string[] = [];
  for (const step of partName(absolute ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** An entry's name as it is compared: without regard to case, leading slash and kind of slash. */
export function partName(name: string): string {
  return decoded(name).replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

/** Names are addresses, in which a space may stand as `%20`. */
function decoded(name: string): string {
  try {
    return name.includes('%') ? decodeURIComponent(name) : name;
  } catch {
    return name;
  }
}
