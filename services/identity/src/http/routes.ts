// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Handlers } from '@essaim/service-kit';
import { addProviderDomain } from './add-provider-domain.ts';
import { verifyProviderDomain } from './verify-provider-domain.ts';
import { removeProviderDomain } from './remove-provider-domain.ts';
import { listSignInChoices } from './list-sign-in-choices.ts';
import { listApprovals } from './list-approvals.ts';
import { getApproval } from './get-approval.ts';
import { grantApproval } from './grant-approval.ts';
import { refuseApproval } from './refuse-approval.ts';
import { withdrawApproval } from './withdraw-approval.ts';
import { listMyProviders } from './list-my-providers.ts';
import { removeMyProvider } from './remove-my-provider.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { applyAssociationImport } from './apply-association-import.ts';
import { applyReconcilePlan } from './apply-reconcile-plan.ts';
import { approveReconcileRun } from './approve-reconcile-run.ts';
import { cancelStructureChange } from './cancel-structure-change.ts';
import { checkProviderSettings } from './check-provider-settings.ts';
import { confirmOffboardingTool } from './confirm-offboarding-tool.ts';
import { createAssociationImport } from './create-association-import.ts';
import { createIdentityProvider } from './create-identity-provider.ts';
import { createInvitation } from './create-invitation.ts';
import { createMachineKey } from './create-machine-key.ts';
import { createPrintableInvitation } from './create-printable-invitation.ts';
import { createReferent } from './create-referent.ts';
import { createStructureChange } from './create-structure-change.ts';
import { createSubstitute } from './create-substitute.ts';
import { decideDuplicate } from './decide-duplicate.ts';
import { deleteIdentityProvider } from './delete-identity-provider.ts';
import { deleteReferent } from './delete-referent.ts';
import { disableIdentityProvider } from './disable-identity-provider.ts';
import { enableIdentityProvider } from './enable-identity-provider.ts';
import { endMandate } from './end-mandate.ts';
import { endReconcileAdoption } from './end-reconcile-adoption.ts';
import { exchangeMachineKey } from './exchange-machine-key.ts';
import { exportMyData } from './export-my-data.ts';
import { exportRefusedAssociations } from './export-refused-associations.ts';
import { finishProviderTrial } from './finish-provider-trial.ts';
import { getAssociationImport } from './get-association-import.ts';
import { getClient } from './get-client.ts';
import { getIdentityProvider } from './get-identity-provider.ts';
import { getInvitation } from './get-invitation.ts';
import { getMachineKeySet } from './get-machine-key-set.ts';
import { getMe } from './get-me.ts';
import { getOffboardingProof } from './get-offboarding-proof.ts';
import { getOffboarding } from './get-offboarding.ts';
import { getOrganisationNotes } from './get-organisation-notes.ts';
import { getOrganisationTree } from './get-organisation-tree.ts';
import { getOrganisation } from './get-organisation.ts';
import { getProviderHandover } from './get-provider-handover.ts';
import { getReconcilePlan } from './get-reconcile-plan.ts';
import { getReconcileState } from './get-reconcile-state.ts';
import { grantMandate } from './grant-mandate.ts';
import { importCommunes } from './import-communes.ts';
import { importInvitations } from './import-invitations.ts';
import { importOrganisations } from './import-organisations.ts';
import { importPeople } from './import-people.ts';
import { importRenewals } from './import-renewals.ts';
import { importTerritories } from './import-territories.ts';
import { listAssociationImportRemarks } from './list-association-import-remarks.ts';
import { listAssociationImports } from './list-association-imports.ts';
import { listClients } from './list-clients.ts';
import { listDuplicates } from './list-duplicates.ts';
import { listIdentityProviders } from './list-identity-providers.ts';
import { listInvitations } from './list-invitations.ts';
import { listJournal } from './list-journal.ts';
import { listKeycloakTasks } from './list-keycloak-tasks.ts';
import { listMachineKeys } from './list-machine-keys.ts';
import { listMandates } from './list-mandates.ts';
import { listMemberships } from './list-memberships.ts';
import { listMySecondFactors } from './list-my-second-factors.ts';
import { listMyCare } from './list-my-care.ts';
import { listMyConsents } from './list-my-consents.ts';
import { listMySessions } from './list-my-sessions.ts';
import { listOffboardingTools } from './list-offboarding-tools.ts';
import { listOffboardings } from './list-offboardings.ts';
import { listOrganisationPeople } from './list-organisation-people.ts';
import { listOrganisationPeriods } from './list-organisation-periods.ts';
import { listOrganisations } from './list-organisations.ts';
import { listParked } from './list-parked.ts';
import { listPeople } from './list-people.ts';
import { listReconcileRuns } from './list-reconcile-runs.ts';
import { listReferents } from './list-referents.ts';
import { listStructureChanges } from './list-structure-changes.ts';
import { listTerritories } from './list-territories.ts';
import { listThreadLinks } from './list-thread-links.ts';
import { listVacancies } from './list-vacancies.ts';
import { offboardOrganisation } from './offboard-organisation.ts';
import type { Operations, Served } from './operation.ts';
import { previewInvitation } from './preview-invitation.ts';
import { previewOffboarding } from './preview-offboarding.ts';
import { previewStructureChange } from './preview-structure-change.ts';
import { printInvitation } from './print-invitation.ts';
import { printPasswordCode } from './print-password-code.ts';
import { readClientSecret } from './read-client-secret.ts';
import { recheckIdentityProvider } from './recheck-identity-provider.ts';
import { redeemPrintedCode } from './redeem-printed-code.ts';
import { refuseReconcileRun } from './refuse-reconcile-run.ts';
import { replayParked } from './replay-parked.ts';
import { requireSecondFactor } from './require-second-factor.ts';
import { resendInvitation } from './resend-invitation.ts';
import { retryKeycloakTask } from './retry-keycloak-task.ts';
import { retryOffboardingTool } from './retry-offboarding-tool.ts';
import { revokeInvitation } from './revoke-invitation.ts';
import { revokeMachineKey } from './revoke-machine-key.ts';
import { rotateClientSecret } from './rotate-client-secret.ts';
import { rotateMachineKey } from './rotate-machine-key.ts';
import { searchDuplicates } from './search-duplicates.ts';
import { signOutEverywhere } from './sign-out-everywhere.ts';
import { startOffboarding } from './start-offboarding.ts';
import { startProviderTrial } from './start-provider-trial.ts';
import { stopAssociationImport } from './stop-association-import.ts';
import { updateIdentityProvider } from './update-identity-provider.ts';
import { updateMe } from './update-me.ts';
import { updateOrganisation } from './update-organisation.ts';
import { updateReferent } from './update-referent.ts';
import { withSecondFactor } from './with-second-factor.ts';
import { withdrawMyConsent } from './withdraw-my-consent.ts';
import { writeOrganisationNote } from './write-organisation-note.ts';

