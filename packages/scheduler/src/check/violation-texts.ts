// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FaultText } from '@essaim/csv';

/** Sentences of the rules that a plan can break. */
export const violationTexts = {
  'node-missing': {
    fr: '{node} manque dans le plan.',
    en: '{node} is missing from the plan.',
  },
  'node-unexpected': {
    fr: '{node} n’a pas lieu d’être dans le plan.',
    en: '{node} does not belong in the plan.',
  },
  'node-twice': {
    fr: '{node} est deux fois dans le plan.',
    en: '{node} is in the plan twice.',
  },
  'department-unaccounted': {
    fr: 'Le département {organisation} n’est ni placé, ni refusé, ni terminé, ou l’est deux fois.',
    en: 'The department {organisation} is neither placed, refused nor finished, or is so twice.',
  },
  'before-release': {
    fr: 'Le départ du {start} précède le début du plan, le {release}.',
    en: 'The start on {start} is before the plan begins, on {release}.',
  },
  'before-pin': {
    fr: 'Le départ du {start} précède la date demandée, le {pin}.',
    en: 'The start on {start} is before the date asked for, {pin}.',
  },
  'actual-changed': {
    fr: 'Les dates réelles ({start}, {end}) ne sont pas celles du plan.',
    en: 'The actual dates ({start}, {end}) are not those of the plan.',
  },
  'start-closed': {
    fr: 'Le {start} est fermé dans le calendrier de la tâche.',
    en: '{start} is closed in the calendar of the task.',
  },
  'start-frozen': {
    fr: 'Le {start} est gelé du {from} au {to} ({name}) : rien n’y commence.',
    en: '{start} is frozen from {from} to {to} ({name}): nothing starts then.',
  },
  'end-frozen': {
    fr: 'Le {date} est gelé du {from} au {to} ({name}) : rien ne s’y ouvre.',
    en: '{date} is frozen from {from} to {to} ({name}): nothing opens then.',
  },
  'work-too-short': {
    fr: 'Il y a {found} jours ouverts jusqu’à la fin du travail ; il en faut {needed}.',
    en: 'There are {found} open days until the work ends; {needed} are needed.',
  },
  'ends-before-work': {
    fr: 'La fin du {end} précède celle du travail, le {workEnd}.',
    en: 'The end on {end} is before that of the work, on {workEnd}.',
  },
  'predecessor-broken': {
    fr: 'Le départ du {start} ne respecte pas {predecessor} ({type} +{amount}{unit}, {date}).',
    en: 'The start on {start} does not respect {predecessor} ({type} +{amount}{unit}, {date}).',
  },
  'wave-gate-broken': {
    fr: 'La date du {date} ne respecte pas l’ouverture de vague {gate} du {opened}.',
    en: 'The date {date} does not respect the wave gate {gate} of {opened}.',
  },
  'wave-gate-too-early': {
    fr: 'L’ouverture de vague est datée du {date} ; sa condition n’est remplie que le {earliest}.',
    en: 'The wave gate is dated {date}; its condition is met only on {earliest}.',
  },
  'session-wrong': {
    fr: 'Le {date} n’est pas une séance de {pool}.',
    en: '{date} is not a session of {pool}.',
  },
  'session-over-full': {
    fr: 'La séance du {date} de {pool} reçoit {used} dossiers pour {capacity} places.',
    en: 'The session of {date} of {pool} has {used} files for {capacity} places.',
  },
  'work-not-served': {
    fr: '{resource} : {served} centièmes de jour servis sur {needed}.',
    en: '{resource}: {served} hundredths of a day served of {needed}.',
  },
  'pool-wrong': {
    fr: 'Cette tâche ne peut pas puiser dans {pool}.',
    en: 'This task cannot draw on {pool}.',
  },
  'served-too-early': {
    fr: '{resource} : la semaine du {week} sert plus que ce qui est dû à cette date.',
    en: '{resource}: the week of {week} serves more than is due by then.',
  },
  'served-outside': {
    fr: '{resource} : la semaine du {week} est hors des dates de la tâche.',
    en: '{resource}: the week of {week} is outside the dates of the task.',
  },
  'week-over-full': {
    fr: 'La semaine du {week} de {pool} sert {used} centièmes de jour pour {capacity}.',
    en: 'The week of {week} of {pool} serves {used} hundredths of a day for {capacity}.',
  },
  'loan-needless': {
    fr: 'La nation prête la semaine du {week} alors que {pool} a encore {left} centièmes de jour.',
    en: 'The nation lends in the week of {week} although {pool} has {left} hundredths of a day left.',
  },
  'hosting-wrong': {
    fr: 'Le département {organisation} réserve {users} comptes et {gb} Go au lieu de {neededUsers} et {neededGb}.',
    en: 'The department {organisation} reserves {users} accounts and {gb} GB instead of {neededUsers} and {neededGb}.',
  },
  'hosting-over-full': {
    fr: 'Le réservoir de {organisation} donne {users} comptes et {gb} Go pour {capacityUsers} et {capacityGb}.',
    en: 'The reservoir of {organisation} gives {users} accounts and {gb} GB for {capacityUsers} and {capacityGb}.',
  },
} as const satisfies Record<string, FaultText>;

export type ViolationCode = keyof typeof violationTexts;
