// SPDX-License-Identifier: AGPL-3.0-or-later

/** The columns of a file of associations, in their order. */
export const ASSOCIATION_COLUMNS = [
  'code_adherent',
  'nom',
  'rna',
  'commune_insee',
  'commune',
  'code_postal',
  'departement',
  'courriel',
  'telephone',
  'adherents',
  'salaries',
  'benevoles',
  'correspondant_prenom',
  'correspondant_nom',
  'saison',
] as const;
