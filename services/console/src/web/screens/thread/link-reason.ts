// SPDX-License-Identifier: AGPL-3.0-or-later
import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

const REASONS: Record<string, MessageDescriptor> = {
  'keycloak-unreachable': msg`La connexion unique ne répond pas ; essaim réessaie tout seul.`,
  'keycloak-refused': msg`La connexion unique a refusé le client.`,
  'redirect-uri-invalid': msg`Une adresse de retour de l’outil n’est pas valable : l’hébergeur doit la corriger.`,
  'hoster-unknown': msg`L’hébergeur n’est pas encore connu.`,
  'name-taken': msg`Un client porte déjà ce nom dans la connexion unique.`,
  'client-missing': msg`Le client de connexion n’existe pas encore.`,
  'nobody-entitled': msg`Personne n’a encore de droit d’accès ici.`,
  'nobody-signed-in': msg`Personne ne s’est encore connecté à l’outil.`,
  'secret-not-read': msg`L’hébergeur n’a pas encore lu le secret.`,
  vacancy: msg`Personne ne tient la coordination.`,
  'task-not-ready': msg`La tâche attend ce qui vient avant elle.`,
  'wave-not-begun': msg`La vague n’a pas commencé.`,
  hold: msg`La structure est en attente.`,
};

/** The sentence of a reason code of the thread; the code itself when it has none. */
export function linkReason(i18n: I18n, code: string): string {
  const words = REASONS[code];
  if (words === undefined) return i18n._(msg`Raison : ${code}.`);
  return i18n._(words);
}
