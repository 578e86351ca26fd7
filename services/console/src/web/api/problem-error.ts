// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ProblemDocument } from '@essaim/contracts/browser';

/** A refusal by a service. `message` is a sentence in the person's language, ready to show. */
export class ProblemError extends Error {
  readonly status: number;
  readonly document: Partial<ProblemDocument>;

  constructor(status: number, document: Partial<ProblemDocument>) {
    super(document.detail ?? '');
    this.status = status;
    this.document = document;
  }

  get code(): string {
    return this.document.code ?? 'unknown';
  }
}

/** Reads an answer that is not a success: a problem document, or whatever came instead of one. */
export async function problemOf(response: Response, body?: unknown): Promise<ProblemError> {
  const read = body ?? (await response.json().catch(() => ({})));
  const isDocument = typeof read === 'object' && read !== null;
  return new ProblemError(response.status, isDocument ? (read as Partial<ProblemDocument>) : {});
}
