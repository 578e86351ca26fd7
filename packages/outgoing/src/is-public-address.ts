// SPDX-License-Identifier: AGPL-3.0-or-later
import { BlockList, isIPv6 } from 'node:net';

const NOT_PUBLIC = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  ['::', 96],
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 32],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
  ['5f00::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const;

/** One list a family: a list of both takes every IPv4 address for one within `::ffff:0:0/96`. */
const listOf = (wanted: 'ipv4' | 'ipv6'): BlockList => {
  const list = new BlockList();
  for (const [network, prefix] of NOT_PUBLIC) {
    const family = isIPv6(network) ? 'ipv6' : 'ipv4';
    if (family === wanted) list.addSubnet(network, prefix, family);
  }
  return list;
};

const blocked = { ipv4: listOf('ipv4'), ipv6: listOf('ipv6') };

/**
 * Whether an IP address is one of the public internet (the special-purpose registries of RFC 6890 are
 * not; nor are forms of IPv6 that carry an IPv4 address, which could hide one).
 */
export const isPublicAddress = (address: string): boolean => {
  const family = isIPv6(address) ? 'ipv6' : 'ipv4';
  return !blocked[family].check(address, family);
};
