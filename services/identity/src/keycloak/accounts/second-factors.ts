// SPDX-License-Identifier: AGPL-3.0-or-later
import type { SecondFactor } from '../../app/ports.ts';
import type { Keycloak } from '../connection.ts';
import { orNull } from '../or-null.ts';

const KINDS: Readonly<Record<string, SecondFactor['kind']>> = {
  otp: 'app',
  webauthn: 'passkey',
  'webauthn-passwordless': 'passkey',
  'recovery-authn-codes': 'recovery-codes',
};

/** The second factors of an account, oldest first. */
export const secondFactors = async (
  { admin, realm }: Keycloak,
  accountId: string,
): Promise<SecondFactor[]> =>
  ((await orNull(admin.users.getCredentials({ realm, id: accountId }))) ?? [])
    .flatMap(({ id, type, userLabel, createdDate }) => {
      const kind = KINDS[type ?? ''];
      return id !== undefined && kind !== undefined
        ? [
            {
              id,
              kind,
              label: userLabel ?? null,
              since: Temporal.Instant.fromEpochMilliseconds(createdDate ?? 0),
            },
          ]
        : [];
    })
    .toSorted((a, b) => Temporal.Instant.compare(a.since, b.since));
