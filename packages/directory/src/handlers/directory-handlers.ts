// SPDX-License-Identifier: AGPL-3.0-or-later
import type { EventData, EventType } from '@essaim/contracts';
import type { Transaction } from 'kysely';
import type { DirectoryTables } from '../tables/directory-tables.ts';
import { inDirectory } from '../tables/in-directory.ts';
import { recordOrganisation } from './record-organisation.ts';
import { recordPerson } from './record-person.ts';
import { revokeSessions } from './revoke-sessions.ts';

interface Received<Type extends EventType> {
  readonly data: EventData<Type>;
}

/** What a service's inbox must do with identity's events to keep its copy; spread it there. */
export const directoryHandlers = <Database extends DirectoryTables>() => ({
  'organisation.registered': organisation<Database>,
  'organisation.updated': organisation<Database>,
  'person.registered': person<Database>,
  'person.updated': person<Database>,
  'mandate.granted': person<Database>,
  'mandate.ended': person<Database>,
  'session.revoked': revocation<Database>,
});

const organisation = <Database extends DirectoryTables>(
  trx: Transaction<Database>,
  { data }: Received<'organisation.registered'>,
): Promise<void> => recordOrganisation(inDirectory(trx), data);

const person = <Database extends DirectoryTables>(
  trx: Transaction<Database>,
  { data }: Received<'person.registered'>,
): Promise<void> => recordPerson(inDirectory(trx), data);

const revocation = <Database extends DirectoryTables>(
  trx: Transaction<Database>,
  { data }: Received<'session.revoked'>,
): Promise<void> => revokeSessions(inDirectory(trx), data);
