// SPDX-License-Identifier: AGPL-3.0-or-later
import { csvFaults, type FaultText } from '@essaim/csv';
import { textFaults } from './text/text-faults.ts';
import { variantFaults } from './variant/variant-faults.ts';

/** Sentences of the faults of a playbook's files. */
export const playbookFaults = {
  ...csvFaults,
  ...textFaults,
  ...variantFaults,
  'key-malformed': {
    fr: '« {value} » n’est pas une clé. Écrivez des majuscules puis un numéro, par exemple D05.',
    en: '“{value}” is not a key. Write capitals and then a number, for instance D05.',
  },
  'key-twice': {
    fr: 'La clé {key} est déjà prise ({file}, ligne {first}). Donnez-en une autre.',
    en: 'The key {key} is taken already ({file}, line {first}). Give another one.',
  },
  'role-unknown': {
    fr: '« {value} » n’est pas une fonction connue. Écrivez strate.fonction, parmi : {allowed}.',
    en: '“{value}” is not a known role. Write tier.role, among: {allowed}.',
  },
  'duration-order': {
    fr: 'Les durées doivent croître : {min} / {likely} / {max}. Corrigez l’ordre minimum, probable, maximum.',
    en: 'Durations must grow: {min} / {likely} / {max}. Correct the order minimum, likely, maximum.',
  },
  'calendar-unknown': {
    fr: '« {value} » n’est pas un calendrier de tâche. Choisissez parmi : {allowed}.',
    en: '“{value}” is not a calendar for tasks. Choose among: {allowed}.',
  },
  'committee-missing': {
    fr: 'Des dossiers de comité sont demandés sans dire lequel. Écrivez national ou regional.',
    en: 'Committee files are asked for without saying of which. Write national or regional.',
  },
  'committee-without-files': {
    fr: 'Un comité est nommé, mais le nombre de dossiers est zéro. Donnez ce nombre ou videz le comité.',
    en: 'A committee is named, but the number of files is zero. Give the number or empty the committee.',
  },
  'predecessor-malformed': {
    fr: '« {value} » n’est pas un prédécesseur. Écrivez clé:type:délai:portée, avec FS, SS, FF ou SF, par exemple N04:SS:5wd:same.',
    en: '“{value}” is not a predecessor. Write key:type:lag:scope, with FS, SS, FF or SF, for instance N04:SS:5wd:same.',
  },
  'predecessor-unknown': {
    fr: 'La tâche ou le jalon {key} n’existe pas. Corrigez la clé ou ajoutez la ligne qui manque.',
    en: 'There is no task or gate {key}. Correct the key or add the missing line.',
  },
  'predecessor-twice': {
    fr: '{key} est donné deux fois comme prédécesseur. Gardez-en un.',
    en: '{key} is given twice as a predecessor. Keep one.',
  },
  'predecessor-scope-wrong': {
    fr: 'La portée « {scope} » ne mène pas d’une tâche {tier} à {key}, qui est {other}. Corrigez la portée.',
    en: 'The scope “{scope}” does not lead from a {tier} task to {key}, which is {other}. Correct the scope.',
  },
  cycle: {
    fr: 'Ces tâches et jalons s’attendent en rond : {path}. Retirez l’un de ces liens.',
    en: 'These tasks and gates wait for each other in a circle: {path}. Remove one of these links.',
  },
  'gate-unknown': {
    fr: 'Le jalon {key} n’existe pas. Corrigez la clé ou ajoutez le jalon.',
    en: 'There is no gate {key}. Correct the key or add the gate.',
  },
  'task-unknown': {
    fr: 'La tâche {key} n’existe pas. Corrigez la clé ou ajoutez la tâche.',
    en: 'There is no task {key}. Correct the key or add the task.',
  },
  'gate-feed-tier': {
    fr: 'Un jalon est celui d’un département : une tâche {tier} ne peut pas l’alimenter. Retirez ce jalon.',
    en: 'A gate is a department’s: a {tier} task cannot feed it. Remove this gate.',
  },
  'repeat-tier': {
    fr: 'Une tâche {tier} ne peut pas se répéter par « {repeat} ». Choisissez parmi : {allowed}.',
    en: 'A {tier} task cannot be repeated by “{repeat}”. Choose among: {allowed}.',
  },
  'condition-malformed': {
    fr: '« {value} » n’est pas une condition. Écrivez par exemple region.identity_provider != none ou association.pilot ? G2 : G3.',
    en: '“{value}” is not a condition. Write for instance region.identity_provider != none or association.pilot ? G2 : G3.',
  },
  'condition-not-a-predecessor': {
    fr: 'La condition remplace {key}, qui n’est pas un prédécesseur de cette tâche. Corrigez l’un des deux.',
    en: 'The condition stands in for {key}, which is no predecessor of this task. Correct one of them.',
  },
  'gate-mode-malformed': {
    fr: '« {value} » n’est pas un mode. Écrivez all, ou par exemple 6-of-7.',
    en: '“{value}” is not a mode. Write all, or for instance 6-of-7.',
  },
  'gate-mode-count': {
    fr: 'Le mode parle de {expected} critères, le jalon {key} en a {found}. Corrigez l’un des deux.',
    en: 'The mode speaks of {expected} criteria, gate {key} has {found}. Correct one of them.',
  },
  'gate-without-criteria': {
    fr: 'Le jalon {key} n’a aucun critère. Ajoutez-en au moins un.',
    en: 'Gate {key} has no criterion. Add at least one.',
  },
  'criterion-twice': {
    fr: 'Le critère {id} est déjà à la ligne {first}. Changez son numéro.',
    en: 'Criterion {id} is already on line {first}. Change its number.',
  },
  'criterion-source-tier': {
    fr: 'La tâche {key} est {tier} : les preuves d’un jalon viennent d’une tâche du département.',
    en: 'Task {key} is {tier}: the evidence of a gate comes from a task of the department.',
  },
  'threshold-malformed': {
    fr: '« {value} » n’est pas un seuil. Écrivez par exemple present, >=80 %, 2 sign-ins ou reported (goal 60 %).',
    en: '“{value}” is not a threshold. Write for instance present, >=80 %, 2 sign-ins or reported (goal 60 %).',
  },
  'wave-gate-hold-point': {
    fr: 'Seul un jalon a une décision : {key} est une tâche. Écrivez start.',
    en: 'Only a gate has a decision: {key} is a task. Write start.',
  },
  'wave-gate-hold-tier': {
    fr: '{key} est {tier} : une ouverture de vague retient une tâche ou un jalon du département.',
    en: '{key} is {tier}: a wave gate holds a task or a gate of the department.',
  },
  'soak-calendar-missing': {
    fr: 'Une durée d’observation est donnée sans calendrier. Écrivez par exemple working.',
    en: 'A soak time is given without a calendar. Write for instance working.',
  },
} as const satisfies Record<string, FaultText>;

export type PlaybookFaultCode = keyof typeof playbookFaults;
