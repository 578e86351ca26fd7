// SPDX-License-Identifier: AGPL-3.0-or-later
import { accessesUnderWay, wantedAccesses } from '../../db/accesses.ts';
import { wantedClients } from '../../db/clients.ts';
import { projectedOrganisations } from '../../db/projected-organisations.ts';
import { wantedProviders } from '../../db/providers.ts';
import { uniquelyNamed } from '../../domain/organisation-projection.ts';
import type { Identity } from '../identity.ts';
import { toolOf } from '../tasks/client-task.ts';
import { brokered } from '../tasks/provider-task.ts';
import type { DesiredState, ProjectedOrganisation } from './ports.ts';

/** The organisations that Keycloak is to know, as it can take them. */
export const desiredOrganisations = async ({
  db,
}: Pick<Identity, 'db'>): Promise<ProjectedOrganisation[]> =>
  uniquelyNamed(await projectedOrganisations(db));

/** Everything that Keycloak is to hold, as it is recorded now. */
export const desiredState = async (identity: Identity): Promise<DesiredState> => ({
  organisations: await desiredOrganisations(identity),
  tools: (await wantedClients(identity.db)).map((client) => toolOf(client, identity)),
  accesses: await wantedAccesses(identity.db),
  providers: (await wantedProviders(identity.db)).flatMap((provider) =>
    brokered(provider, identity),
  ),
  underWay: await accessesUnderWay(identity.db),
});
