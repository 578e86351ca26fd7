// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import { dataFile } from './data.ts';
import { importAssociations } from './import-associations.ts';
import type { Session } from './session.ts';

const ASSOCIATIONS = 'associations-demonstration.csv';

const csv = (name: string) => ({
  body: dataFile(name),
  bodySerializer: (text: string) => text,
  headers: { 'content-type': 'text/csv' },
});

/** Imports the territories, their communes as far as known, the network, hosters, some associations, then the people. */
export const importNetwork = async (session: Session): Promise<void> => {
  const { identity } = session;
  await unwrap(identity.POST('/territories/import', csv('territories.csv')));
  await unwrap(identity.POST('/communes/import', csv('communes-example.csv')));
  await unwrap(identity.POST('/organisations/import', csv('network-example.csv')));
  await unwrap(identity.POST('/organisations/import', csv('hosters-example.csv')));
  await importAssociations(session, {
    csv: dataFile(ASSOCIATIONS),
    fileName: ASSOCIATIONS,
    dryRun: false,
  });
  await unwrap(identity.POST('/people/import', csv('people-example.csv')));
};
