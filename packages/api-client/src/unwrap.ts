// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ProblemDocument } from '@essaim/contracts';

/** A service's refusal, thrown where a caller expects none. */
export class ProblemError extends Error {
  readonly problem: ProblemDocument;

  constructor(problem: ProblemDocument) {
    super(`${problem.code}: ${problem.detail}${faults(problem)}`);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

const faults = ({ errors }: ProblemDocument): string =>
  (errors ?? []).map(({ where, detail }) => `\n  ${where}: ${detail}`).join('');

/**
 * The data of an answer.
 * @throws ProblemError when the service refused
 */
export const unwrap = async <Data>(
  call: Promise<{ data?: Data; error?: unknown; response: Response }>,
): Promise<Data> => {
  const { data, error, response } = await call;
  if (response.ok) return data as Data;
  throw new ProblemError(
    (error as ProblemDocument | undefined) ?? {
      type: 'about:blank',
      title: 'unexpected answer',
      status: response.status,
      detail: `HTTP ${response.status}`,
      code: 'internal',
      params: {},
      correlationId: response.headers.get('x-correlation-id') ?? '',
    },
  );
};
