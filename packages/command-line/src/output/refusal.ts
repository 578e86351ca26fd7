// SPDX-License-Identifier: AGPL-3.0-or-later
import { CommanderError } from 'commander';
import type { ProblemDocument } from '@essaim/contracts';
import { ProblemError } from '@essaim/api-client';
import { EXIT, type ExitCode } from './exit-codes.ts';

/** Why the command ends without what was asked: a problem as services tell theirs (RFC 9457). */
export class Refusal extends Error {
  readonly problem: Partial<ProblemDocument> & Pick<ProblemDocument, 'code' | 'detail'>;
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode, code: string, detail: string) {
    super(detail);
    this.name = 'Refusal';
    this.exitCode = exitCode;
    this.problem = { type: 'about:blank', title: code, code, detail };
  }
}

/** What a failure means for whoever called. */
export const refusalOf = (error: unknown): Pick<Refusal, 'problem' | 'exitCode'> => {
  if (error instanceof Refusal) return error;
  if (error instanceof ProblemError) {
    const { problem } = error;
    const isAway = problem.status >= 500 && problem.status !== 501;
    return { problem, exitCode: isAway ? EXIT.unreachable : EXIT.refused };
  }
  if (error instanceof CommanderError) {
    return new Refusal(EXIT.usage, 'usage', error.message.replace(/^error: /, ''));
  }
  const isNetwork = error instanceof TypeError && error.message === 'fetch failed';
  const detail = error instanceof Error ? (causeOf(error) ?? error.message) : String(error);
  return new Refusal(
    isNetwork ? EXIT.unreachable : EXIT.unexpected,
    isNetwork ? 'unreachable' : 'unexpected',
    detail,
  );
};

const causeOf = ({ cause }: Error): string | undefined =>
  cause instanceof Error ? cause.message || (cause as { code?: string }).code : undefined;
