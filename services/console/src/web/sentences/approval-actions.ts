// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** What is done to providers of sign-ins, and by two people, in words. */
export const APPROVAL_ACTIONS: Record<string, MessageDescriptor> = {
  askApproval: msg`L’accord d’une autre personne est demandé`,
  grantApproval: msg`Une demande est approuvée`,
  refuseApproval: msg`Une demande est refusée`,
  withdrawApproval: msg`Une demande est retirée`,
  expireApproval: msg`Une demande reste sans réponse`,
  outdateApproval: msg`Une demande ne vaut plus : ce qu’elle demande a changé`,
  doAlone: msg`Fait par une seule personne, faute d’une autre dans le réseau`,
  createIdentityProvider: msg`Un fournisseur d’identité est décrit`,
  updateIdentityProvider: msg`Les réglages d’un fournisseur d’identité changent`,
  recheckIdentityProvider: msg`Un fournisseur d’identité est testé`,
  renewIdentityProvider: msg`Ce qu’un fournisseur d’identité publie est repris`,
  enableIdentityProvider: msg`Un fournisseur d’identité est mis en service`,
  disableIdentityProvider: msg`Un fournisseur d’identité est arrêté`,
  deleteIdentityProvider: msg`Un fournisseur d’identité est supprimé`,
  watchProvider: msg`Un fournisseur d’identité ne passe plus son test`,
};
