// SPDX-License-Identifier: AGPL-3.0-or-later

/** What the log tells of an error. */
interface ToldError {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  readonly stack?: string;
  readonly cause?: ToldError;
}

const DEEPEST = 3;

/**
 * An error as the log tells it: libraries hang requests, answers, rows and credentials on theirs, so
 * nothing but these fields is taken.
 */
export const toldError = (error: unknown, depth = 0): ToldError => {
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an error' };
  const { code } = error as { code?: unknown };
  return {
    type: error.name,
    message: error.message,
    ...(typeof code === 'string' && { code }),
    ...(error.stack !== undefined && { stack: error.stack }),
    ...(error.cause !== undefined &&
      depth < DEEPEST && { cause: toldError(error.cause, depth + 1) }),
  };
};
