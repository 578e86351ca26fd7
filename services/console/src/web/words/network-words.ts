// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Tier } from '@essaim/kernel';
import type { Identity } from '../api/schemas.ts';

/** What the tiers are called. */
export const TIER_WORDS: Record<Tier, MessageDescriptor> = {
  national: msg`Nation`,
  regional: msg`Région`,
  departmental: msg`Département`,
  local: msg`Association`,
  hoster: msg`Hébergeur`,
};

export const STATUS_WORDS: Record<Identity['OrganisationStatus'], MessageDescriptor> = {
  candidate: msg`candidate`,
  member: msg`membre du réseau`,
  left: msg`a quitté le réseau`,
  merged: msg`fusionnée`,
};

export const REFERENT_SUBJECTS: Record<Identity['ReferentSubject'], MessageDescriptor> = {
  general: msg`Contact principal`,
  technical: msg`Technique`,
  communication: msg`Communication`,
  training: msg`Formation`,
  support: msg`Accompagnement`,
  data_protection: msg`Données personnelles`,
  treasury: msg`Trésorerie`,
};

export const CHANGE_KINDS: Record<Identity['StructureChangeKind'], MessageDescriptor> = {
  transfer: msg`Rattachement`,
  merger: msg`Fusion`,
  split: msg`Scission`,
  renaming: msg`Changement de nom`,
};

export const CHANGE_STATES: Record<Identity['StructureChangeState'], MessageDescriptor> = {
  planned: msg`prévu`,
  applied: msg`fait`,
  cancelled: msg`annulé`,
  failed: msg`impossible le jour venu`,
};

export const DUPLICATE_REASONS: Record<
  Identity['Duplicate']['reasons'][number],
  MessageDescriptor
> = {
  siret: msg`même SIRET`,
  siren: msg`même SIREN`,
  rna: msg`même RNA`,
  'name-and-commune': msg`même nom, même commune`,
};
