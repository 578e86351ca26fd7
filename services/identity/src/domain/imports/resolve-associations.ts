// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Organisation } from '../organisation.ts';
import type { AcceptedLine } from './association-import.ts';
import type { AssociationLine } from './associations-file.ts';
import { type Outcome, emptyOutcome, isSame } from './outcome.ts';
import { remark } from './remark.ts';

export interface AssociationKnowledge {
  /** Recorded organisations that have the key of a line. */
  readonly known: ReadonlyMap<string, Organisation>;
  /** Departmental organisations, by INSEE code. */
  readonly departments: ReadonlyMap<string, Organisation>;
  readonly newId: () => Uuid;
}

/** Works out what accepted lines of associations change. */
export const resolveAssociations = (
  lines: readonly AcceptedLine[],
  { known, departments, newId }: AssociationKnowledge,
): Outcome<Organisation> => {
  const outcome = emptyOutcome<Organisation>();
  for (const { line, item } of lines) {
    const before = known.get(item.code_adherent);
    const department = departments.get(item.departement);
    if (!department || (before && before.tier !== 'local')) {
      const code = department ? 'tier_changed' : 'unknown_department';
      outcome.errors.push(remark(line, 'departement', code, { value: item.departement }));
      continue;
    }
    if (before && before.parentId !== department.id) {
      const value = before.territory?.departmentCode ?? '';
      outcome.errors.push(remark(line, 'departement', 'parent_changed', { value }));
      continue;
    }
    const after = association(item, before, department, newId);
    if (!before) outcome.created.push(after);
    else if (isSame(before, after)) outcome.unchanged += 1;
    else outcome.updated.push({ ...after, version: before.version + 1 });
  }
  return outcome;
};

const association = (
  item: AssociationLine,
  before: Organisation | undefined,
  department: Organisation,
  newId: () => Uuid,
): Organisation => ({
  id: before?.id ?? newId(),
  key: before?.key ?? item.code_adherent,
  tier: 'local',
  parentId: department.id,
  ancestors: [department.id, ...department.ancestors],
  home: department.home,
  name: item.nom,
  shortName: item.nom,
  territory: department.territory,
  mailDomain: null,
  contactEmail: item.courriel === '' ? null : item.courriel.toLowerCase(),
  associations: 1,
  members: Number(item.adherents),
  employees: Number(item.salaries),
  volunteers: Number(item.benevoles),
  identityProvider: 'none',
  readiness: null,
  readinessScore: null,
  pilot: before?.pilot ?? false,
  status: 'member',
  siren: item.siren || item.siret?.slice(0, 9) || before?.siren || null,
  siret: item.siret || before?.siret || null,
  rna: item.rna === '' ? null : item.rna,
  communeCode: item.commune_insee,
  hoster: null,
  details: Object.fromEntries(
    Object.entries({
      commune: item.commune,
      postcode: item.code_postal,
      telephone: item.telephone,
      contactGivenName: item.correspondant_prenom,
      contactFamilyName: item.correspondant_nom,
      season: item.saison,
    }).filter(([, value]) => value !== ''),
  ),
  version: before?.version ?? 1,
});
