// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FaultText } from '@essaim/csv';

/** Sentences of what can be wrong with the inputs of a plan. */
export const inputFaults = {
  'date-invalid': {
    fr: '« {value} » n’est pas une date ({where}). Écrivez année-mois-jour, par exemple 2027-01-04.',
    en: '“{value}” is not a date ({where}). Write year-month-day, for instance 2027-01-04.',
  },
  'date-far': {
    fr: 'La date {value} est trop loin ({where}). Donnez une date du {first} au {last}.',
    en: 'The date {value} is too far away ({where}). Give a date from {first} to {last}.',
  },
  'pins-contradictory': {
    fr: 'Plusieurs dates sont demandées pour {node} : {dates}. Gardez-en une seule.',
    en: 'Several dates are asked for {node}: {dates}. Keep only one.',
  },
  'dates-reversed': {
    fr: 'Les dates de {node} finissent avant de commencer. Corrigez l’une des deux.',
    en: 'The dates of {node} end before they begin. Correct one of the two.',
  },
  'nation-count': {
    fr: 'Il faut une structure nationale et une seule ; il y en a {count}.',
    en: 'There has to be one national organisation and only one; there are {count}.',
  },
  'organisation-twice': {
    fr: 'La structure {organisation} est donnée deux fois. Gardez-la une fois.',
    en: 'The organisation {organisation} is given twice. Keep it once.',
  },
  'parent-unknown': {
    fr: 'La structure {organisation} n’a pas de strate supérieure dans la cohorte. Ajoutez {parent} ou corrigez le lien.',
    en: 'The organisation {organisation} has no tier above it in the cohort. Add {parent} or correct the link.',
  },
  'department-unknown': {
    fr: 'Le département {organisation} n’est pas dans la cohorte ({where}). Ajoutez-le ou retirez-le.',
    en: 'The department {organisation} is not in the cohort ({where}). Add it or remove it.',
  },
  'department-in-two-waves': {
    fr: 'Le département {organisation} est dans deux vagues. Gardez-le dans une seule.',
    en: 'The department {organisation} is in two waves. Keep it in one.',
  },
  'cohort-empty': {
    fr: 'Aucun département n’est à planifier. Choisissez-en au moins un.',
    en: 'There is no department to plan. Choose at least one.',
  },
  'wave-size-invalid': {
    fr: 'Une vague ne peut pas compter {size} départements. Donnez un nombre entier d’au moins 1.',
    en: 'A wave cannot have {size} departments. Give a whole number of at least 1.',
  },
  'wave-unknown': {
    fr: 'Il n’y a pas de vague {wave} où déplacer {organisation}. Choisissez de 1 à {most}.',
    en: 'There is no wave {wave} to move {organisation} to. Choose from 1 to {most}.',
  },
  'node-unknown': {
    fr: 'Il n’y a pas de tâche ni de jalon {node} dans ce plan ({where}). Corrigez la clé.',
    en: 'There is no task or gate {node} in this plan ({where}). Correct the key.',
  },
  'capacity-invalid': {
    fr: 'La capacité {value} de {pool} n’est pas possible. Donnez un nombre de 0 à {most}.',
    en: 'The capacity {value} of {pool} is not possible. Give a number from 0 to {most}.',
  },
  'network-cycle': {
    fr: 'Ces tâches s’attendent en rond d’une vague à l’autre : {path}. Corrigez le plan type.',
    en: 'These tasks wait for each other in a circle from wave to wave: {path}. Correct the playbook.',
  },
} as const satisfies Record<string, FaultText>;

export type InputFaultCode = keyof typeof inputFaults;
