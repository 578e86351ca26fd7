// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ToolClient, ToolError } from '../app/ports.ts';
import { readLimited } from './read-limited.ts';

/** How long a tool may take for one request. */
export const TIMEOUT_MS = 10_000;
const MOST_BYTES = 1_000_000;
const SCIM = 'application/scim+json';

export interface ScimRequest {
  readonly method: 'GET' | 'POST' | 'PATCH';
  /** Below the base address, with its query. */
  readonly path: string;
  readonly body?: unknown;
  /** The version that is changed, as the tool told it. */
  readonly version?: string | undefined;
}

/**
 * Asks a tool's SCIM 2.0 service (RFC 7644), with the client's own id and secret (HTTP Basic).
 * @returns the text of a good answer; null for 409: there is such a resource already
 * @throws ToolError
 */
export const scimCall = async (
  { address, clientId, secret }: ToolClient,
  { method, path, body, version }: ScimRequest,
): Promise<string | null> => {
  const credentials = Buffer.from(`${encodeURIComponent(clientId)}:${encodeURIComponent(secret)}`);
  const response = await fetch(`${address.replace(/\/+$/, '')}${path}`, {
    method,
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
    headers: {
      authorization: `Basic ${credentials.toString('base64')}`,
      accept: SCIM,
      ...(body !== undefined && { 'content-type': SCIM }),
      ...(version !== undefined && { 'if-match': version }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  }).catch(() => {
    throw new ToolError('tool-unreachable');
  });
  const text = await readLimited(response, MOST_BYTES).catch(() => {
    throw new ToolError('tool-answer-unreadable');
  });
  if (response.ok) return text;
  if (response.status === 409) return null;
  if (response.status === 412) throw new ToolError('tool-account-changed');
  const isBusy = response.status >= 500 || response.status === 429;
  throw new ToolError(isBusy ? 'tool-unreachable' : 'tool-refused');
};
