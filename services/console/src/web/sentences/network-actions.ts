// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** What is done to the network's structure, in words. */
export const NETWORK_ACTIONS: Record<string, MessageDescriptor> = {
  planStructureChange: msg`Un changement de structure est prévu`,
  makeStructureChange: msg`Un changement de structure est fait`,
  cancelStructureChange: msg`Un changement de structure est annulé`,
  failStructureChange: msg`Un changement de structure n’a pas pu se faire`,
  decideDuplicate: msg`Un doublon est tranché`,
  createReferent: msg`Un référent est nommé`,
  updateReferent: msg`Un référent change`,
  deleteReferent: msg`Un référent est retiré`,
  writeOrganisationNote: msg`Une note de structure est écrite`,
  printInvitation: msg`Une invitation est imprimée`,
  redeemPrintedCode: msg`Le code d’une invitation imprimée est utilisé`,
  printPasswordCode: msg`Un code pour un nouveau mot de passe est imprimé`,
  redeemPasswordCode: msg`Un code pour un nouveau mot de passe est utilisé`,
  withdrawConsent: msg`Un accord donné à un outil est retiré`,
  removeMyProvider: msg`Un compte n’est plus relié à celui d’une région`,
  createSubstitute: msg`Une suppléance est donnée`,
  requireSecondFactor: msg`Le second facteur d’un mandat change`,
};
