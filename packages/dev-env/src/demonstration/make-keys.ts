// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import type { DemonstrationContext, DemonstrationKey } from '@essaim/dev-infra';
import { organisationByKey } from './organisation-by-key.ts';
import { PEOPLE } from './people.ts';
import { openSession } from './session.ts';

const LIFE = { days: 365 };
/** The first is the one that the command takes where none is named. */
const KEYS = [
  { email: PEOPLE.nation, organisation: 'nat', role: 'coordination' },
  { email: PEOPLE.nationTechnical, organisation: 'nat', role: 'technical' },
  { email: PEOPLE.paysDeLaLoireTechnical, organisation: 'reg-52', role: 'technical' },
  { email: PEOPLE.hosterBocage, organisation: 'heb-bocage', role: 'operator' },
] as const;

/** Makes the keys with which scripts try the command `essaim` on the demonstration. */
export const makeKeys = async (
  context: DemonstrationContext,
  today: Temporal.PlainDate,
): Promise<DemonstrationKey[]> => {
  const keys: DemonstrationKey[] = [];
  for (const { email, organisation, role } of KEYS) {
    const { identity } = openSession(context, email);
    const { id } = await organisationByKey(identity, organisation);
    const { key, secret } = await unwrap(
      identity.POST('/machine-keys', {
        body: {
          organisationId: id,
          service: 'api',
          name: `essaim, ${role} ${organisation}`,
          lastDay: today.add(LIFE).toString(),
          scopes: ['tools', 'people', 'providers'],
        },
      }),
    );
    keys.push({ name: key.name, key: secret, role, organisation, scopes: key.scopes });
  }
  return keys;
};
