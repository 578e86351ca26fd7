// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';
import type { ToolAccount } from '../app/ports.ts';

const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';

/** What is read of a user of a tool (RFC 7643, section 4.1). */
export const scimUser = z.object({
  id: z.string().min(1),
  active: z.boolean().optional(),
  displayName: z.string().nullish(),
  preferredLanguage: z.string().nullish(),
  name: z.object({ givenName: z.string().nullish(), familyName: z.string().nullish() }).nullish(),
  emails: z.array(z.object({ value: z.string(), primary: z.boolean().nullish() })).nullish(),
  meta: z.object({ version: z.string().optional() }).optional(),
});

type ScimUser = z.infer<typeof scimUser>;

interface Operation {
  readonly op: 'replace' | 'remove';
  readonly path: string;
  readonly value?: unknown;
}

const displayName = ({ givenName, familyName, username }: ToolAccount): string =>
  `${givenName} ${familyName}`.trim() || username;

const emails = ({ email }: ToolAccount) => [{ value: email, type: 'work', primary: true }];

/** A new user of a tool. Its `userName` is never changed afterwards: tools hang things on it. */
export const newScimUser = (account: ToolAccount) => ({
  schemas: [USER],
  externalId: account.uid,
  userName: account.username,
  displayName: displayName(account),
  preferredLanguage: account.language,
  active: true,
  name: {
    ...(account.givenName !== '' && { givenName: account.givenName }),
    ...(account.familyName !== '' && { familyName: account.familyName }),
  },
  ...(account.email !== '' && { emails: emails(account) }),
});

/** What has to change of a user so that it is as wanted, and open; nothing when it is. */
export const changesOf = (live: ScimUser, account: ToolAccount): Operation[] => {
  const email = live.emails?.find(({ primary }) => primary)?.value ?? live.emails?.[0]?.value ?? '';
  const texts: [path: string, live: string | null | undefined, wanted: string][] = [
    ['displayName', live.displayName, displayName(account)],
    ['preferredLanguage', live.preferredLanguage, account.language],
    ['name.givenName', live.name?.givenName, account.givenName],
    ['name.familyName', live.name?.familyName, account.familyName],
  ];
  return [
    ...(live.active === true ? [] : [replaced('active', true)]),
    ...texts
      .filter(([, found, wanted]) => wanted !== '' && found !== wanted)
      .map(([path, , wanted]) => replaced(path, wanted)),
    ...(email === account.email
      ? []
      : account.email === ''
        ? [{ op: 'remove', path: 'emails' } as const]
        : [replaced('emails', emails(account))]),
  ];
};

const replaced = (path: string, value: unknown): Operation => ({ op: 'replace', path, value });

/** The message of a change (RFC 7644, section 3.5.2). */
export const patchOf = (operations: readonly Operation[]) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
  Operations: operations,
});
