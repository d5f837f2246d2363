import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findRule } from '../../core/functions/index.ts';
import type { Case } from './matches.ts';

const CASES = import.meta.dirname;

/** The project's own cases by file. */
export function ownCases(): ReadonlyMap<string, readonly Case[]> {
  const files = readdirSync(CASES).filter((name) => name.endsWith('.ndjson'));
  return new Map(files.map((name) => [name, casesIn(name)]));
}

/** The witness's calls of functions that are registered, by function; EXPLAIN goes with what it explains. */
export function witnessCases(): ReadonlyMap<string, readonly Case[]> {
  const cases = new Map<string, Case[]>();
  for (const line of casesIn(join('witness', 'functions.ndjson'))) {
    const subject = line.id === 'EXPLAIN' ? String(line.args[0]) : line.id;
    if (findRule(subject)) cases.set(subject, [...(cases.get(subject) ?? []), line]);
  }
  return cases;
}

function casesIn(file: string): Case[] {
  const lines = readFileSync(join(CASES, file), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => ({ ...(JSON.parse(line) as Omit<Case, 'line'>), line }));
}
