// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';
import { type ToolAccount, type ToolAccounts, type ToolClient, ToolError } from '../app/ports.ts';
import { TIMEOUT_MS, scimCall } from './scim-call.ts';
import { changesOf, newScimUser, patchOf, scimUser } from './scim-user.ts';

const found = z.object({ Resources: z.array(scimUser).default([]) });

type Found = z.infer<typeof scimUser>;

/** Accounts in tools, over SCIM 2.0 (RFC 7644) where a tool has it. */
export const scimAccounts = (): ToolAccounts => ({
  ensure: async (tool, account) => {
    const [live] = await findUsers(tool, account.uid);
    if (live) return bring(tool, live, account);
    const made = await scimCall(tool, {
      method: 'POST',
      path: '/Users',
      body: newScimUser(account),
    });
    if (made !== null) return 'created';
    // Somebody else's account has the name, or ours was made meanwhile.
    const [other] = await findUsers(tool, account.uid);
    if (!other) throw new ToolError('tool-refused');
    return bring(tool, other, account);
  },
  deactivate: async (tool, uid) => {
    const users = await findUsers(tool, uid);
    for (const { id } of users) {
      await patch(tool, { id }, [{ op: 'replace', path: 'active', value: false }]);
    }
    return users.length > 0 ? 'deactivated' : 'absent';
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

const bring = async (
  tool: ToolClient,
  live: Found,
  account: ToolAccount,
): Promise<'updated' | 'unchanged'> => {
  const changes = changesOf(live, account);
  if (changes.length === 0) return 'unchanged';
  await patch(tool, live, changes);
  return 'updated';
};

/** Changes a user; with the version that was read, where the tool tells versions. */
const patch = async (
  tool: ToolClient,
  { id, meta }: Pick<Found, 'id' | 'meta'>,
  operations: Parameters<typeof patchOf>[0],
): Promise<void> => {
  const answer = await scimCall(tool, {
    method: 'PATCH',
    path: `/Users/${encodeURIComponent(id)}`,
    body: patchOf(operations),
    version: meta?.version,
  });
  if (answer === null) throw new ToolError('tool-refused');
};

const findUsers = async (tool: ToolClient, uid: string): Promise<Found[]> => {
  const filter = encodeURIComponent(`externalId eq "${uid}"`);
  const text = await scimCall(tool, { method: 'GET', path: `/Users?filter=${filter}` });
  try {
    return found.parse(JSON.parse(text ?? '')).Resources;
  } catch {
    throw new ToolError('tool-answer-unreadable');
  }
};
