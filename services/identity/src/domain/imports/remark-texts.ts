// SPDX-License-Identifier: AGPL-3.0-or-later

interface RemarkText {
  readonly fr: string;
  readonly en: string;
}

/** What an import says about a line, by the stable code of the remark. */
export const remarkTexts = {
  missing_value: {
    fr: 'Il manque une valeur. Remplissez cette case.',
    en: 'A value is missing. Fill in this cell.',
  },
  missing_name: {
    fr: 'Il manque le nom. Remplissez cette case.',
    en: 'The name is missing. Fill in this cell.',
  },
  missing_code: {
    fr: 'Il manque le code d’adhérent. Remplissez cette case.',
    en: 'The member code is missing. Fill in this cell.',
  },
  address_unproven: {
    fr: '« {value} » est l’adresse d’un compte venu par le fournisseur d’une région, qui ne l’a pas prouvée. Invitez plutôt cette personne.',
    en: '“{value}” is the address of an account that came through a region’s provider and has not proved it. Invite this person instead.',
  },
  missing_commune: {
    fr: 'Il manque le code de la commune. Remplissez cette case.',
    en: 'The code of the commune is missing. Fill in this cell.',
  },
  too_many_columns: {
    fr: 'Cette ligne a trop de cases : {found} au lieu de {expected}. Cherchez un séparateur dans un texte sans guillemets.',
    en: 'This line has too many cells: {found} instead of {expected}. Look for a separator in a text without quotes.',
  },
  too_few_columns: {
    fr: 'Cette ligne a trop peu de cases : {found} au lieu de {expected}. Complétez-la.',
    en: 'This line has too few cells: {found} instead of {expected}. Complete it.',
  },
  duplicate_code: {
    fr: 'Le code « {value} » est déjà à la ligne {first}, avec d’autres valeurs. Gardez une seule des deux lignes.',
    en: 'The code “{value}” is already on line {first}, with other values. Keep only one of the two lines.',
  },
  duplicate_mandate: {
    fr: 'Ce mandat est déjà à la ligne {first}. Gardez une seule des deux lignes.',
    en: 'This mandate is already on line {first}. Keep only one of the two lines.',
  },
  out_of_scope: {
    fr: '« {value} » est hors du périmètre de votre mandat. Retirez cette ligne, ou confiez-la à la strate au-dessus.',
    en: '“{value}” is outside the reach of your mandate. Remove this line, or hand it to the tier above.',
  },
  unknown_commune: {
    fr: 'Le code de commune « {value} » n’existe pas. S’il a quatre chiffres, un tableur a sans doute retiré le zéro du début : remettez-le.',
    en: 'The commune code “{value}” does not exist. If it has four digits, a spreadsheet probably removed the leading zero: put it back.',
  },
  department_mismatch: {
    fr: 'La commune « {value} » n’est pas dans le département {department}. Corrigez l’un des deux.',
    en: 'The commune “{value}” is not in department {department}. Correct one of the two.',
  },
  unknown_department: {
    fr: 'Le département « {value} » n’existe pas. Vérifiez le code INSEE, zéro du début compris.',
    en: 'The department “{value}” does not exist. Check the INSEE code, leading zero included.',
  },
  unknown_region: {
    fr: 'La région « {value} » n’existe pas. Vérifiez le code INSEE.',
    en: 'The region “{value}” does not exist. Check the INSEE code.',
  },
  unknown_organisation: {
    fr: 'La structure « {value} » n’existe pas ici. Vérifiez sa clé, ou importez-la d’abord.',
    en: 'The organisation “{value}” does not exist here. Check its key, or import it first.',
  },
  unknown_parent: {
    fr: 'La structure au-dessus, « {value} », n’est ni dans le fichier ni dans le réseau. Vérifiez sa clé.',
    en: 'The organisation above, “{value}”, is neither in the file nor in the network. Check its key.',
  },
  parent_of_wrong_tier: {
    fr: '« {value} » n’est pas de la strate juste au-dessus. Choisissez une structure de cette strate.',
    en: '“{value}” is not of the tier just above. Choose an organisation of that tier.',
  },
  parent_changed: {
    fr: 'Cette structure dépend déjà de « {value} ». Un import ne change pas un rattachement.',
    en: 'This organisation already hangs under “{value}”. An import does not change that.',
  },
  tier_changed: {
    fr: 'Cette structure est déjà connue à une autre strate. Donnez-lui une autre clé, ou corrigez sa strate.',
    en: 'This organisation is already known at another tier. Give it another key, or correct its tier.',
  },
  second_nation: {
    fr: 'Le réseau a déjà une structure nationale, « {value} ». Gardez sa clé.',
    en: 'The network already has a national organisation, “{value}”. Keep its key.',
  },
  unknown_value: {
    fr: '« {value} » n’est pas une valeur connue. Choisissez parmi : {allowed}.',
    en: '“{value}” is not a known value. Choose among: {allowed}.',
  },
  number_too_large: {
    fr: '« {value} » est plus que toute association n’a de personnes ({most} au plus). Vérifiez ce nombre.',
    en: '“{value}” is more people than any association has ({most} at most). Check this number.',
  },
  reserved_key: {
    fr: '« {value} » est réservé aux strates au-dessus et aux hébergeurs. Donnez à l’association un autre code.',
    en: '“{value}” is kept for the tiers above and for hosters. Give the association another code.',
  },
  too_long: {
    fr: 'Ce texte est trop long : {found} caractères, pour {most} au plus. Raccourcissez-le.',
    en: 'This text is too long: {found} characters, where {most} are the most. Shorten it.',
  },
  invalid_number: {
    fr: '« {value} » n’est pas un nombre entier positif. Écrivez-le en chiffres, sans espace.',
    en: '“{value}” is not a whole positive number. Write it in digits, without spaces.',
  },
  invalid_date: {
    fr: '« {value} » n’est pas une date. Écrivez-la ainsi : 2026-09-01.',
    en: '“{value}” is not a date. Write it like this: 2026-09-01.',
  },
  dates_reversed: {
    fr: 'La fin ({to}) est avant le début ({from}). Corrigez l’une des deux dates.',
    en: 'The end ({to}) is before the beginning ({from}). Correct one of the two dates.',
  },
  invalid_email: {
    fr: 'L’adresse « {value} » n’est pas complète. Corrigez-la, par exemple nom@exemple.org.',
    en: 'The address “{value}” is not complete. Correct it, for instance name@example.org.',
  },
  invalid_name: {
    fr: '« {value} » contient un signe qui n’a pas sa place dans un nom. Retirez-le.',
    en: '“{value}” holds a sign that has no place in a name. Remove it.',
  },
  invalid_postcode: {
    fr: '« {value} » n’est pas un code postal : cinq chiffres, plusieurs séparés par « | ».',
    en: '“{value}” is not a postcode: five digits, several separated by “|”.',
  },
  invalid_rna: {
    fr: '« {value} » n’est pas un numéro RNA : W puis neuf signes. Corrigez-le ou videz la case.',
    en: '“{value}” is not an RNA number: W then nine signs. Correct it or empty the cell.',
  },
  invalid_siren: {
    fr: '« {value} » n’est pas un numéro SIREN : neuf chiffres, dont le dernier contrôle les autres. Corrigez-le ou videz la case.',
    en: '“{value}” is not a SIREN number: nine digits, the last of which checks the others. Correct it or empty the cell.',
  },
  invalid_siret: {
    fr: '« {value} » n’est pas un numéro SIRET : quatorze chiffres, dont le dernier contrôle les autres. Corrigez-le ou videz la case.',
    en: '“{value}” is not a SIRET number: fourteen digits, the last of which checks the others. Correct it or empty the cell.',
  },
  siret_of_another_siren: {
    fr: 'Le SIRET {value} ne commence pas par le SIREN {siren}. Corrigez l’un des deux.',
    en: 'The SIRET {value} does not begin with the SIREN {siren}. Correct one of the two.',
  },
  merged_key: {
    fr: '« {value} » est l’ancienne clé de {name} ({key}) : la ligne met à jour celle-ci. Prenez la nouvelle clé dans votre fichier.',
    en: '“{value}” is the former key of {name} ({key}): the line updates that one. Take the new key in your file.',
  },
  merged_key_beside: {
    fr: '« {value} » est l’ancienne clé de {name} ({key}), qui est aussi dans ce fichier : cette ligne ne change rien. Retirez-la.',
    en: '“{value}” is the former key of {name} ({key}), which is in this file too: this line changes nothing. Remove it.',
  },
  invalid_key: {
    fr: '« {value} » ne convient pas comme clé : lettres sans accent, chiffres et tirets seulement.',
    en: '“{value}” does not do as a key: letters without accents, digits and hyphens only.',
  },
  role_not_for_tier: {
    fr: 'Le rôle « {value} » n’existe pas à la strate de cette structure. Choisissez un autre rôle.',
    en: 'The role “{value}” does not exist at the tier of this organisation. Choose another role.',
  },
  not_a_member: {
    fr: '« {value} » n’a jamais adhéré à cette structure. Invitez cette personne, ou corrigez l’adresse.',
    en: '“{value}” never was a member of this organisation. Invite this person, or correct the address.',
  },
  membership_ended: {
    fr: 'Quelqu’un a mis fin à l’adhésion de « {value} ». Invitez cette personne de nouveau.',
    en: 'Somebody ended the membership of “{value}”. Invite this person again.',
  },
  person_disabled: {
    fr: 'Le compte de « {value} » est désactivé. Invitez cette personne pour le rouvrir.',
    en: 'The account of “{value}” is disabled. Invite this person to open it again.',
  },
  name_differs: {
    fr: 'Cette adresse est déjà celle de {value} : son nom n’est pas changé.',
    en: 'This address already is that of {value}: the name is left as it is.',
  },
  normalised: {
    fr: 'Des espaces ou des accents de cette ligne ont été remis en forme.',
    en: 'Spaces or accents of this line were tidied.',
  },
  former_commune: {
    fr: '« {value} » est le code d’une ancienne commune, aujourd’hui {name} ({current}). Prenez ce code si l’adresse est la même.',
    en: '“{value}” is the code of a former commune, today {name} ({current}). Take that code if the address is the same.',
  },
  postcode_mismatch: {
    fr: 'Le code postal « {value} » n’est pas de cette commune ({allowed}). Corrigez l’un des deux.',
    en: 'The postcode “{value}” is not one of this commune ({allowed}). Correct one of the two.',
  },
  missing_email: {
    fr: 'Sans adresse, l’association est enregistrée, mais personne ne peut y être invité.',
    en: 'Without an address the association is recorded, but nobody can be invited to it.',
  },
  shared_email: {
    fr: 'Cette adresse est aussi celle de la ligne {first}.',
    en: 'This address is also that of line {first}.',
  },
  missing_rna: {
    fr: 'Il n’y a pas de numéro RNA. Ajoutez-le quand vous l’aurez.',
    en: 'There is no RNA number. Add it when you have it.',
  },
  formula_character: {
    fr: 'Le nom commence par un signe qu’un tableur lit comme une formule. Il est gardé, et protégé à l’export.',
    en: 'The name begins with a sign that a spreadsheet reads as a formula. It is kept, and escaped on export.',
  },
  suspect_encoding: {
    fr: 'Le nom semble abîmé par un mauvais encodage (« Ã »). Relisez-le.',
    en: 'The name seems damaged by a wrong encoding (“Ã”). Read it again.',
  },
  probable_duplicate: {
    fr: 'La ligne {first} a le même nom et la même commune, avec un autre code. Vérifiez que ce sont deux associations.',
    en: 'Line {first} has the same name and commune, with another code. Check that these are two associations.',
  },
} as const satisfies Record<string, RemarkText>;
