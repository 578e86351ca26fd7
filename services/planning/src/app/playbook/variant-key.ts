// SPDX-License-Identifier: AGPL-3.0-or-later

const MOST = 64;

/** Key of an organisation's own version of a national playbook, such as `hosted-tools-reg-52`. */
export const variantKey = (base: string, organisationKey: string): string => {
  const end = `-${organisationKey.toLowerCase()}`;
  return `${base.slice(0, MOST - end.length)}${end}`;
};
