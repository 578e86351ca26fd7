// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Handlers } from '@essaim/service-kit';
import { acceptActivation } from './accept-activation.ts';
import { confirmStep } from './confirm-step.ts';
import { createInstance } from './create-instance.ts';
import { createOffer } from './create-offer.ts';
import { endActivation } from './end-activation.ts';
import { getActivation } from './get-activation.ts';
import { getHoster } from './get-hoster.ts';
import { getInstance } from './get-instance.ts';
import { getLauncher } from './get-launcher.ts';
import { getOffer } from './get-offer.ts';
import { getTool } from './get-tool.ts';
import { importHosters } from './import-hosters.ts';
import { importOffers } from './import-offers.ts';
import { importTools } from './import-tools.ts';
import { listActivations } from './list-activations.ts';
import { listHosters } from './list-hosters.ts';
import { listInstances } from './list-instances.ts';
import { listJournal } from './list-journal.ts';
import { listOffers } from './list-offers.ts';
import { listParked } from './list-parked.ts';
import { listThreadLinks } from './list-thread-links.ts';
import { listTools } from './list-tools.ts';
import { refuseActivation } from './refuse-activation.ts';
import { replayParked } from './replay-parked.ts';
import { requestActivation } from './request-activation.ts';
import { resumeActivation } from './resume-activation.ts';
import { retryStep } from './retry-step.ts';
import { suspendActivation } from './suspend-activation.ts';
import { updateInstance } from './update-instance.ts';
import { updateOffer } from './update-offer.ts';
import type { Api, Http } from './http.ts';

/** A handler for every operation of the contract. */
export const handlers = (http: Http) =>
  ({
    importTools: importTools(http),
    listTools: listTools(http),
    getTool: getTool(http),
    importHosters: importHosters(http),
    listHosters: listHosters(http),
    getHoster: getHoster(http),
    listInstances: listInstances(http),
    createInstance: createInstance(http),
    getInstance: getInstance(http),
    updateInstance: updateInstance(http),
    importOffers: importOffers(http),
    listOffers: listOffers(http),
    createOffer: createOffer(http),
    getOffer: getOffer(http),
    updateOffer: updateOffer(http),
    listActivations: listActivations(http),
    requestActivation: requestActivation(http),
    getActivation: getActivation(http),
    acceptActivation: acceptActivation(http),
    refuseActivation: refuseActivation(http),
    suspendActivation: suspendActivation(http),
    resumeActivation: resumeActivation(http),
    endActivation: endActivation(http),
    confirmStep: confirmStep(http),
    retryStep: retryStep(http),
    getLauncher: getLauncher(http),
    listJournal: listJournal(http),
    listThreadLinks: listThreadLinks(http),
    listParked: listParked(http),
    replayParked: replayParked(http),
  }) satisfies Handlers<Api>;
