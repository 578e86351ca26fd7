// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CommandData, EventData } from '@essaim/contracts';
import { searchable } from './organisation.ts';

export type ClientRequest = CommandData<'identity.ensure-client'>;
export type ClientRefusal = EventData<'client.refused'>['reasonCode'];

/** This machine itself: RFC 1122, 3.2.1.3; RFC 4291, 2.5.3; RFC 6761, 6.3. */
const isLoopbackHost = (host: string): boolean =>
  host === '[::1]' || /^127(\.\d+){3}$/.test(host) || /^(.+\.)?localhost$/.test(host);

const isExactAddress = (text: string): boolean => {
  if (!URL.canParse(text) || text.includes('*')) return false;
  const { protocol, hostname, hash, username } = new URL(text);
  if (hash !== '' || username !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && isLoopbackHost(hostname));
};

/**
 * Why a client cannot be made as asked, before Keycloak is asked; null when it can.
 * @param about.isHoster whether the named organisation is known here and has not left: a hoster, or one that runs its tools itself
 * @param about.isNameFree whether no other instance has the client id that this one is to have
 */
export const clientRefusal = (
  request: ClientRequest,
  { isHoster, isNameFree }: { readonly isHoster: boolean; readonly isNameFree: boolean },
): ClientRefusal | null => {
  if (!isHoster) return 'hoster-unknown';
  if (!isNameFree) return 'name-taken';
  const addresses = [
    request.address,
    ...request.redirectUris,
    ...request.postLogoutRedirectUris,
    ...(request.backchannelLogoutUri === undefined ? [] : [request.backchannelLogoutUri]),
    ...[request.saml?.logoutRedirectUri, request.saml?.logoutPostUri].filter(
      (uri) => uri !== undefined,
    ),
    ...(request.deprovisioning === undefined ? [] : [request.deprovisioning.address]),
    ...(request.provisioning === undefined ? [] : [request.provisioning.address]),
  ];
  return request.redirectUris.length > 0 && addresses.every(isExactAddress)
    ? null
    : 'redirect-uri-invalid';
};

/**
 * The client id of an instance: readable, and unique by the end of the instance's id. It is made
 * once and kept, whatever the instance is called later. No dot: Keycloak reads `client.role`.
 */
export const clientIdFor = (name: string, instanceId: string): string => {
  const readable = searchable(name)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 32);
  return ['tool', readable, instanceId.replaceAll('-', '').slice(-8)].filter(Boolean).join('-');
};
