// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ProblemText } from './problem-text.ts';

/** Refusals around objections to dates. */
export const objectionProblems = {
  'objection-node': {
    status: 422,
    fr: 'Cette date n’est pas celle d’une région ni d’un département de ce plan. Choisissez une tâche ou un jalon de votre région.',
    en: 'This is not a date of a region or of a department of this plan. Choose a task or a gate of your region.',
  },
  'objection-past': {
    status: 409,
    fr: 'C’est déjà commencé ou fait : cette date ne peut plus changer. Choisissez une date à venir.',
    en: 'This has begun or is done: the date cannot change any more. Choose a date to come.',
  },
  'objection-early': {
    status: 422,
    fr: 'Le {date} ne vient pas après le début prévu, le {planned}. Donnez un jour plus tardif.',
    en: '{date} is not after the planned start, {planned}. Give a later day.',
  },
  'objection-day-missing': {
    status: 422,
    fr: 'La région n’a pas proposé de jour. Donnez celui à partir duquel la date convient.',
    en: 'The region proposed no day. Give the one from which the date suits.',
  },
  'objection-already': {
    status: 409,
    fr: 'Une objection à cette date attend déjà une réponse. Retirez-la pour en faire une autre.',
    en: 'An objection to this date waits for an answer already. Withdraw it to make another one.',
  },
  'objection-answered': {
    status: 409,
    fr: 'Cette objection a déjà sa réponse, ou a été retirée. Rechargez la page.',
    en: 'This objection has its answer already, or was withdrawn. Reload the page.',
  },
  'objections-open': {
    status: 409,
    fr: 'Des objections attendent une réponse : {count}. Tenez-en compte ou déclinez-les avec une raison, puis engagez-vous.',
    en: 'Objections wait for an answer: {count}. Take them or decline them with a reason, then commit.',
  },
  'objections-not-kept': {
    status: 409,
    fr: 'Cette proposition ne tient pas encore les dates retenues : {count}. Recalculez-la, puis engagez-vous sur la nouvelle.',
    en: 'This proposal does not keep the days that were taken: {count}. Compute it anew, then commit to the new one.',
  },
} as const satisfies Record<string, ProblemText>;
