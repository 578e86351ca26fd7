// SPDX-License-Identifier: AGPL-3.0-or-later

/** Values that the sentence of an error names: a key, a number, a date. Never a secret. */
export type ErrorParams = Readonly<Record<string, string | number>>;

/** One located fault inside a larger input, such as a line of a file. */
export interface ErrorDetail {
  readonly where: string;
  readonly code: string;
  readonly params?: ErrorParams;
}

/**
 * A refusal that a person can act on. Its code is stable and is the key of the sentences in
 * `@essaim/contracts`, where it becomes a problem document (RFC 9457).
 */
export class DomainError<Code extends string = string> extends Error {
  readonly code: Code;
  readonly params: ErrorParams;
  readonly details: readonly ErrorDetail[];

  constructor(code: Code, params: ErrorParams = {}, details: readonly ErrorDetail[] = []) {
    super(code);
    this.name = 'DomainError';
    this.code = code;
    this.params = params;
    this.details = details;
  }
}
