// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { DomainError, type ErrorDetail } from '@essaim/kernel';

interface HttpError {
  readonly status?: number;
  readonly type?: string;
  readonly errors?: readonly { path?: string; message?: string; errorCode?: string }[];
}

const BODY_LIMITS: Record<string, string> = { json: '1 Mo', other: '10 Mo' };

/**
 * Turns what Express, its body readers and the contract's validator throw into a problem.
 * @param mediaType the request's `Content-Type`, which tells which limit was met
 * @returns null for what nobody foresaw
 */
export const toProblem = (error: unknown, mediaType = ''): DomainError | null => {
  if (error instanceof DomainError) return error;
  if (typeof error !== 'object' || error === null) return null;
  const { status, type, errors } = error as HttpError;
  if (type === 'entity.too.large') {
    const limit = BODY_LIMITS[mediaType.includes('json') ? 'json' : 'other'] ?? '';
    return problem(mediaType.includes('json') ? 'body-too-large' : 'file-too-large', { limit });
  }
  if (type === 'entity.parse.failed') return problem('body-not-json');
  if (status === 404) return problem('not-found');
  if (status === 405) return problem('method-not-allowed');
  if (status === 415) return problem('media-type-unsupported', { expected: 'application/json' });
  if (status !== undefined && status >= 400 && status < 500) {
    return problem('request-invalid', {}, (errors ?? []).map(located));
  }
  return null;
};

const located = (fault: { path?: string; message?: string }): ErrorDetail => ({
  where: fault.path ?? '/',
  code: 'request-invalid',
  params: { message: fault.message ?? '' },
});
