// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { AttributePath, Comparison, Filter, FilterValue, PatchPath } from './filter.ts';

const LONGEST = 4000;
const DEEPEST = 20;
const COMPARISONS: ReadonlySet<string> = new Set([
  'eq',
  'ne',
  'co',
  'sw',
  'ew',
  'gt',
  'ge',
  'lt',
  'le',
]);
const TOKEN =
  /\s+|"(?:[^"\\]|\\.)*"|[()[\]]|\.(?=[A-Za-z$])|(?:urn:[\w:.+-]*:)?[A-Za-z$][\w$-]*(?:\.[A-Za-z$][\w$-]*)?|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/gy;
const PATH = /^(?:(urn:[\w:.+-]*):)?([A-Za-z$][\w$-]*)(?:\.([A-Za-z$][\w$-]*))?$/;

type Fault = 'scim-filter-invalid' | 'scim-path-invalid';

const tokensOf = (text: string, fault: Fault): string[] => {
  if (text.length > LONGEST) throw problem(fault, { found: text.slice(0, 40) });
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const found = TOKEN.exec(text)?.[0];
    if (found === undefined) throw problem(fault, { found: text.slice(at, at + 40) });
    if (found.trim() !== '') tokens.push(found);
  }
  return tokens;
};

/** Neither NUL, which no text of the database has, nor half of a surrogate pair. */
const isStorable = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

/** Reads tokens from the left, by the grammar of RFC 7644, figure 1. */
class Reader {
  readonly #tokens: readonly string[];
  readonly #fault: Fault;
  #at = 0;
  #depth = 0;

  constructor(text: string, fault: Fault) {
    this.#tokens = tokensOf(text, fault);
    this.#fault = fault;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#tokens.length;
  }

  fail(): Error {
    return problem(this.#fault, { found: this.#tokens[this.#at] ?? '…' });
  }

  peek(): string {
    return this.#tokens[this.#at]?.toLowerCase() ?? '';
  }

  next(): string {
    const token = this.#tokens[this.#at];
    if (token === undefined) throw this.fail();
    this.#at += 1;
    return token;
  }

  take(expected: string): void {
    if (this.peek() !== expected) throw this.fail();
    this.#at += 1;
  }

  /** `or` binds least, then `and`, then `not` and what stands in parentheses. */
  filter(): Filter {
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw this.fail();
    let left = this.conjunction();
    while (this.peek() === 'or') {
      this.next();
      left = { kind: 'or', left, right: this.conjunction() };
    }
    this.#depth -= 1;
    return left;
  }

  conjunction(): Filter {
    let left = this.term();
    while (this.peek() === 'and') {
      this.next();
      left = { kind: 'and', left, right: this.term() };
    }
    return left;
  }

  term(): Filter {
    if (this.peek() === '(') return this.group();
    if (this.peek() === 'not' && this.#tokens[this.#at + 1] === '(') {
      this.next();
      return { kind: 'not', of: this.group() };
    }
    const path = this.path();
    if (this.peek() === '[') return { kind: 'some', path, of: this.bracket() };
    const op = this.peek();
    if (op === 'pr') {
      this.next();
      return { kind: 'present', path };
    }
    if (!COMPARISONS.has(op)) throw this.fail();
    this.next();
    return { kind: 'compare', path, op: op as Comparison, value: this.value() };
  }

  group(): Filter {
    this.take('(');
    const inner = this.filter();
    this.take(')');
    return inner;
  }

  bracket(): Filter {
    this.take('[');
    const inner = this.filter();
    this.take(']');
    return inner;
  }

  path(): AttributePath {
    const found = PATH.exec(this.#tokens[this.#at] ?? '');
    if (!found) throw this.fail();
    this.next();
    const [, schema = null, name = '', sub = null] = found;
    return {
      schema: schema?.toLowerCase() ?? null,
      name: name.toLowerCase(),
      sub: sub?.toLowerCase() ?? null,
    };
  }

  value(): FilterValue {
    const token = this.#tokens[this.#at] ?? '';
    try {
      const value: unknown = JSON.parse(/^["-\d]/.test(token) ? token : token.toLowerCase());
      // What is escaped within a filter is looked at here only.
      if (typeof value === 'string' && !isStorable(value)) throw this.fail();
      this.next();
      return value as FilterValue;
    } catch {
      throw this.fail();
    }
  }
}

/**
 * Reads a filter.
 * @throws DomainError `scim-filter-invalid` that names where it stops making sense
 */
export const parseFilter = (text: string): Filter => {
  const reader = new Reader(text, 'scim-filter-invalid');
  const filter = reader.filter();
  if (!reader.isAtEnd) throw reader.fail();
  return filter;
};

/**
 * Reads an attribute's name, such as those of `sortBy` and `attributes`.
 * @throws DomainError `scim-path-invalid`
 */
export const parsePath = (text: string): AttributePath => {
  const reader = new Reader(text, 'scim-path-invalid');
  const path = reader.path();
  if (!reader.isAtEnd) throw reader.fail();
  return path;
};

/**
 * Reads the path of a PATCH operation: an attribute, perhaps with a choice of its values, perhaps with
 * a sub-attribute after it.
 * @throws DomainError `scim-path-invalid`
 */
export const parsePatchPath = (text: string): PatchPath => {
  const reader = new Reader(text, 'scim-path-invalid');
  const path = reader.path();
  if (reader.peek() !== '[') {
    if (!reader.isAtEnd) throw reader.fail();
    return { path, values: null };
  }
  const values = reader.bracket();
  if (reader.isAtEnd) return { path, values };
  if (path.sub !== null) throw reader.fail();
  reader.take('.');
  const { schema, name, sub } = reader.path();
  if (!reader.isAtEnd || schema !== null || sub !== null) throw reader.fail();
  return { path: { ...path, sub: name }, values };
};
