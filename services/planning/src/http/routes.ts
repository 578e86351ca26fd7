// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Handlers } from '@essaim/service-kit';
import { acceptGate } from './accept-gate.ts';
import { acceptReplan } from './accept-replan.ts';
import { acceptTask } from './accept-task.ts';
import { answerRequest } from './answer-request.ts';
import { askForDecision } from './ask-for-decision.ts';
import { askForHelp } from './ask-for-help.ts';
import { askWhatHelps } from './ask-what-helps.ts';
import { blockTask } from './block-task.ts';
import { commentTask } from './comment-task.ts';
import { commitProposal } from './commit-proposal.ts';
import { comparePlaybooks } from './compare-playbooks.ts';
import { compareProposals } from './compare-proposals.ts';
import { correctDeclaration } from './correct-declaration.ts';
import { createLocalTask } from './create-local-task.ts';
import { createProposal } from './create-proposal.ts';
import { createReplan } from './create-replan.ts';
import { declareGate } from './declare-gate.ts';
import { declareTask } from './declare-task.ts';
import { downloadEvidence } from './download-evidence.ts';
import { downloadPlaybook } from './download-playbook.ts';
import { dropReplan } from './drop-replan.ts';
import { explainProposalNode } from './explain-proposal-node.ts';
import { exportTasks } from './export-tasks.ts';
import { getCampaign } from './get-campaign.ts';
import { getForecast } from './get-forecast.ts';
import { getGate } from './get-gate.ts';
import { getImprovement } from './get-improvement.ts';
import { getPlaybook } from './get-playbook.ts';
import { getProposal } from './get-proposal.ts';
import { getReplan } from './get-replan.ts';
import { getSchoolHolidays } from './get-school-holidays.ts';
import { getTask } from './get-task.ts';
import { getTimelineNode } from './get-timeline-node.ts';
import { getTimeline } from './get-timeline.ts';
import { getWave } from './get-wave.ts';
import { getWhatHelps } from './get-what-helps.ts';
import { getWork } from './get-work.ts';
import { holdDepartment } from './hold-department.ts';
import { holdTag } from './hold-tag.ts';
import { importPlaybook } from './import-playbook.ts';
import { importPlaybookText } from './import-playbook-text.ts';
import { importResources } from './import-resources.ts';
import { importSchoolHolidays } from './import-school-holidays.ts';
import { listCampaignDepartments } from './list-campaign-departments.ts';
import { listCampaigns } from './list-campaigns.ts';
import { listCohort } from './list-cohort.ts';
import { listGates } from './list-gates.ts';
import { listJournal } from './list-journal.ts';
import { listLocalCounters } from './list-local-counters.ts';
import { listLocalTasks } from './list-local-tasks.ts';
import { listParked } from './list-parked.ts';
import { listPlaybooks } from './list-playbooks.ts';
import { listProposalNodes } from './list-proposal-nodes.ts';
import { listProposals } from './list-proposals.ts';
import { listReplanMoves } from './list-replan-moves.ts';
import { listResources } from './list-resources.ts';
import { listTasks } from './list-tasks.ts';
import { listThreadLinks } from './list-thread-links.ts';
import { listWaveGates } from './list-wave-gates.ts';
import { listWaves } from './list-waves.ts';
import { openGate } from './open-gate.ts';
import { openWaveGate } from './open-wave-gate.ts';
import { refuseGate } from './refuse-gate.ts';
import { refuseTask } from './refuse-task.ts';
import { refuseWaveGate } from './refuse-wave-gate.ts';
import { releaseDepartment } from './release-department.ts';
import { releaseTag } from './release-tag.ts';
import { removeEvidence } from './remove-evidence.ts';
import { replayParked } from './replay-parked.ts';
import { runForecast } from './run-forecast.ts';
import { search } from './search.ts';
import { pinTask } from './pin-task.ts';
import { skipTask } from './skip-task.ts';
import { startImprovement } from './start-improvement.ts';
import { startTask } from './start-task.ts';
import { stopForecast } from './stop-forecast.ts';
import { stopImprovement } from './stop-improvement.ts';
import { takeBackGate } from './take-back-gate.ts';
import { takeBackTask } from './take-back-task.ts';
import { unblockTask } from './unblock-task.ts';
import { unpinTask } from './unpin-task.ts';
import { whyNotInWave } from './why-not-in-wave.ts';
import { uploadEvidence } from './upload-evidence.ts';
import { placeFreeze } from './place-freeze.ts';
import { listFreezes } from './list-freezes.ts';
import { endFreeze } from './end-freeze.ts';
import { overrideFreeze } from './override-freeze.ts';
import { grantDerogation } from './grant-derogation.ts';
import { endFreezeException } from './end-freeze-exception.ts';
import { setWaveConditions } from './set-wave-conditions.ts';
import { pauseWave } from './pause-wave.ts';
import { stopWave } from './stop-wave.ts';
import { resumeWave } from './resume-wave.ts';
import { getCalendarSettings } from './get-calendar-settings.ts';
import { setCalendarSettings } from './set-calendar-settings.ts';
import { getCostModel } from './get-cost-model.ts';
import { setCostModel } from './set-cost-model.ts';
import { getOutlook } from './get-outlook.ts';
import { getCampaignCosts } from './get-campaign-costs.ts';
import { setEscalation } from './set-escalation.ts';
import { seeEscalation } from './see-escalation.ts';
import { getCampaignLoad } from './get-campaign-load.ts';
import { getProposalLoad } from './get-proposal-load.ts';
import { listProposalObjections } from './list-proposal-objections.ts';
import { objectToProposal } from './object-to-proposal.ts';
import { listCampaignObjections } from './list-campaign-objections.ts';
import { objectToCampaign } from './object-to-campaign.ts';
import { takeObjection } from './take-objection.ts';
import { declineObjection } from './decline-objection.ts';
import { previewRollBack } from './preview-roll-back.ts';
import { rollBackWave } from './roll-back-wave.ts';
import { getCampaignCohort } from './get-campaign-cohort.ts';
import { setLateJoiners } from './set-late-joiners.ts';
import { withdrawObjection } from './withdraw-objection.ts';
import { listResourceLoans } from './list-resource-loans.ts';
import { lendResource } from './lend-resource.ts';
import { acceptResourceLoan } from './accept-resource-loan.ts';
import { declineResourceLoan } from './decline-resource-loan.ts';
import { endResourceLoan } from './end-resource-loan.ts';
import { listCalendarFeeds } from './list-calendar-feeds.ts';
import { declareAbsence } from './declare-absence.ts';
import { listAbsences } from './list-absences.ts';
import { withdrawAbsence } from './withdraw-absence.ts';
import { createCalendarFeed } from './create-calendar-feed.ts';
import { revokeCalendarFeed } from './revoke-calendar-feed.ts';
import { readCalendarFeed } from './read-calendar-feed.ts';
import { importTasks } from './import-tasks.ts';
import { decidePlaybookUpdate } from './decide-playbook-update.ts';
import { derivePlaybook } from './derive-playbook.ts';
import { dropPlaybookDraft } from './drop-playbook-draft.ts';
import { getPlaybookDraft } from './get-playbook-draft.ts';
import { savePlaybookDraft } from './save-playbook-draft.ts';
import { getPlaybookUpdate } from './get-playbook-update.ts';
import { editPlaybook } from './edit-playbook.ts';
import type { Api, Http } from './http.ts';

