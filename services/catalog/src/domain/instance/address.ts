// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';

/** This machine itself: RFC 1122, 3.2.1.3; RFC 4291, 2.5.3; RFC 6761, 6.3. */
const isLoopbackHost = (host: string): boolean =>
  host === '[::1]' || /^127(\.\d+){3}$/.test(host) || /^(.+\.)?localhost$/.test(host);

export interface AddressRules {
  /** Whether http on loopback is accepted: the local start and tests only. */
  readonly loopback: boolean;
}

/**
 * Checks the address of an instance.
 * @returns it without a trailing slash
 * @throws DomainError `instance-address-incomplete`, `-insecure` or `-not-plain`
 */
export const instanceAddress = (text: string, { loopback }: AddressRules): string => {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || /[*\s<>]/.test(text)) {
    throw problem('instance-address-incomplete', { address: text });
  }
  const isLoopback = isLoopbackHost(url.hostname);
  const isAllowed = isLoopback ? loopback : url.protocol === 'https:';
  if (!isAllowed) throw problem('instance-address-insecure', { address: text });
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    throw problem('instance-address-not-plain', { address: text });
  }
  return url.href.replace(/\/+$/, '');
};

/** Whether an address that somebody gave can be taken as it is: whole, protected, without a wildcard or a fragment. */
export const isExactAddress = (uri: string, { loopback }: AddressRules): boolean => {
  if (!URL.canParse(uri) || /[*\s<>#]/.test(uri)) return false;
  const { protocol, hostname, username } = new URL(uri);
  if (username !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && loopback && isLoopbackHost(hostname));
};

/** Whether an address lies below an instance's own, without a wildcard or a fragment. */
export const isBelow = (uri: string, address: string): boolean => {
  if (!URL.canParse(uri) || /[*\s<>#]/.test(uri)) return false;
  const url = new URL(uri);
  const base = new URL(`${address}/`);
  return (
    url.origin === base.origin &&
    url.username === '' &&
    (url.pathname.startsWith(base.pathname) || `${url.pathname}/` === base.pathname)
  );
};
