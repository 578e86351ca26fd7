// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Handlers } from '@essaim/service-kit';
import { acceptActivation } from './accept-activation.ts';
import { answerReport } from './answer-report.ts';
import { attachTool } from './attach-tool.ts';
import { cancelMaintenance } from './cancel-maintenance.ts';
import { checkInstanceHealth } from './check-instance-health.ts';
import { checkSignIn } from './check-sign-in.ts';
import { closeReport } from './close-report.ts';
import { confirmStep } from './confirm-step.ts';
import { createActivationRun } from './create-activation-run.ts';
import { createInstance } from './create-instance.ts';
import { createOffer } from './create-offer.ts';
import { createWebhook } from './create-webhook.ts';
import { endActivation } from './end-activation.ts';
import { endKnownProblem } from './end-known-problem.ts';
import { exportTools } from './export-tools.ts';
import { getActivationRun } from './get-activation-run.ts';
import { getActivation } from './get-activation.ts';
import { getHoster } from './get-hoster.ts';
import { getInstanceHealth } from './get-instance-health.ts';
import { getInstance } from './get-instance.ts';
import { getLauncher } from './get-launcher.ts';
import { getOffer } from './get-offer.ts';
import { getReport } from './get-report.ts';
import { getStatus } from './get-status.ts';
import { getTool } from './get-tool.ts';
import { getWebhook } from './get-webhook.ts';
import { importHosters } from './import-hosters.ts';
import { importOffers } from './import-offers.ts';
import { importTools } from './import-tools.ts';
import { listActivationRunLines } from './list-activation-run-lines.ts';
import { listActivationRuns } from './list-activation-runs.ts';
import { listActivations } from './list-activations.ts';
import { listDeliveries } from './list-deliveries.ts';
import { listHosters } from './list-hosters.ts';
import { listIncidents } from './list-incidents.ts';
import { listInstances } from './list-instances.ts';
import { listJournal } from './list-journal.ts';
import { listKnownProblems } from './list-known-problems.ts';
import { listMaintenance } from './list-maintenance.ts';
import { listOffers } from './list-offers.ts';
import { listParked } from './list-parked.ts';
import { listReports } from './list-reports.ts';
import { listThreadLinks } from './list-thread-links.ts';
import { listTools } from './list-tools.ts';
import { listWebhooks } from './list-webhooks.ts';
import { moveActivationRun } from './move-activation-run.ts';
import { openIncident } from './open-incident.ts';
import { passReport } from './pass-report.ts';
import { planMaintenance } from './plan-maintenance.ts';
import { previewActivationRun } from './preview-activation-run.ts';
import { publishKnownProblem } from './publish-known-problem.ts';
import { refuseActivation } from './refuse-activation.ts';
import { removeWebhook } from './remove-webhook.ts';
import { replayDelivery } from './replay-delivery.ts';
import { replayFailedDeliveries } from './replay-failed-deliveries.ts';
import { replayParked } from './replay-parked.ts';
import { replyToReport } from './reply-to-report.ts';
import { reportProblem } from './report-problem.ts';
import { requestActivation } from './request-activation.ts';
import { resumeActivation } from './resume-activation.ts';
import { retryStep } from './retry-step.ts';
import { rotateWebhookSecret } from './rotate-webhook-secret.ts';
import { suspendActivation } from './suspend-activation.ts';
import { tryWebhook } from './try-webhook.ts';
import { updateIncident } from './update-incident.ts';
import { updateInstance } from './update-instance.ts';
import { updateOffer } from './update-offer.ts';
import { updateWebhook } from './update-webhook.ts';
import type { Api, Http } from './http.ts';

/** A handler for every operation of the contract. */
export const handlers = (http: Http) =>
  ({
    importTools: importTools(http),
    exportTools: exportTools(http),
    listTools: listTools(http),
    getTool: getTool(http),
    importHosters: importHosters(http),
    listHosters: listHosters(http),
    getHoster: getHoster(http),
    listInstances: listInstances(http),
    attachTool: attachTool(http),
    checkSignIn: checkSignIn(http),
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
    getInstanceHealth: getInstanceHealth(http),
    checkInstanceHealth: checkInstanceHealth(http),
    listMaintenance: listMaintenance(http),
    planMaintenance: planMaintenance(http),
    cancelMaintenance: cancelMaintenance(http),
    listIncidents: listIncidents(http),
    openIncident: openIncident(http),
    updateIncident: updateIncident(http),
    getStatus: getStatus(http),
    createActivationRun: createActivationRun(http),
    previewActivationRun: previewActivationRun(http),
    listActivationRuns: listActivationRuns(http),
    getActivationRun: getActivationRun(http),
    listActivationRunLines: listActivationRunLines(http),
    moveActivationRun: moveActivationRun(http),
    getLauncher: getLauncher(http),
    listReports: listReports(http),
    reportProblem: reportProblem(http),
    getReport: getReport(http),
    answerReport: answerReport(http),
    replyToReport: replyToReport(http),
    passReport: passReport(http),
    closeReport: closeReport(http),
    listKnownProblems: listKnownProblems(http),
    publishKnownProblem: publishKnownProblem(http),
    endKnownProblem: endKnownProblem(http),
    listWebhooks: listWebhooks(http),
    createWebhook: createWebhook(http),
    getWebhook: getWebhook(http),
    updateWebhook: updateWebhook(http),
    removeWebhook: removeWebhook(http),
    rotateWebhookSecret: rotateWebhookSecret(http),
    tryWebhook: tryWebhook(http),
    replayFailedDeliveries: replayFailedDeliveries(http),
    listDeliveries: listDeliveries(http),
    replayDelivery: replayDelivery(http),
    listJournal: listJournal(http),
    listThreadLinks: listThreadLinks(http),
    listParked: listParked(http),
    replayParked: replayParked(http),
  }) satisfies Handlers<Api>;
