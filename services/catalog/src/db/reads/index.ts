// SPDX-License-Identifier: AGPL-3.0-or-later
import { findOrganisation, mandateNames, organisationsByIds } from '@essaim/directory';
import type { Kysely } from 'kysely';
import type { CatalogDatabase } from '../schema.ts';
import {
  activationsOf,
  findActivation,
  inheritedActivations,
  listActivations,
} from './activations.ts';
import { holdersAround, personNames, placeNames } from './directory.ts';
import { availabilities, healthByInstance, healthChanges, healthDays } from './health.ts';
import { findHoster, hosterNames, listHosters } from './hosters.ts';
import { findIncident, incidentsSince, listIncidents } from './incidents.ts';
import {
  findInstance,
  hostedInstances,
  hosterAtAddress,
  instancesByIds,
  listInstances,
} from './instances.ts';
import { readJournal } from './journal.ts';
import { findMaintenance, listMaintenance, maintenanceBetween } from './maintenance.ts';
import { findOffers, offerNames } from './offers.ts';
import { countRuns, findRun, listRunLines, listRuns } from './runs.ts';
import { findTool, listTools, toolCategories, toolSources } from './tools.ts';
import { findKnownProblem, findReport, listKnownProblems, listReports } from './support.ts';
import { findWebhook, listDeliveries, listWebhooks } from './webhooks.ts';

type Read<Arguments extends unknown[], Result> = (
  db: Kysely<CatalogDatabase>,
  ...rest: Arguments
) => Promise<Result>;

/** Everything that is read outside a transaction. */
export const createReads = (db: Kysely<CatalogDatabase>) => {
  const of =
    <Arguments extends unknown[], Result>(read: Read<Arguments, Result>) =>
    (...rest: Arguments): Promise<Result> =>
      read(db, ...rest);
  return {
    listTools: of(listTools),
    toolCategories: of(toolCategories),
    findTool: of(findTool),
    toolSources: of(toolSources),
    listHosters: of(listHosters),
    findHoster: of(findHoster),
    hosterNames: of(hosterNames),
    listInstances: of(listInstances),
    findInstance: of(findInstance),
    hosterAtAddress: of(hosterAtAddress),
    instancesByIds: of(instancesByIds),
    hostedInstances: of(hostedInstances),
    findOffers: of(findOffers),
    offerNames: of(offerNames),
    listActivations: of(listActivations),
    findActivation: of(findActivation),
    activationsOf: of(activationsOf),
    inheritedActivations: of(inheritedActivations),
    listRuns: of(listRuns),
    findRun: of(findRun),
    countRuns: of(countRuns),
    listRunLines: of(listRunLines),
    findOrganisation: of(findOrganisation<CatalogDatabase>),
    organisationsByIds: of(organisationsByIds<CatalogDatabase>),
    personNames: of(personNames),
    mandateNames: of(mandateNames<CatalogDatabase>),
    placeNames: of(placeNames),
    holdersAround: of(holdersAround),
    healthByInstance: of(healthByInstance),
    healthChanges: of(healthChanges),
    healthDays: of(healthDays),
    availabilities: of(availabilities),
    listMaintenance: of(listMaintenance),
    maintenanceBetween: of(maintenanceBetween),
    findMaintenance: of(findMaintenance),
    listIncidents: of(listIncidents),
    incidentsSince: of(incidentsSince),
    findIncident: of(findIncident),
    listReports: of(listReports),
    findReport: of(findReport),
    listKnownProblems: of(listKnownProblems),
    findKnownProblem: of(findKnownProblem),
    listWebhooks: of(listWebhooks),
    findWebhook: of(findWebhook),
    listDeliveries: of(listDeliveries),
    readJournal: of(readJournal),
  };
};

export type Reads = ReturnType<typeof createReads>;
