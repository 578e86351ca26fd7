// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ProblemText } from './problem-text.ts';

/** Problems that the planning service answers. */
export const planningProblems = {
  'absence-days': {
    status: 422,
    fr: 'Une absence finit aujourd’hui ou plus tard, pas avant d’avoir commencé, et dure {most} jours au plus. Corrigez les deux jours.',
    en: 'An absence ends today or later, not before it begins, and lasts {most} days at most. Correct the two days.',
  },
  'playbook-invalid': {
    status: 422,
    fr: 'Ce plan type contient des points à corriger : {count}. Rien n’a été publié. Corrigez-les, puis importez de nouveau.',
    en: 'This playbook has points to correct: {count}. Nothing was published. Correct them, then import again.',
  },
  'playbook-outdated': {
    status: 409,
    fr: 'La version {version} de ce plan type existe déjà. Reprenez vos changements à partir d’elle.',
    en: 'Version {version} of this playbook exists already. Make your changes from there.',
  },
  'playbook-cyclic': {
    status: 422,
    fr: 'Des tâches de ce plan type s’attendent en rond : {cycle}. Retirez un de ces prédécesseurs, puis importez de nouveau. Rien n’a été publié.',
    en: 'Tasks of this playbook wait for each other in a circle: {cycle}. Remove one of these predecessors, then import again. Nothing was published.',
  },
  'playbook-key-taken': {
    status: 409,
    fr: 'La clé « {key} » est celle d’un autre plan type : une région ou un département l’a pour le sien. Donnez une autre clé.',
    en: 'The key “{key}” is that of another playbook: a region or a department has it for its own. Give another key.',
  },
  'variant-base': {
    status: 422,
    fr: 'Une version locale part d’un plan type national. Choisissez-en un dans la liste.',
    en: 'A local version comes from a national playbook. Choose one in the list.',
  },
  'variant-owner': {
    status: 422,
    fr: 'Seule une région ou un département a sa version d’un plan type. Prenez la casquette de l’un d’eux.',
    en: 'Only a region or a department has its own version of a playbook. Put on the hat of one.',
  },
  'variant-none': {
    status: 422,
    fr: 'Ce plan type est national : la nation le change en publiant une version. Ouvrez plutôt votre version.',
    en: 'This playbook is national: the nation changes it by publishing a version. Open your own version instead.',
  },
  'variant-cohort': {
    status: 422,
    fr: 'Ce plan type est celui de {owner}. Retirez de la cohorte ce qui n’en fait pas partie : {departments}.',
    en: 'This playbook is that of {owner}. Remove from the cohort what is not a part of it: {departments}.',
  },
  'department-unknown': {
    status: 422,
    fr: 'Aucun département ne porte la clé ou le code « {department} ». Choisissez-le dans la liste.',
    en: 'No department has the key or the code “{department}”. Choose it from the list.',
  },
  'department-twice': {
    status: 422,
    fr: 'Le département « {department} » figure deux fois. Gardez-le dans une seule vague.',
    en: 'The department “{department}” appears twice. Keep it in one wave only.',
  },
  'department-not-in-cohort': {
    status: 422,
    fr: 'Le département « {department} » ne fait pas partie de la cohorte. Ajoutez-le à la cohorte, ou retirez-le d’ici.',
    en: 'The department “{department}” is not in the cohort. Add it to the cohort, or remove it here.',
  },
  'wave-unknown': {
    status: 422,
    fr: 'Il n’y a pas de vague {wave} dans ce plan. Choisissez une vague de 1 à {last}.',
    en: 'There is no wave {wave} in this plan. Choose a wave from 1 to {last}.',
  },
  'cohort-empty': {
    status: 422,
    fr: 'Aucun département ne répond à ce choix. Élargissez le filtre, ou choisissez des départements.',
    en: 'No department matches this choice. Widen the filter, or choose departments.',
  },
  'cohort-taken': {
    status: 409,
    fr: 'Une autre campagne a déjà pris : {departments}. Faites une nouvelle proposition sans eux.',
    en: 'Another campaign already took: {departments}. Make a new proposal without them.',
  },
  'capacity-zero': {
    status: 422,
    fr: 'Le plan type demande « {resource} » et il n’y en a aucun, ni dans {organisation} ni à prêter. Ajoutez une capacité dans les ressources, puis proposez de nouveau.',
    en: 'The playbook needs “{resource}” and there is none, neither in {organisation} nor to lend. Add a capacity to the resources, then propose again.',
  },
  'forecast-nothing': {
    status: 409,
    fr: 'Cette proposition ne place aucun département : il n’y a pas de date à prévoir. Ajoutez des moyens, puis proposez de nouveau.',
    en: 'This proposal places no department: there is no date to forecast. Add capacity, then propose again.',
  },
  'improvement-nothing': {
    status: 409,
    fr: 'Il n’y a pas d’ordre à chercher ici : cette proposition ne place personne, ou vient déjà d’une recherche. Partez de la proposition d’origine.',
    en: 'There is no order to search here: this proposal places nobody, or comes from a search already. Start from the original proposal.',
  },
  'replan-nothing': {
    status: 409,
    fr: 'Aucune date n’a besoin de bouger : les retards tiennent dans les marges. Il n’y a rien à recaler.',
    en: 'No date has to move: what is late fits into the slack. There is nothing to re-plan.',
  },
  'replan-stale': {
    status: 409,
    fr: 'Des tâches, des moyens ou le jour ont changé depuis ce calcul. Cherchez de nouveau des dates, puis acceptez-les.',
    en: 'Tasks, capacity or the day changed since this was computed. Look for dates again, then accept them.',
  },
  'replan-decided': {
    status: 409,
    fr: 'Ces dates ont déjà été acceptées ou écartées. Rechargez la page pour voir ce qui vaut.',
    en: 'These dates were accepted or put aside already. Reload the page to see what holds.',
  },
  'replan-unplaced': {
    status: 409,
    fr: 'Avec les moyens d’aujourd’hui, ces départements perdraient leur place : {departments}. Rétablissez des moyens, puis cherchez de nouveau.',
    en: 'With the capacity of today these departments would lose their place: {departments}. Restore capacity, then look again.',
  },
  'resources-missing': {
    status: 422,
    fr: 'Aucune ressource n’est enregistrée. Importez les ressources avant de proposer un plan.',
    en: 'No resource is recorded. Import the resources before you propose a plan.',
  },
  'plan-impossible': {
    status: 422,
    fr: 'Aucun plan ne peut être fait avec ces données. Corrigez les points indiqués, puis proposez de nouveau.',
    en: 'No plan can be made of these inputs. Correct the points below, then propose again.',
  },
  'proposal-committed': {
    status: 409,
    fr: 'Cette proposition est déjà devenue la campagne « {campaign} ». Faites une nouvelle proposition pour la suite.',
    en: 'This proposal already became the campaign “{campaign}”. Make a new proposal for what follows.',
  },
  'proposal-stale': {
    status: 409,
    fr: 'Le réseau, les ressources ou les campagnes ont changé depuis cette proposition. Proposez de nouveau, comparez, puis engagez-vous.',
    en: 'The network, the resources or the campaigns changed since this proposal. Propose again, compare, then commit.',
  },
  'proposal-places-nobody': {
    status: 409,
    fr: 'Cette proposition ne place aucun département. Ajoutez ce qui manque, puis proposez de nouveau.',
    en: 'This proposal places no department. Add what is missing, then propose again.',
  },
  'task-not-ready': {
    status: 409,
    fr: 'Cette tâche attend encore : {waits}. Elle pourra commencer ensuite.',
    en: 'This task still waits for: {waits}. It can begin after that.',
  },
  'task-not-endable': {
    status: 409,
    fr: 'Cette tâche ne peut pas encore être déclarée faite. Elle attend : {waits}. Notez-la en cours, et déclarez-la ensuite.',
    en: 'This task cannot be declared done yet. It waits for: {waits}. Note it as in progress, and declare it after that.',
  },
  'task-state-refused': {
    status: 409,
    fr: 'Cette tâche n’est pas dans un état qui le permet ({state}). Rechargez la page pour voir où elle en est.',
    en: 'This task is not in a state that allows it ({state}). Reload the page to see where it stands.',
  },
  'task-on-hold': {
    status: 409,
    fr: 'Cette structure est en attente jusqu’au {until}. Ses tâches reprendront ensuite, ou quand la nation lèvera l’attente.',
    en: 'This organisation is on hold until {until}. Its tasks resume then, or when the nation ends the hold.',
  },
  'task-done-by-itself': {
    status: 409,
    fr: 'Cette tâche se déclare toute seule quand l’activation est en service. Ouvrez ou suivez la demande dans le catalogue.',
    en: 'This task declares itself when the activation is in use. Open or follow the request in the catalogue.',
  },
  'accepting-own-declaration': {
    status: 403,
    fr: 'Vous avez déclaré ceci : quelqu’un d’autre doit l’accepter. La strate au-dessus peut le faire.',
    en: 'You declared this: somebody else has to accept it. The tier above can.',
  },
  'pin-past': {
    status: 422,
    fr: 'Le {date} est passé. Donnez aujourd’hui ou un jour à venir.',
    en: '{date} is in the past. Give today or a day to come.',
  },
  'pin-far': {
    status: 422,
    fr: 'Le {date} est trop loin. Donnez un jour jusqu’au {last}.',
    en: '{date} is too far away. Give a day up to {last}.',
  },
  'pin-unplanned': {
    status: 409,
    fr: 'Le plan ne donne pas de date à cette tâche : il n’y a rien à épingler.',
    en: 'The plan gives this task no date: there is nothing to pin.',
  },
  'task-not-pinned': {
    status: 409,
    fr: 'La date de cette tâche n’est plus épinglée. Rechargez la page.',
    en: 'The date of this task is not pinned any more. Reload the page.',
  },
  'date-in-future': {
    status: 422,
    fr: 'La date {date} est dans le futur. Donnez le jour où c’est arrivé, au plus tard aujourd’hui.',
    en: 'The date {date} is in the future. Give the day on which it happened, today at the latest.',
  },
  'evidence-missing': {
    status: 422,
    fr: 'Il manque une preuve : {what}. Ajoutez-la, puis déclarez de nouveau.',
    en: 'A piece of evidence is missing: {what}. Add it, then declare again.',
  },
  'evidence-twice': {
    status: 422,
    fr: 'La preuve « {criterion} » est donnée deux fois. Gardez une seule des deux, puis recommencez.',
    en: 'The evidence “{criterion}” is given twice. Keep one of the two, then try again.',
  },
  'evidence-unexpected': {
    status: 422,
    fr: 'La preuve « {criterion} » n’est pas demandée pour cette tâche. Rechargez la page, puis recommencez.',
    en: 'The evidence “{criterion}” is not asked for this task. Reload the page, then try again.',
  },
  'evidence-file-unknown': {
    status: 422,
    fr: 'Un fichier donné comme preuve n’est pas, ou plus, joint à cette tâche. Ajoutez-le de nouveau.',
    en: 'A file given as evidence is not, or no longer, attached to this task. Add it again.',
  },
  'evidence-mandate-unknown': {
    status: 422,
    fr: 'Un mandat donné comme preuve n’est pas en cours dans cette structure. Invitez la personne d’abord, ou choisissez-en une autre.',
    en: 'A mandate given as evidence is not in force at this organisation. Invite the person first, or choose another.',
  },
  'evidence-file-held': {
    status: 409,
    fr: 'Ce fichier est la preuve d’une déclaration. Corrigez la déclaration sans lui avant de le retirer.',
    en: 'This file is the evidence of a declaration. Correct the declaration without it before you remove it.',
  },
  'file-missing': {
    status: 422,
    fr: 'Aucun fichier n’a été reçu. Choisissez un fichier, puis envoyez de nouveau.',
    en: 'No file was received. Choose a file, then send again.',
  },
  'file-empty': {
    status: 422,
    fr: 'Le fichier « {name} » est vide. Choisissez-en un autre.',
    en: 'The file “{name}” is empty. Choose another.',
  },
  'file-type-refused': {
    status: 422,
    fr: 'Le type du fichier « {name} » n’est pas accepté. Envoyez un PDF, une image, ou un document bureautique.',
    en: 'The type of the file “{name}” is not accepted. Send a PDF, a picture or an office document.',
  },
  'task-files-full': {
    status: 409,
    fr: 'Cette tâche a déjà {count} fichiers. Retirez-en un, ou donnez un lien.',
    en: 'This task already has {count} files. Remove one, or give a link.',
  },
  'nobody-above': {
    status: 409,
    fr: 'Il n’y a pas de strate au-dessus à qui demander. Portez la question au comité.',
    en: 'There is no tier above to ask. Take the question to the committee.',
  },
  'request-answered': {
    status: 409,
    fr: 'Quelqu’un a déjà répondu. Rechargez la page pour lire la réponse.',
    en: 'Somebody has already answered. Reload the page to read the answer.',
  },
  'gate-criteria-missing': {
    status: 409,
    fr: 'Il manque encore des critères à ce jalon : {criteria}. Il pourra être déclaré quand ils seront remplis.',
    en: 'This gate still lacks criteria: {criteria}. It can be declared when they are met.',
  },
  'gate-state-refused': {
    status: 409,
    fr: 'Ce jalon n’en est pas à cette étape ({state}). Rechargez la page pour voir qui doit agir.',
    en: 'This gate is not at that step ({state}). Reload the page to see who has to act.',
  },
  'task-relied-on': {
    status: 409,
    fr: 'Cette acceptation sert déjà à {by}. Revenez d’abord là-dessus, ou commentez la tâche pour dire ce qui a changé.',
    en: 'This acceptance is already relied on by {by}. Take that back first, or comment on the task to say what changed.',
  },
  'gate-held-by-wave': {
    status: 409,
    fr: 'Ce jalon attend l’ouverture de la vague précédente : « {waveGate} ». Ouvrez-la d’abord.',
    en: 'This gate waits for the previous wave: “{waveGate}”. Open that first.',
  },
  'wave-gate-conditions': {
    status: 409,
    fr: 'Les conditions de cette ouverture ne sont pas réunies : {passed} départements sur {placed} ont franchi {gate}, il en faut {needed}. Attendez, ou portez la question au comité.',
    en: 'The conditions of this opening are not met: {passed} of {placed} departments have passed {gate}, {needed} are needed. Wait, or take the question to the committee.',
  },
  'wave-gate-soaking': {
    status: 409,
    fr: 'La part voulue est atteinte depuis le {on} ; l’observation dure jusqu’au {until}. Cette ouverture pourra être décidée ensuite.',
    en: 'The share was reached on {on}; the time of observation runs until {until}. This opening can be decided after that.',
  },
  'wave-gate-incident': {
    status: 409,
    fr: 'Un incident bloquant dure depuis {days} jours dans cette vague ; {most} au plus sont admis. Il faut le lever avant d’ouvrir.',
    en: 'A blocking incident has lasted for {days} days in this wave; at most {most} are allowed. It has to end before opening.',
  },
  'wave-gate-state-refused': {
    status: 409,
    fr: 'Cette ouverture est déjà décidée ({state}). Rechargez la page.',
    en: 'This opening is already decided ({state}). Reload the page.',
  },
  'association-unknown': {
    status: 422,
    fr: 'Cette association n’est pas encore connue du réseau, ou son département n’est pas dans la campagne. Demandez à votre fédération.',
    en: 'This association is not known to the network yet, or its department is not in the campaign. Ask your federation.',
  },
  'template-not-local': {
    status: 422,
    fr: 'La tâche type « {template} » n’est pas une tâche d’association de ce plan type.',
    en: 'The template “{template}” is not a task of associations in this playbook.',
  },
  'hold-end-past': {
    status: 422,
    fr: 'La fin de l’attente est passée. Donnez une date à partir d’aujourd’hui.',
    en: 'The end of the hold is past. Give a date from today on.',
  },
  'hold-tag-nobody': {
    status: 422,
    fr: 'Aucun département de cette campagne n’est concerné. Choisissez d’autres départements.',
    en: 'No department of this campaign is concerned. Choose other departments.',
  },
  'resource-organisation-unknown': {
    status: 422,
    fr: 'Ligne {line} : aucune structure ne porte la clé « {value} ». Importez le réseau d’abord, ou corrigez la clé.',
    en: 'Line {line}: no organisation has the key “{value}”. Import the network first, or correct the key.',
  },
} as const satisfies Record<string, ProblemText>;
