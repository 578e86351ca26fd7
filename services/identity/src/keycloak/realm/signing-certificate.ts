// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Keycloak } from '../connection.ts';

interface RealmKeys {
  readonly active?: Readonly<Record<string, string>>;
  readonly keys?: readonly { readonly kid?: string; readonly certificate?: string }[];
}

/** The certificate of the realm's active RS256 key: what it signs SAML requests with. */
export const signingCertificate = async ({ request }: Keycloak): Promise<string | null> => {
  const found = (await request('GET', '/keys')) as RealmKeys | null;
  const kid = found?.active?.['RS256'];
  return found?.keys?.find((key) => key.kid === kid)?.certificate ?? null;
};
