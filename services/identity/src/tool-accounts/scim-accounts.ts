// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Outgoing } from '@essaim/outgoing';
import { z } from 'zod';
import { type ToolAccount, type ToolAccounts, type ToolClient, ToolError } from '../app/ports.ts';
import { type ScimRequest, scimCall } from './scim-call.ts';
import { changesOf, newScimUser, patchOf, scimUser } from './scim-user.ts';

const found = z.object({ Resources: z.array(scimUser).default([]) });

type Found = z.infer<typeof scimUser>;

type Call = (request: ScimRequest) => Promise<string | null>;

/** Accounts in tools, over SCIM 2.0 (RFC 7644) where a tool has it. */
export const scimAccounts = (outgoing: Outgoing): ToolAccounts => {
  const callOf =
    (tool: ToolClient): Call =>
    (request) =>
      scimCall(outgoing, tool, request);
  return {
    ensure: async (tool, account) => {
      const call = callOf(tool);
      const [live] = await findUsers(call, account.uid);
      if (live) return bring(call, live, account);
      const made = await call({
        method: 'POST',
        path: '/Users',
        body: newScimUser(account),
      });
      if (made !== null) return 'created';
      // Somebody else's account has the name, or ours was made meanwhile.
      const [other] = await findUsers(call, account.uid);
      if (!other) throw new ToolError('tool-refused');
      return bring(call, other, account);
    },
    deactivate: async (tool, uid) => {
      const call = callOf(tool);
      const users = await findUsers(call, uid);
      for (const { id } of users) {
        await patch(call, { id }, [{ op: 'replace', path: 'active', value: false }]);
      }
      return users.length > 0 ? 'deactivated' : 'absent';
    },
    answers: (address) =>
      outgoing.request(address).then(
        ({ status }) => status < 500,
        () => false,
      ),
  };
};

const bring = async (
  call: Call,
  live: Found,
  account: ToolAccount,
): Promise<'updated' | 'unchanged'> => {
  const changes = changesOf(live, account);
  if (changes.length === 0) return 'unchanged';
  await patch(call, live, changes);
  return 'updated';
};

/** Changes a user; with the version that was read, where the tool tells versions. */
const patch = async (
  call: Call,
  { id, meta }: Pick<Found, 'id' | 'meta'>,
  operations: Parameters<typeof patchOf>[0],
): Promise<void> => {
  const answer = await call({
    method: 'PATCH',
    path: `/Users/${encodeURIComponent(id)}`,
    body: patchOf(operations),
    version: meta?.version,
  });
  if (answer === null) throw new ToolError('tool-refused');
};

const findUsers = async (call: Call, uid: string): Promise<Found[]> => {
  const filter = encodeURIComponent(`externalId eq "${uid}"`);
  const text = await call({ method: 'GET', path: `/Users?filter=${filter}` });
  try {
    return found.parse(JSON.parse(text ?? '')).Resources;
  } catch {
    throw new ToolError('tool-answer-unreadable');
  }
};
