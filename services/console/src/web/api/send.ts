// SPDX-License-Identifier: AGPL-3.0-or-later
import { REQUEST_HEADER } from '../../shared/change.ts';
import { problemOf } from './problem-error.ts';

/**
 * Writes to the console's own backend.
 * @throws ProblemError when it refused
 */
export async function send(
  method: 'PUT' | 'POST' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<void> {
  const response = await fetch(path, {
    method,
    headers: {
      [REQUEST_HEADER]: 'console',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw await problemOf(response);
}
