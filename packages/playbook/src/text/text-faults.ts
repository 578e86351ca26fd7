// SPDX-License-Identifier: AGPL-3.0-or-later
import { csvFaults, type FaultText } from '@essaim/csv';

/** Sentences of the faults that only a playbook written as one text may have. */
export const textFaults = {
  'yaml-empty': {
    fr: 'Ce fichier est vide. Choisissez le fichier qui décrit le plan type, ou téléchargez une version existante comme modèle.',
    en: 'This file is empty. Choose the file that describes the playbook, or download an existing version as a model.',
  },
  'yaml-too-large': {
    fr: 'Ce fichier a {length} caractères, {most} au plus sont lus. Retirez ce qui n’est pas le plan type.',
    en: 'This file has {length} characters, at most {most} are read. Remove what is not the playbook.',
  },
  'yaml-too-deep': {
    fr: 'Trop de niveaux sont imbriqués ici. Remettez le texte à plat : un plan type en a six au plus.',
    en: 'Too many levels are nested here. Flatten the text: a playbook has six at most.',
  },
  'yaml-tab': {
    fr: 'Une tabulation sert de retrait. Remplacez-la par deux espaces.',
    en: 'A tab is used to indent. Replace it by two spaces.',
  },
  'yaml-indent': {
    fr: 'Le retrait de cette ligne ne suit pas celui des lignes voisines. Alignez-la sur elles avec des espaces.',
    en: 'This line is not indented like its neighbours. Align it with them by spaces.',
  },
  'yaml-not-closed': {
    fr: 'Une liste ou un groupe ouvert par « [ » ou « { » n’est pas fermé avant cet endroit. Ajoutez « ] » ou « } ».',
    en: 'A list or group opened by “[” or “{” is not closed before this place. Add “]” or “}”.',
  },
  'yaml-quote-open': {
    fr: 'Le guillemet ouvert ici n’est jamais fermé. Ajoutez le même guillemet à la fin du texte.',
    en: 'The quote opened here is never closed. Add the same quote at the end of the text.',
  },
  'yaml-quote-needed': {
    fr: 'Un texte qui commence par « {character} » se met entre guillemets. Écrivez-le entre "…".',
    en: 'A text that begins with “{character}” goes between quotes. Write it between "…".',
  },
  'yaml-colon-missing': {
    fr: 'Il manque deux-points après ce nom. Écrivez « nom: valeur », avec un espace après les deux-points.',
    en: 'The colon after this name is missing. Write “name: value”, with a space after the colon.',
  },
  'yaml-two-colons': {
    fr: 'Cette valeur contient « : » ou continue sur une ligne en retrait. Mettez-la entre guillemets ou corrigez le retrait.',
    en: 'This value holds “: ” or goes on in an indented line. Put it between quotes or correct the indent.',
  },
  'yaml-escape': {
    fr: 'Ce caractère ne peut pas suivre « \\ » entre guillemets doubles. Doublez la barre ou utilisez des guillemets simples.',
    en: 'This character cannot follow “\\” between double quotes. Double the backslash or use single quotes.',
  },
  'yaml-one-document': {
    fr: 'Un second document commence ici par « --- ». Gardez un seul plan type par fichier.',
    en: 'A second document begins here with “---”. Keep one playbook a file.',
  },
  'yaml-directive': {
    fr: 'Les lignes qui commencent par « % » ne sont pas lues. Retirez cette ligne.',
    en: 'Lines that begin with “%” are not read. Remove this line.',
  },
  'yaml-alias': {
    fr: 'Les renvois « & » et « * » ne sont pas lus. Recopiez la valeur, ou mettez le texte entre guillemets.',
    en: 'The references “&” and “*” are not read. Copy the value, or put the text between quotes.',
  },
  'yaml-tag': {
    fr: 'Les types écrits « ! » ne sont pas lus. Retirez-le, ou mettez le texte entre guillemets.',
    en: 'Types written with “!” are not read. Remove it, or put the text between quotes.',
  },
  'yaml-unreadable': {
    fr: 'La lecture s’arrête ici. Vérifiez les guillemets, les deux-points et le retrait de cette ligne.',
    en: 'Reading stops here. Check the quotes, colons and indent of this line.',
  },
  'yaml-control-character': {
    fr: 'Ce texte contient un caractère invisible qui ne peut pas être gardé. Retapez-le.',
    en: 'This text holds an invisible character that cannot be kept. Type it again.',
  },
  'yaml-key-unknown': {
    fr: '« {name} » n’est pas attendu ici. Choisissez parmi : {allowed}.',
    en: '“{name}” is not expected here. Choose among: {allowed}.',
  },
  'yaml-key-misspelt': {
    fr: '« {name} » n’est pas attendu ici. Vouliez-vous dire « {closest} » ?',
    en: '“{name}” is not expected here. Did you mean “{closest}”?',
  },
  'yaml-key-twice': {
    fr: '« {name} » est déjà à la ligne {first}. Gardez l’un des deux.',
    en: '“{name}” is already on line {first}. Keep one of them.',
  },
  'yaml-group-expected': {
    fr: '« {name} » est un groupe. Écrivez ses champs en retrait, sur les lignes suivantes : {allowed}.',
    en: '“{name}” is a group. Write its fields indented, on the next lines: {allowed}.',
  },
  'yaml-list-expected': {
    fr: '« {name} » est une liste. Écrivez [a, b], ou un tiret par ligne.',
    en: '“{name}” is a list. Write [a, b], or one dash a line.',
  },
  'yaml-text-expected': {
    fr: '« {name} » est une seule valeur. Écrivez-la sur la même ligne, sans liste ni groupe.',
    en: '“{name}” is a single value. Write it on the same line, without a list or a group.',
  },
  'yaml-value-missing': {
    fr: 'Il manque « {name} ». Ajoutez ce champ avec sa valeur.',
    en: '“{name}” is missing. Add this field with its value.',
  },
  'yaml-format-unknown': {
    fr: '« {value} » n’est pas un format connu. Écrivez {expected}.',
    en: '“{value}” is not a known format. Write {expected}.',
  },
  'yaml-playbook-key': {
    fr: '« {value} » ne peut pas nommer un plan type. Écrivez des minuscules, chiffres et tirets, par exemple outils-heberges.',
    en: '“{value}” cannot name a playbook. Write small letters, digits and hyphens, for instance hosted-tools.',
  },
  'yaml-text-too-long': {
    fr: 'Ce texte a {length} caractères, {most} au plus sont admis. Raccourcissez-le.',
    en: 'This text has {length} characters, at most {most} are allowed. Shorten it.',
  },
  'yaml-lag': {
    fr: '« {value} » n’est pas un délai. Écrivez un nombre, puis wd (jours ouvrés) ou cd (jours civils) : 5wd.',
    en: '“{value}” is not a lag. Write a number, then wd (working days) or cd (calendar days): 5wd.',
  },
  'yaml-not-a-number': csvFaults['csv-not-a-number'],
  'yaml-not-a-whole-number': csvFaults['csv-not-a-whole-number'],
  'yaml-number-out-of-range': csvFaults['csv-number-out-of-range'],
  'yaml-not-a-date': csvFaults['csv-not-a-date'],
  'yaml-not-in-list': csvFaults['csv-not-in-list'],
} as const satisfies Record<string, FaultText>;
