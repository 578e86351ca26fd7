// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Outgoing, OutgoingError } from '@essaim/outgoing';
import { type ToolClient, ToolError } from '../app/ports.ts';

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
  outgoing: Outgoing,
  { address, clientId, secret }: ToolClient,
  { method, path, body, version }: ScimRequest,
): Promise<string | null> => {
  const credentials = Buffer.from(`${encodeURIComponent(clientId)}:${encodeURIComponent(secret)}`);
  const { status, text } = await outgoing
    .request(`${address.replace(/\/+$/, '')}${path}`, {
      method,
      headers: {
        authorization: `Basic ${credentials.toString('base64')}`,
        accept: SCIM,
        ...(body !== undefined && { 'content-type': SCIM }),
        ...(version !== undefined && { 'if-match': version }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    .catch((error: unknown) => {
      const isTooLarge = error instanceof OutgoingError && error.fault === 'too-large';
      throw new ToolError(isTooLarge ? 'tool-answer-unreadable' : 'tool-unreachable');
    });
  if (status >= 200 && status < 300) return text;
  if (status === 409) return null;
  if (status === 412) throw new ToolError('tool-account-changed');
  const isBusy = status >= 500 || status === 429;
  throw new ToolError(isBusy ? 'tool-unreachable' : 'tool-refused');
};
