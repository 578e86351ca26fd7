// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BenchNetwork } from './network.ts';

const PAGE = 1000;

const administratorToken = async ({
  keycloakUrl,
  administrator,
}: BenchNetwork): Promise<string> => {
  const response = await fetch(`${keycloakUrl}/realms/master/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: administrator.clientId,
      client_secret: administrator.clientSecret,
    }),
  });
  const { access_token: token } = (await response.json()) as { access_token: string };
  return token;
};

/** The values of `essaim_uid` of all accounts whose address ends so, one for each account. */
export const accountUids = async (network: BenchNetwork, domain: string): Promise<string[]> => {
  const token = await administratorToken(network);
  const uids: string[] = [];
  for (let first = 0; ; first += PAGE) {
    const query = new URLSearchParams({
      search: `*@${domain}`,
      briefRepresentation: 'false',
      first: String(first),
      max: String(PAGE),
    });
    const response = await fetch(
      `${network.keycloakUrl}/admin/realms/${network.constellation.run.realm}/users?${query.toString()}`,
      { headers: { authorization: `Bearer ${token}` } },
    );
    const users = (await response.json()) as { attributes?: { essaim_uid?: string[] } }[];
    uids.push(...users.map(({ attributes }) => attributes?.essaim_uid?.[0] ?? ''));
    if (users.length < PAGE) return uids;
  }
};