/** A handler for every operation of the contract. */
export const handlers = (http: Http) =>
  ({
    listPlaybooks: listPlaybooks(http),
    listProposalObjections: listProposalObjections(http),
    objectToProposal: objectToProposal(http),
    listCampaignObjections: listCampaignObjections(http),
    objectToCampaign: objectToCampaign(http),
    takeObjection: takeObjection(http),
    declineObjection: declineObjection(http),
    withdrawObjection: withdrawObjection(http),
    getCampaignCohort: getCampaignCohort(http),
    setLateJoiners: setLateJoiners(http),
    previewRollBack: previewRollBack(http),
    rollBackWave: rollBackWave(http),
    importPlaybook: importPlaybook(http),
    importPlaybookText: importPlaybookText(http),
    getPlaybook: getPlaybook(http),
    downloadPlaybook: downloadPlaybook(http),
    comparePlaybooks: comparePlaybooks(http),
    editPlaybook: editPlaybook(http),
    derivePlaybook: derivePlaybook(http),
    getPlaybookDraft: getPlaybookDraft(http),
    savePlaybookDraft: savePlaybookDraft(http),
    dropPlaybookDraft: dropPlaybookDraft(http),
    getPlaybookUpdate: getPlaybookUpdate(http),
    decidePlaybookUpdate: decidePlaybookUpdate(http),
    listResources: listResources(http),
    importResources: importResources(http),
    listResourceLoans: listResourceLoans(http),
    lendResource: lendResource(http),
    acceptResourceLoan: acceptResourceLoan(http),
    declineResourceLoan: declineResourceLoan(http),
    endResourceLoan: endResourceLoan(http),
    getCampaignLoad: getCampaignLoad(http),
    getProposalLoad: getProposalLoad(http),
    getSchoolHolidays: getSchoolHolidays(http),
    importSchoolHolidays: importSchoolHolidays(http),
    getCalendarSettings: getCalendarSettings(http),
    setCalendarSettings: setCalendarSettings(http),
    listCohort: listCohort(http),
    listProposals: listProposals(http),
    createProposal: createProposal(http),
    getProposal: getProposal(http),
    listProposalNodes: listProposalNodes(http),
    explainProposalNode: explainProposalNode(http),
    whyNotInWave: whyNotInWave(http),
    compareProposals: compareProposals(http),
    getForecast: getForecast(http),
    runForecast: runForecast(http),
    stopForecast: stopForecast(http),
    getImprovement: getImprovement(http),
    startImprovement: startImprovement(http),
    stopImprovement: stopImprovement(http),
    getWhatHelps: getWhatHelps(http),
    askWhatHelps: askWhatHelps(http),
    commitProposal: commitProposal(http),
    getReplan: getReplan(http),
    createReplan: createReplan(http),
    listReplanMoves: listReplanMoves(http),
    acceptReplan: acceptReplan(http),
    dropReplan: dropReplan(http),
    listCampaigns: listCampaigns(http),
    getCampaign: getCampaign(http),
    listCampaignDepartments: listCampaignDepartments(http),
    holdDepartment: holdDepartment(http),
    releaseDepartment: releaseDepartment(http),
    holdTag: holdTag(http),
    releaseTag: releaseTag(http),
    listFreezes: listFreezes(http),
    placeFreeze: placeFreeze(http),
    endFreeze: endFreeze(http),
    overrideFreeze: overrideFreeze(http),
    grantDerogation: grantDerogation(http),
    endFreezeException: endFreezeException(http),
    getTimeline: getTimeline(http),
    getTimelineNode: getTimelineNode(http),
    listWaves: listWaves(http),
    getWave: getWave(http),
    setWaveConditions: setWaveConditions(http),
    pauseWave: pauseWave(http),
    stopWave: stopWave(http),
    resumeWave: resumeWave(http),
    setEscalation: setEscalation(http),
    getCostModel: getCostModel(http),
    setCostModel: setCostModel(http),
    getOutlook: getOutlook(http),
    getCampaignCosts: getCampaignCosts(http),
    seeEscalation: seeEscalation(http),
    listWaveGates: listWaveGates(http),
    openWaveGate: openWaveGate(http),
    refuseWaveGate: refuseWaveGate(http),
    listLocalCounters: listLocalCounters(http),
    listLocalTasks: listLocalTasks(http),
    createLocalTask: createLocalTask(http),
    listTasks: listTasks(http),
    exportTasks: exportTasks(http),
    importTasks: importTasks(http),
    getTask: getTask(http),
    startTask: startTask(http),
    declareTask: declareTask(http),
    correctDeclaration: correctDeclaration(http),
    acceptTask: acceptTask(http),
    refuseTask: refuseTask(http),
    takeBackTask: takeBackTask(http),
    blockTask: blockTask(http),
    unblockTask: unblockTask(http),
    skipTask: skipTask(http),
    pinTask: pinTask(http),
    unpinTask: unpinTask(http),
    askForHelp: askForHelp(http),
    askForDecision: askForDecision(http),
    answerRequest: answerRequest(http),
    commentTask: commentTask(http),
    uploadEvidence: uploadEvidence(http),
    downloadEvidence: downloadEvidence(http),
    removeEvidence: removeEvidence(http),
    listGates: listGates(http),
    getGate: getGate(http),
    declareGate: declareGate(http),
    acceptGate: acceptGate(http),
    refuseGate: refuseGate(http),
    takeBackGate: takeBackGate(http),
    openGate: openGate(http),
    listAbsences: listAbsences(http),
    declareAbsence: declareAbsence(http),
    withdrawAbsence: withdrawAbsence(http),
    listCalendarFeeds: listCalendarFeeds(http),
    createCalendarFeed: createCalendarFeed(http),
    revokeCalendarFeed: revokeCalendarFeed(http),
    readCalendarFeed: readCalendarFeed(http),
    getWork: getWork(http),
    search: search(http),
    listThreadLinks: listThreadLinks(http),
    listJournal: listJournal(http),
    listParked: listParked(http),
    replayParked: replayParked(http),
  }) satisfies Handlers<Api>;
