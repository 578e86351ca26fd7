// SPDX-License-Identifier: AGPL-3.0-or-later
import { isTier } from '@essaim/kernel';
import { ATTRIBUTES, type Attribute, type Comparison, type Expression } from './expression.ts';
import { type Token, tokenise } from './tokens.ts';

/** Why an expression cannot be read, and at which character. */
interface EligibilityFault {
  readonly code:
    | 'eligibility-character'
    | 'eligibility-expected'
    | 'eligibility-attribute-unknown'
    | 'eligibility-tier-unknown'
    | 'eligibility-too-deep';
  /** Character, from 1. */
  readonly position: number;
  readonly params: Readonly<Record<string, string | number>>;
}

export type ParsedEligibility =
  | { readonly expression: Expression }
  | { readonly fault: EligibilityFault };

const MAX_DEPTH = 20;
const VALUE = /^[A-Za-z0-9][A-Za-z0-9_-]*$/;
const WORDS = new Set(['and', 'or', 'not', 'in']);

class Unreadable extends Error {
  readonly fault: EligibilityFault;
  constructor(fault: EligibilityFault) {
    super(fault.code);
    this.fault = fault;
  }
}

/**
 * Reads an expression such as `organisation.tier in departmental|local and organisation.region ==
 * reg-52`. An empty text holds for every organisation.
 */
export const parseEligibility = (text: string): ParsedEligibility => {
  if (text.trim() === '') return { expression: { kind: 'always' } };
  const tokens = tokenise(text);
  if ('badPosition' in tokens) {
    const position = tokens.badPosition;
    return {
      fault: {
        code: 'eligibility-character',
        position,
        params: { position, found: text.charAt(position - 1) },
      },
    };
  }
  try {
    return { expression: readAll(tokens, text.trimEnd().length + 1) };
  } catch (error) {
    if (error instanceof Unreadable) return { fault: error.fault };
    throw error;
  }
};

const readAll = (tokens: readonly Token[], end: number): Expression => {
  let next = 0;
  const peek = () => tokens[next]?.text;
  const place = () => tokens[next]?.position ?? end;
  const fail = (code: EligibilityFault['code'], params: EligibilityFault['params']): never => {
    const position = place();
    throw new Unreadable({ code, position, params: { position, ...params } });
  };
  const expected = (what: string): never =>
    fail('eligibility-expected', { expected: what, found: peek() ?? '∅' });
  const take = (accepts: (token: string) => boolean, what: string): string => {
    const token = peek();
    if (token === undefined || !accepts(token)) return expected(what);
    next += 1;
    return token;
  };

  const sequence = (kind: 'and' | 'or', part: (depth: number) => Expression, depth: number) => {
    const parts = [part(depth)];
    while (peek() === kind) {
      next += 1;
      parts.push(part(depth));
    }
    return parts.length === 1 ? (parts[0] as Expression) : ({ kind, parts } as const);
  };
  const alternatives = (depth: number): Expression => sequence('or', conjunction, depth);
  const conjunction = (depth: number): Expression => sequence('and', factor, depth);
  const factor = (depth: number): Expression => {
    if (depth > MAX_DEPTH) return fail('eligibility-too-deep', {});
    if (peek() === 'not') {
      next += 1;
      return { kind: 'not', part: factor(depth + 1) };
    }
    if (peek() !== '(') return comparison();
    next += 1;
    const inner = alternatives(depth + 1);
    take((token) => token === ')', ')');
    return inner;
  };
  const attribute = (): Attribute => {
    const name = peek() ?? '';
    const found = ATTRIBUTES.find((known) => name === `organisation.${known}`);
    if (!found) {
      if (!name.startsWith('organisation.')) return expected('organisation.…');
      return fail('eligibility-attribute-unknown', { found: name });
    }
    next += 1;
    return found;
  };
  const value = (of: Attribute): string => {
    const token = peek();
    if (of === 'tier' && token !== undefined && VALUE.test(token) && !isTier(token)) {
      return fail('eligibility-tier-unknown', { found: token });
    }
    return take((text) => VALUE.test(text) && !WORDS.has(text), 'reg-52');
  };
  const comparison = (): Comparison => {
    const of = attribute();
    const operator = take((token) => ['==', '!=', 'in'].includes(token), '==, !=, in');
    const values = [value(of)];
    if (operator === 'in') {
      while (peek() === '|') {
        next += 1;
        values.push(value(of));
      }
    }
    return { kind: 'comparison', attribute: of, operator: operator as '==', values };
  };

  const expression = alternatives(0);
  if (next < tokens.length) return expected('and, or');
  return expression;
};
