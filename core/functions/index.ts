/** The door to the functions for hosts: the command, the add-in, the pane. */
export { call, callRule } from './call.ts';
export type { CallOptions, Cell } from './call.ts';
export { FunctionError } from './errors.ts';
export type { ErrorCode } from './errors.ts';
export { findRule, RULES } from './registry.ts';
export type { Param, ResultKind, ResultShape, Rule } from './rule.ts';
