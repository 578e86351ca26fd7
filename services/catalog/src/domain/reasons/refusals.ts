// SPDX-License-Identifier: AGPL-3.0-or-later

/** What identity answers when it cannot do what it was asked, and who can change that. */
const refusals = {
  'redirect-uri-invalid': { retriable: false, corrects: 'hoster' },
  'hoster-unknown': { retriable: true, corrects: 'nation' },
  'name-taken': { retriable: false, corrects: 'nation' },
  'keycloak-refused': { retriable: true, corrects: 'nation' },
  'client-missing': { retriable: true, corrects: 'nation' },
  'client-refused': { retriable: true, corrects: 'hoster' },
  'organisation-unknown': { retriable: true, corrects: 'nation' },
} as const;

export type RefusalCode = keyof typeof refusals;

const isRefusalCode = (code: string): code is RefusalCode => Object.hasOwn(refusals, code);

/** Whether asking again may help by itself. */
export const isRetriable = (code: string): boolean =>
  isRefusalCode(code) && refusals[code].retriable;

/** Who has to correct something first. */
export const whoCorrects = (code: string | null): 'hoster' | 'nation' =>
  code !== null && isRefusalCode(code) ? refusals[code].corrects : 'nation';
