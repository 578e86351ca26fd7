// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** Departures, keys, directories and seasons, in words. */
export const DEPARTURE_ACTIONS: Record<string, MessageDescriptor> = {
  startOffboarding: msg`Un départ est déclaré`,
  offboardOrganisation: msg`Le départ d’une structure est déclaré`,
  finishOffboarding: msg`Un départ est fini, avec sa preuve`,
  confirmOffboardingTool: msg`Le retrait d’un compte est confirmé`,
  retryOffboardingTool: msg`Le retrait d’un compte est relancé`,
  createMachineKey: msg`Une clé d’annuaire est créée`,
  rotateMachineKey: msg`Une clé d’annuaire est remplacée`,
  revokeMachineKey: msg`Une clé d’annuaire est révoquée`,
  scimCreateUser: msg`Un annuaire ajoute une personne`,
  scimChangeUser: msg`Un annuaire change une personne`,
  scimChangeGroup: msg`Un annuaire change les membres d’une structure`,
  importRenewals: msg`Des adhésions sont renouvelées`,
};
