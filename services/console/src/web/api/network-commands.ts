// SPDX-License-Identifier: AGPL-3.0-or-later
import { body, identity } from './clients.ts';
import type { Identity } from './schemas.ts';

const once = (key: string) => ({ header: { 'Idempotency-Key': key } });
const seen = (version: number) => ({ header: { 'If-Match': `"${version}"` } });

/** Every one throws ProblemError when the service refuses. */
export const updateOrganisation = (
  { id, version }: Identity['Organisation'],
  change: Identity['OrganisationChange'],
) =>
  body(
    identity.PATCH('/organisations/{organisationId}', {
      params: { path: { organisationId: id }, ...seen(version) },
      body: change,
    }),
  );

export const previewStructureChange = (request: Identity['StructureChangeRequest']) =>
  body(identity.POST('/structure-changes/preview', { body: request }));

export const createStructureChange = (request: Identity['StructureChangeRequest'], key: string) =>
  body(identity.POST('/structure-changes', { params: once(key), body: request }));

export const cancelStructureChange = (changeId: string) =>
  body(identity.POST('/structure-changes/{changeId}/cancel', { params: { path: { changeId } } }));

export const createReferent = (
  organisationId: string,
  content: Identity['ReferentContent'],
  key: string,
) =>
  body(
    identity.POST('/organisations/{organisationId}/referents', {
      params: { path: { organisationId }, ...once(key) },
      body: content,
    }),
  );

export const deleteReferent = async (referentId: string) => {
  await body(identity.DELETE('/referents/{referentId}', { params: { path: { referentId } } }));
};

export const writeNote = (
  organisationId: string,
  visibility: 'shared' | 'private',
  version: number,
  text: string,
) =>
  body(
    identity.PUT('/organisations/{organisationId}/notes/{visibility}', {
      params: { path: { organisationId, visibility }, ...seen(version) },
      body: { body: text },
    }),
  );

export const decideDuplicate = (duplicateId: string, keepId: string | null) =>
  body(
    identity.POST('/organisation-duplicates/{duplicateId}/decide', {
      params: { path: { duplicateId } },
      body: { keepId },
    }),
  );

export const searchDuplicates = (organisationId: string) =>
  body(identity.POST('/organisation-duplicates/search', { body: { organisationId } }));

export const grantMandate = (grant: Identity['MandateGrant'], key: string) =>
  body(identity.POST('/mandates', { params: once(key), body: grant }));

export const endMandate = (mandateId: string, end: { lastDay?: string; reason?: string }) =>
  body(identity.POST('/mandates/{mandateId}/end', { params: { path: { mandateId } }, body: end }));

export const nameSubstitute = (
  mandateId: string,
  substitute: { personId: string; from?: string; to: string },
  key: string,
) =>
  body(
    identity.POST('/mandates/{mandateId}/substitutes', {
      params: { path: { mandateId }, ...once(key) },
      body: substitute,
    }),
  );

export const requireSecondFactor = (mandateId: string, required: boolean) =>
  body(
    identity.PUT('/mandates/{mandateId}/second-factor', {
      params: { path: { mandateId } },
      body: { required },
    }),
  );
