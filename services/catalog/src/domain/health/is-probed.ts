// SPDX-License-Identifier: AGPL-3.0-or-later

const RESERVED = /\.(?:example|invalid|test)\.?$|(?:^|\.)example\.(?:com|net|org)\.?$/;

/** Whether there can be anything at an address: names kept for examples (RFC 2606) have no server. */
export const isProbed = (address: string): boolean =>
  !RESERVED.test(URL.parse(address)?.hostname ?? '');
