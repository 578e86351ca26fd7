// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { StructureRequest } from '../domain/structure/structure-change.ts';
import type { Schemas } from './operation.ts';

/** What a request asks for; an end that the kind does not have is left out. */
export const structureRequest = (body: Schemas['StructureChangeRequest']): StructureRequest => ({
  kind: body.kind,
  organisationId: body.organisationId as Uuid,
  targetId:
    body.kind === 'transfer' || body.kind === 'merger'
      ? ((body.targetId ?? null) as Uuid | null)
      : null,
  effectiveOn: body.effectiveOn,
  reason: body.reason?.trim() || null,
  name: body.name?.trim() || null,
  shortName: body.shortName?.trim() || null,
  key: body.key ?? null,
  childIds: (body.childIds ?? []) as Uuid[],
  mandateIds: (body.mandateIds ?? []) as Uuid[],
});
