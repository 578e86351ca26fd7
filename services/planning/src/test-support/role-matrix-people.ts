// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PersonaName } from '@essaim/testkit';

const roleOf = (name: PersonaName): string => name.split('@')[0] ?? '';
const placeOf = (name: PersonaName): string => name.split('@')[1] ?? '';

export const active = (name: PersonaName): boolean => roleOf(name) !== 'member';
export const activeAt =
  (...places: readonly string[]) =>
  (name: PersonaName): boolean =>
    active(name) && places.includes(placeOf(name));

const LINE = ['nat', 'reg-52', 'dep-53', '53-00013', 'heb-bocage'];
export const readers = activeAt(...LINE);
export const evidenceReaders = activeAt('nat', 'reg-52', 'dep-53', 'heb-bocage');
export const planners: readonly PersonaName[] = ['coordination@nat'];
/** Those whom the wave gates of the playbook name, and who steers. */
export const stoppers: readonly PersonaName[] = ['coordination@nat', 'committee@nat'];
export const workers: readonly PersonaName[] = ['coordination@dep-53', 'board@dep-53'];
export const accepters: readonly PersonaName[] = ['coordination@reg-52'];
export const freezers: readonly PersonaName[] = ['coordination@nat', 'coordination@reg-52'];
export const proposalReaders = (name: PersonaName): boolean =>
  activeAt('nat')(name) || (roleOf(name) === 'coordination' && placeOf(name).startsWith('reg-'));
export const costReaders = (name: PersonaName): boolean =>
  active(name) && /^(?:nat$|reg-|dep-)/.test(placeOf(name));
const JOURNAL_ROLES = new Set([
  'coordination',
  'board',
  'technical',
  'data_protection',
  'committee',
]);
export const journalReaders = (name: PersonaName): boolean =>
  JOURNAL_ROLES.has(roleOf(name)) && ['nat', 'reg-52', 'dep-53'].includes(placeOf(name));
