// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';
import { type ToolAccounts, type ToolClient, ToolError } from '../app/ports.ts';
import { readLimited } from './read-limited.ts';

const TIMEOUT_MS = 10_000;
const MOST_BYTES = 1_000_000;
const SCIM = 'application/scim+json';

const found = z.object({
  Resources: z.array(z.object({ id: z.string().min(1) })).default([]),
});

const DEACTIVATION = JSON.stringify({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
  Operations: [{ op: 'replace', path: 'active', value: false }],
});

/** Accounts in tools, over SCIM 2.0 (RFC 7644) where a tool has it. */
export const scimAccounts = (): ToolAccounts => ({
  deactivate: async (tool, uid) => {
    const filter = encodeURIComponent(`externalId eq "${uid}"`);
    const answer = await call(tool, 'GET', `/Users?filter=${filter}`);
    const ids = read(answer).Resources.map(({ id }) => id);
    for (const id of ids) {
      await call(tool, 'PATCH', `/Users/${encodeURIComponent(id)}`, DEACTIVATION);
    }
    return ids.length > 0 ? 'deactivated' : 'absent';
  },
  answers: (address) =>
    fetch(address, {
      method: 'GET',
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    }).then(
      async (response) => {
        await response.body?.cancel();
        return response.status < 500;
      },
      () => false,
    ),
});

const call = async (
  { address, clientId, secret }: ToolClient,
  method: string,
  path: string,
  body?: string,
): Promise<string> => {
  const credentials = Buffer.from(`${encodeURIComponent(clientId)}:${encodeURIComponent(secret)}`);
  const response = await fetch(`${address.replace(/\/+$/, '')}${path}`, {
    method,
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
    headers: {
      authorization: `Basic ${credentials.toString('base64')}`,
      accept: SCIM,
      ...(body !== undefined && { 'content-type': SCIM }),
    },
    ...(body !== undefined && { body }),
  }).catch(() => {
    throw new ToolError('tool-unreachable');
  });
  const text = await readLimited(response, MOST_BYTES).catch(() => {
    throw new ToolError('tool-answer-unreadable');
  });
  if (response.ok) return text;
  throw new ToolError(response.status >= 500 ? 'tool-unreachable' : 'tool-refused');
};

const read = (text: string): z.infer<typeof found> => {
  try {
    return found.parse(JSON.parse(text));
  } catch {
    throw new ToolError('tool-answer-unreadable');
  }
};
