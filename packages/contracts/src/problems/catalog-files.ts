// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ProblemText } from './problem-text.ts';

/** Faults of the files that the catalog service imports. */
export const catalogFileProblems = {
  'tools-invalid': {
    status: 422,
    fr: 'Des fiches d’outil sont à corriger : {count}. Rien n’a été enregistré. Corrigez-les, puis importez de nouveau.',
    en: 'Tool sheets have faults: {count}. Nothing was saved. Correct them, then import again.',
  },
  'tool-file-name': {
    status: 422,
    fr: 'Le nom « {name} » ne donne pas la clé de l’outil. Nommez le fichier cle-de-l-outil.publiccode.yml, sans majuscule ni accent.',
    en: 'The name “{name}” does not give the tool’s key. Name the file key-of-the-tool.publiccode.yml, without capitals or accents.',
  },
  'tool-file-twice': {
    status: 422,
    fr: 'Deux fichiers donnent la clé « {key} ». Gardez-en un.',
    en: 'Two files give the key “{key}”. Keep one.',
  },
  'tool-yaml-unreadable': {
    status: 422,
    fr: 'La lecture s’arrête ici ({reason}). Vérifiez les retraits, les guillemets et les clés répétées.',
    en: 'Reading stops here ({reason}). Check the indentation, the quotes and repeated keys.',
  },
  'tool-yaml-alias': {
    status: 422,
    fr: 'Les renvois (*nom) ne sont pas acceptés dans une fiche. Écrivez la valeur elle-même.',
    en: 'References (*name) are not accepted in a sheet. Write the value itself.',
  },
  'tool-encoding': {
    status: 422,
    fr: 'Un signe est illisible ici. Enregistrez le fichier en UTF-8, puis importez de nouveau.',
    en: 'A character cannot be read here. Save the file as UTF-8, then import again.',
  },
  'tool-too-deep': {
    status: 422,
    fr: 'La fiche emboîte plus de {limit} niveaux. Simplifiez-la.',
    en: 'The sheet nests more than {limit} levels. Simplify it.',
  },
  'tool-html': {
    status: 422,
    fr: '« {found} » est du HTML. Écrivez ce texte sans balises.',
    en: '“{found}” is HTML. Write this text without tags.',
  },
  'tool-choice-unknown': {
    status: 422,
    fr: '« {found} » n’est pas une valeur de « {key} ». Choisissez parmi : {choices}.',
    en: '“{found}” is not a value of “{key}”. Choose one of: {choices}.',
  },
  'tool-email-invalid': {
    status: 422,
    fr: 'L’adresse « {found} » est incomplète. Corrigez-la, par exemple nom@exemple.org.',
    en: 'The address “{found}” is incomplete. Correct it, for instance name@example.org.',
  },
  'tool-not-a-map': {
    status: 422,
    fr: 'Ce fichier n’est pas une fiche publiccode.yml. Il doit commencer par des clés, comme « name: ».',
    en: 'This file is not a publiccode.yml sheet. It has to begin with keys, such as “name:”.',
  },
  'tool-key-missing': {
    status: 422,
    fr: 'La clé « {key} » manque ou est vide. Ajoutez-la.',
    en: 'The key “{key}” is missing or empty. Add it.',
  },
  'tool-key-unknown': {
    status: 422,
    fr: 'La clé « {key} » n’est pas attendue ici. Corrigez son nom ou retirez-la.',
    en: 'The key “{key}” is not expected here. Correct its name or remove it.',
  },
  'tool-text-expected': {
    status: 422,
    fr: '« {key} » doit être un texte simple.',
    en: '“{key}” has to be a plain text.',
  },
  'tool-list-expected': {
    status: 422,
    fr: '« {key} » doit être une liste : une ligne par valeur, chacune après un tiret.',
    en: '“{key}” has to be a list: a line for each value, each after a dash.',
  },
  'tool-flag-expected': {
    status: 422,
    fr: '« {key} » doit être true ou false.',
    en: '“{key}” has to be true or false.',
  },
  'tool-version-unsupported': {
    status: 422,
    fr: 'La version {found} du format publiccode.yml n’est pas connue. Écrivez la fiche en version 0.5.',
    en: 'Version {found} of the publiccode.yml format is not known. Write the sheet in version 0.5.',
  },
  'tool-url-invalid': {
    status: 422,
    fr: '« {found} » n’est pas une adresse du web. Écrivez-la en entier, avec https://.',
    en: '“{found}” is not a web address. Write it in full, with https://.',
  },
  'tool-description-missing': {
    status: 422,
    fr: 'La fiche n’a de description ni en français ni en anglais. Ajoutez « shortDescription » dans l’une des deux langues.',
    en: 'The sheet has no description in French or English. Add “shortDescription” in one of them.',
  },
  'tool-redirect-path-invalid': {
    status: 422,
    fr: 'Le chemin « {found} » n’est pas exact. Commencez-le par / ou par une valeur à compléter <…>, sans étoile.',
    en: 'The path “{found}” is not exact. Begin it with / or with a value to fill in <…>, without a star.',
  },
  'eligibility-invalid': {
    status: 422,
    fr: 'La condition d’accès ne peut pas être lue. Corrigez le point indiqué.',
    en: 'The eligibility condition cannot be read. Correct the point below.',
  },
  'eligibility-character': {
    status: 422,
    fr: 'Le signe « {found} », au caractère {position} de la condition, n’a pas de sens ici. Écrivez par exemple organisation.region == reg-52.',
    en: 'The sign “{found}”, at character {position} of the condition, has no meaning here. Write for instance organisation.region == reg-52.',
  },
  'eligibility-expected': {
    status: 422,
    fr: 'Au caractère {position} de la condition, « {found} » est de trop : on attend {expected}.',
    en: 'At character {position} of the condition, “{found}” does not belong: {expected} is expected.',
  },
  'eligibility-attribute-unknown': {
    status: 422,
    fr: '« {found} », au caractère {position}, n’est pas connu. Employez organisation.tier, .region, .department ou .key.',
    en: '“{found}”, at character {position}, is not known. Use organisation.tier, .region, .department or .key.',
  },
  'eligibility-tier-unknown': {
    status: 422,
    fr: '« {found} », au caractère {position}, n’est pas une strate. Employez national, regional, departmental ou local.',
    en: '“{found}”, at character {position}, is not a tier. Use national, regional, departmental or local.',
  },
  'eligibility-too-deep': {
    status: 422,
    fr: 'La condition emboîte trop de parenthèses, au caractère {position}. Simplifiez-la.',
    en: 'The condition nests too many parentheses, at character {position}. Simplify it.',
  },
  'hoster-not-in-network': {
    status: 422,
    fr: 'La clé « {key} » n’est pas celle d’un hébergeur du réseau. Enregistrez-le d’abord parmi les structures.',
    en: 'The key “{key}” is not that of a hoster of the network. Record it among the organisations first.',
  },
  'hoster-key-unknown': {
    status: 422,
    fr: 'Aucun hébergeur « {key} » n’est au catalogue. Corrigez la clé, ou importez d’abord sa fiche.',
    en: 'There is no hoster “{key}” in the catalogue. Correct the key, or import its sheet first.',
  },
  'tool-key-not-in-catalogue': {
    status: 422,
    fr: 'Aucun outil « {key} » n’est au catalogue. Corrigez la clé, ou importez d’abord sa fiche.',
    en: 'There is no tool “{key}” in the catalogue. Correct the key, or import its sheet first.',
  },
  'import-key-twice': {
    status: 422,
    fr: 'La clé « {key} » est déjà celle de la ligne {line}. Gardez une seule ligne.',
    en: 'The key “{key}” is already that of line {line}. Keep a single line.',
  },
  'import-key-invalid': {
    status: 422,
    fr: '« {key} » ne peut pas servir de clé. Employez des minuscules, des chiffres et des tirets.',
    en: '“{key}” cannot be a key. Use lower-case letters, digits and dashes.',
  },
  'import-address-conflict': {
    status: 422,
    fr: 'La ligne {line} décrit autrement l’instance de la même adresse. Accordez les deux lignes.',
    en: 'Line {line} describes the instance at the same address differently. Make the two lines agree.',
  },
  'import-offer-moved': {
    status: 422,
    fr: 'L’offre « {key} » existe pour un autre outil ou un autre hébergeur. Donnez une clé nouvelle.',
    en: 'The offer “{key}” exists for another tool or another hoster. Give it a new key.',
  },
  'import-email-invalid': {
    status: 422,
    fr: 'L’adresse « {value} » est incomplète. Corrigez-la, par exemple nom@exemple.org.',
    en: 'The address “{value}” is incomplete. Correct it, for instance name@example.org.',
  },
} as const satisfies Record<string, ProblemText>;
