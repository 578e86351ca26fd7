// SPDX-License-Identifier: AGPL-3.0-or-later

const MOST = 64;

/**
 * Key of an organisation's own version of a national playbook, such as `hosted-tools-reg-52`.
 * @param number from 1: the next one is asked for where another playbook has that of the one before
 */
export const variantKey = (base: string, organisationKey: string, number = 1): string => {
  const end = `-${organisationKey.toLowerCase()}${number > 1 ? `-${number}` : ''}`;
  return `${base.slice(0, MOST - end.length)}${end}`;
};
