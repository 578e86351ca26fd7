// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';

type Name = Planning['EvidenceField']['name'];

const LABELS: Record<Name, MessageDescriptor> = {
  documents: msg`Documents`,
  link: msg`Adresse de la page`,
  note: msg`Précisions`,
  mandates: msg`Personnes qui ont pris leur mandat`,
  number: msg`Nombre`,
  sessions: msg`Nombre de séances`,
  persons: msg`Nombre de personnes`,
  amount: msg`Montant en euros`,
  users: msg`Nombre de comptes prévus`,
  percent: msg`Pourcentage`,
  rate: msg`Nombre pour 100 utilisateurs`,
  count: msg`Nombre`,
  score: msg`Note sur 5`,
  hours: msg`Heures sans coupure`,
  signIns: msg`Connexions d’essai réussies`,
  reservedUsers: msg`Comptes réservés`,
  plannedUsers: msg`Comptes prévus`,
  signedOn: msg`Date de signature`,
  complete: msg`La liste est complète`,
  passed: msg`L’essai est réussi`,
  contacts: msg`Qui joindre, où et quand`,
};

/** Labels of the fields of evidence, and what to say when one is empty. */
export function useFieldWords() {
  const { t, i18n } = useLingui();
  return {
    label: (name: Name) => i18n._(LABELS[name]),
    missing: (name: Name, criterion: string) => {
      const label = i18n._(LABELS[name]);
      return t`Il manque : ${label} (${criterion}). Complétez ce champ.`;
    },
  };
}
