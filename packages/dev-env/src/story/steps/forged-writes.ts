// SPDX-License-Identifier: AGPL-3.0-or-later

/** Things of another region, which somebody beside it names in a request of their own making. */
export interface Foreign {
  readonly organisationId: string;
  readonly personId: string;
  readonly mandateId: string;
  readonly invitationId: string;
  readonly printableId: string;
  readonly referentId: string;
  readonly changeId: string;
  readonly importId: string;
}

export interface ForgedWrite {
  readonly path: string;
  readonly json?: unknown;
  readonly csv?: string;
  readonly ifMatch?: string;
}

const NOWHERE = '00000000-0000-7000-8000-000000000000';
const at = (path: string, more: Omit<ForgedWrite, 'path'> = {}): ForgedWrite => ({ path, ...more });

/** A request of each write operation that names what is beside or above whoever sends it. */
export const FORGED: Readonly<Record<string, (of: Foreign) => ForgedWrite>> = {
  importTerritories: () => at('/territories/import?dryRun=true', { csv: 'code\n' }),
  importCommunes: () => at('/communes/import?dryRun=true', { csv: 'code\n' }),
  importOrganisations: () => at('/organisations/import?dryRun=true', { csv: 'key,tier\n' }),
  applyAssociationImport: ({ importId }) => at(`/association-imports/${importId}/apply`),
  stopAssociationImport: ({ importId }) => at(`/association-imports/${importId}/stop`),
  updateOrganisation: ({ organisationId }) =>
    at(`/organisations/${organisationId}`, { json: { volunteers: 1 }, ifMatch: '"1"' }),
  createReferent: ({ organisationId }) =>
    at(`/organisations/${organisationId}/referents`, {
      json: { subject: 'general', name: 'Moi', phone: '0' },
    }),
  updateReferent: ({ referentId }) =>
    at(`/referents/${referentId}`, {
      json: { subject: 'general', name: 'Moi', phone: '0' },
      ifMatch: '"1"',
    }),
  deleteReferent: ({ referentId }) => at(`/referents/${referentId}`),
  writeOrganisationNote: ({ organisationId }) =>
    at(`/organisations/${organisationId}/notes/private`, { json: { body: 'x' }, ifMatch: '"0"' }),
  createStructureChange: ({ organisationId }) =>
    at('/structure-changes', {
      json: { kind: 'renaming', organisationId, name: 'À moi', effectiveOn: '2099-01-01' },
    }),
  previewStructureChange: ({ organisationId }) =>
    at('/structure-changes/preview', {
      json: { kind: 'renaming', organisationId, name: 'À moi', effectiveOn: '2099-01-01' },
    }),
  cancelStructureChange: ({ changeId }) => at(`/structure-changes/${changeId}/cancel`),
  searchDuplicates: ({ organisationId }) =>
    at('/organisation-duplicates/search', { json: { organisationId } }),
  startOffboarding: ({ organisationId, personId }) =>
    at('/offboardings', { json: { personId, organisationId, scope: 'here' } }),
  offboardOrganisation: ({ organisationId }) =>
    at(`/organisations/${organisationId}/offboarding`, { json: { scope: 'left' } }),
  createMachineKey: ({ organisationId }) =>
    at('/machine-keys', {
      json: { organisationId, service: 'scim', name: 'À moi', lastDay: '2027-06-30' },
    }),
  grantMandate: ({ organisationId, personId }) =>
    at('/mandates', { json: { personId, organisationId, role: 'liaison' } }),
  endMandate: ({ mandateId }) => at(`/mandates/${mandateId}/end`, { json: {} }),
  createSubstitute: ({ mandateId, personId }) =>
    at(`/mandates/${mandateId}/substitutes`, { json: { personId, to: '2099-01-01' } }),
  requireSecondFactor: ({ mandateId }) =>
    at(`/mandates/${mandateId}/second-factor`, { json: { required: true } }),
  createInvitation: ({ organisationId }) =>
    at('/invitations', {
      json: { email: 'forge@courriel.example', organisationId, role: 'support' },
    }),
  printPasswordCode: ({ organisationId, personId }) =>
    at(`/people/${personId}/password-code`, { json: { organisationId } }),
  createPrintableInvitation: ({ organisationId }) =>
    at('/printable-invitations', {
      json: { givenName: 'A', familyName: 'B', organisationId, role: 'support' },
    }),
  printInvitation: ({ printableId }) => at(`/invitations/${printableId}/print`),
  resendInvitation: ({ invitationId }) => at(`/invitations/${invitationId}/resend`),
  revokeInvitation: ({ invitationId }) => at(`/invitations/${invitationId}/revoke`),
  createIdentityProvider: ({ organisationId }) =>
    at('/identity-providers', provider(organisationId)),
  checkProviderSettings: ({ organisationId }) =>
    at('/identity-providers/check', provider(organisationId)),
  applyReconcilePlan: () => at('/reconcile/apply', { json: { planId: 'none' } }),
  retryKeycloakTask: () => at(`/keycloak-tasks/${NOWHERE}/retry`),
  replayParked: () => at('/parked/replay', { json: { source: 'catalog', aggregateId: NOWHERE } }),
};

const provider = (organisationId: string): Omit<ForgedWrite, 'path'> => ({
  json: {
    organisationId,
    alias: 'a-moi',
    kind: 'oidc',
    name: 'À moi',
    address: 'https://provider.example',
    clientId: 'x',
    clientSecret: 'y',
  },
});

/** Writes that name nothing of others, or whose every line or object is decided in tests of their own. */
export const NOT_FORGED: Readonly<Record<string, string>> = {
  createAssociationImport: 'each line is decided by the department that it names',
  importPeople: 'each line is decided by the organisation that it names',
  importInvitations: 'each line is decided by the organisation that it names',
  importRenewals: 'each line is decided by the membership that it names',
  updateMe: 'one’s own',
  signOutEverywhere: 'one’s own',
  withdrawMyConsent: 'one’s own',
  removeMyProvider: 'one’s own',
  grantApproval: 'a request that waits',
  refuseApproval: 'a request that waits',
  withdrawApproval: 'a request that waits',
  acceptInvitation: 'one’s own; not reached through the console',
  previewInvitation: 'one’s own',
  redeemPrintedCode: 'without a sign-in; not reached through the console',
  decideDuplicate: 'both ends are decided as those of createStructureChange',
  confirmOffboardingTool: 'the tool of a departure',
  retryOffboardingTool: 'the tool of a departure',
  rotateMachineKey: 'the key of an organisation',
  exchangeMachineKey: 'without a sign-in; who sends the key has it',
  revokeMachineKey: 'the key of an organisation',
  updateIdentityProvider: 'a provider that is registered',
  deleteIdentityProvider: 'a provider that is registered',
  recheckIdentityProvider: 'a provider that is registered',
  startProviderTrial: 'a provider that is registered',
  enableIdentityProvider: 'a provider that is registered',
  disableIdentityProvider: 'a provider that is registered',
  addProviderDomain: 'a provider that is registered',
  removeProviderDomain: 'a provider that is registered',
  verifyProviderDomain: 'a provider that is registered',
  finishProviderTrial: 'one’s own trial',
  readClientSecret: 'the hoster’s alone',
  rotateClientSecret: 'the hoster’s alone',
  approveReconcileRun: 'the nation’s alone',
  refuseReconcileRun: 'the nation’s alone',
  endReconcileAdoption: 'the nation’s alone',
};
