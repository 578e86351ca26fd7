// SPDX-License-Identifier: AGPL-3.0-or-later

/** "Camille Martin". */
export function personName(person: { givenName: string; familyName: string }): string {
  return `${person.givenName} ${person.familyName}`;
}
