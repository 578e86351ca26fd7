// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** Resources of a plan, as a plan names them. */
export const RESOURCES: Record<string, MessageDescriptor> & { other: MessageDescriptor } = {
  trainers: msg`formateurs`,
  trainer_days: msg`jours de formateurs`,
  technicians: msg`techniciens`,
  technician_days: msg`jours de techniciens`,
  facilitators: msg`animateurs`,
  facilitator_days: msg`jours d’animateurs`,
  committee: msg`dossiers au comité`,
  committee_slots: msg`dossiers au comité`,
  hosting_users: msg`comptes d’hébergement`,
  hosting_gb: msg`gigaoctets d’hébergement`,
  budget: msg`budget`,
  other: msg`moyens`,
};