/** The code of every operation. */
export const routes = (identity: Served) =>
  withSecondFactor(identity, {
    listApprovals: listApprovals(identity),
    getApproval: getApproval(identity),
    grantApproval: grantApproval(identity),
    refuseApproval: refuseApproval(identity),
    withdrawApproval: withdrawApproval(identity),
    listMyProviders: listMyProviders(identity),
    removeMyProvider: removeMyProvider(identity),
    addProviderDomain: addProviderDomain(identity),
    verifyProviderDomain: verifyProviderDomain(identity),
    removeProviderDomain: removeProviderDomain(identity),
    listSignInChoices: listSignInChoices(identity),
    acceptInvitation: acceptInvitation(identity),
    applyAssociationImport: applyAssociationImport(identity),
    applyReconcilePlan: applyReconcilePlan(identity),
    approveReconcileRun: approveReconcileRun(identity),
    cancelStructureChange: cancelStructureChange(identity),
    checkProviderSettings: checkProviderSettings(identity),
    confirmOffboardingTool: confirmOffboardingTool(identity),
    createAssociationImport: createAssociationImport(identity),
    createIdentityProvider: createIdentityProvider(identity),
    createInvitation: createInvitation(identity),
    createMachineKey: createMachineKey(identity),
    createPrintableInvitation: createPrintableInvitation(identity),
    createReferent: createReferent(identity),
    createStructureChange: createStructureChange(identity),
    createSubstitute: createSubstitute(identity),
    decideDuplicate: decideDuplicate(identity),
    deleteIdentityProvider: deleteIdentityProvider(identity),
    deleteReferent: deleteReferent(identity),
    disableIdentityProvider: disableIdentityProvider(identity),
    enableIdentityProvider: enableIdentityProvider(identity),
    endMandate: endMandate(identity),
    endReconcileAdoption: endReconcileAdoption(identity),
    exchangeMachineKey: exchangeMachineKey(identity),
    exportMyData: exportMyData(identity),
    exportRefusedAssociations: exportRefusedAssociations(identity),
    finishProviderTrial: finishProviderTrial(identity),
    getAssociationImport: getAssociationImport(identity),
    getClient: getClient(identity),
    getIdentityProvider: getIdentityProvider(identity),
    getInvitation: getInvitation(identity),
    getMachineKeySet: getMachineKeySet(identity),
    getMe: getMe(identity),
    getOffboarding: getOffboarding(identity),
    getOffboardingProof: getOffboardingProof(identity),
    getOrganisation: getOrganisation(identity),
    getOrganisationNotes: getOrganisationNotes(identity),
    getOrganisationTree: getOrganisationTree(identity),
    getProviderHandover: getProviderHandover(identity),
    getReconcilePlan: getReconcilePlan(identity),
    getReconcileState: getReconcileState(identity),
    grantMandate: grantMandate(identity),
    importCommunes: importCommunes(identity),
    importInvitations: importInvitations(identity),
    importOrganisations: importOrganisations(identity),
    importPeople: importPeople(identity),
    importRenewals: importRenewals(identity),
    importTerritories: importTerritories(identity),
    listAssociationImportRemarks: listAssociationImportRemarks(identity),
    listAssociationImports: listAssociationImports(identity),
    listClients: listClients(identity),
    listDuplicates: listDuplicates(identity),
    listIdentityProviders: listIdentityProviders(identity),
    listInvitations: listInvitations(identity),
    listJournal: listJournal(identity),
    listKeycloakTasks: listKeycloakTasks(identity),
    listMachineKeys: listMachineKeys(identity),
    listMandates: listMandates(identity),
    listMemberships: listMemberships(identity),
    listMySecondFactors: listMySecondFactors(identity),
    listMyCare: listMyCare(identity),
    listMyConsents: listMyConsents(identity),
    listMySessions: listMySessions(identity),
    listOffboardingTools: listOffboardingTools(identity),
    listOffboardings: listOffboardings(identity),
    listOrganisationPeople: listOrganisationPeople(identity),
    listOrganisationPeriods: listOrganisationPeriods(identity),
    listOrganisations: listOrganisations(identity),
    listParked: listParked(identity),
    listPeople: listPeople(identity),
    listReconcileRuns: listReconcileRuns(identity),
    listReferents: listReferents(identity),
    listStructureChanges: listStructureChanges(identity),
    listTerritories: listTerritories(identity),
    listThreadLinks: listThreadLinks(identity),
    listVacancies: listVacancies(identity),
    offboardOrganisation: offboardOrganisation(identity),
    previewInvitation: previewInvitation(identity),
    previewOffboarding: previewOffboarding(identity),
    previewStructureChange: previewStructureChange(identity),
    printInvitation: printInvitation(identity),
    printPasswordCode: printPasswordCode(identity),
    readClientSecret: readClientSecret(identity),
    recheckIdentityProvider: recheckIdentityProvider(identity),
    redeemPrintedCode: redeemPrintedCode(identity),
    refuseReconcileRun: refuseReconcileRun(identity),
    replayParked: replayParked(identity),
    requireSecondFactor: requireSecondFactor(identity),
    resendInvitation: resendInvitation(identity),
    retryKeycloakTask: retryKeycloakTask(identity),
    retryOffboardingTool: retryOffboardingTool(identity),
    revokeInvitation: revokeInvitation(identity),
    revokeMachineKey: revokeMachineKey(identity),
    rotateClientSecret: rotateClientSecret(identity),
    rotateMachineKey: rotateMachineKey(identity),
    searchDuplicates: searchDuplicates(identity),
    signOutEverywhere: signOutEverywhere(identity),
    startOffboarding: startOffboarding(identity),
    startProviderTrial: startProviderTrial(identity),
    stopAssociationImport: stopAssociationImport(identity),
    updateIdentityProvider: updateIdentityProvider(identity),
    updateMe: updateMe(identity),
    updateOrganisation: updateOrganisation(identity),
    updateReferent: updateReferent(identity),
    withdrawMyConsent: withdrawMyConsent(identity),
    writeOrganisationNote: writeOrganisationNote(identity),
  } satisfies Handlers<Operations>);
