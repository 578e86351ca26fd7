// SPDX-License-Identifier: AGPL-3.0-or-later
import type { EventData } from '@essaim/contracts';
import { type Home, NATIONAL_HOME, type Place, type Tier, type Uuid } from '@essaim/kernel';

export type OrganisationSnapshot = EventData<'organisation.registered'>;
export type OrganisationTerritory = NonNullable<OrganisationSnapshot['territory']>;
export type HosterSheet = NonNullable<OrganisationSnapshot['hoster']>;
export type Readiness = NonNullable<OrganisationSnapshot['readiness']>;

/** One node of the network's tree, or a hoster beside it. */
export interface Organisation extends Omit<
  OrganisationSnapshot,
  'id' | 'parentId' | 'ancestors' | 'home'
> {
  readonly id: Uuid;
  readonly parentId: Uuid | null;
  readonly ancestors: readonly Uuid[];
  readonly home: Home;
  readonly siren: string | null;
  readonly siret: string | null;
  readonly rna: string | null;
  /** INSEE code. */
  readonly communeCode: string | null;
  readonly details: Readonly<Record<string, string>>;
  readonly version: number;
}

/** Where an organisation stands, for a permission. */
export const placeOf = ({
  id,
  tier,
  ancestors,
}: Pick<Organisation, 'id' | 'tier' | 'ancestors'>): Place => ({
  organisationId: id,
  tier,
  ancestors,
});

const UNRECORDED = '00000000-0000-0000-0000-000000000000' as Uuid;

/** The place of an association below an organisation that is not recorded yet. */
export const placeBelow = ({ id, ancestors }: Pick<Organisation, 'id' | 'ancestors'>): Place => ({
  organisationId: UNRECORDED,
  tier: 'local',
  ancestors: [id, ...ancestors],
});

/** The tier that an organisation of a tier hangs under; null for the nation and for hosters. */
export const tierAbove = (tier: Tier): Tier | null =>
  ({
    national: null,
    regional: 'national',
    departmental: 'regional',
    local: 'departmental',
    hoster: null,
  })[tier] as Tier | null;

/** The home of an organisation: its own region or department, or that of its parent. */
export const homeOf = (
  tier: Tier,
  territory: OrganisationTerritory | null,
  parent: Home | null,
): Home => {
  if (tier === 'regional' && territory) {
    return { region: territory.regionCode, department: '0' };
  }
  if (tier === 'departmental' && territory?.departmentCode) {
    return { region: territory.regionCode, department: territory.departmentCode };
  }
  return parent ?? NATIONAL_HOME;
};

/** The public state of an organisation, as its events carry it. */
export const organisationSnapshot = ({
  details: _details,
  version: _version,
  siren: _siren,
  siret: _siret,
  rna: _rna,
  communeCode: _communeCode,
  ...organisation
}: Organisation): OrganisationSnapshot => ({
  ...organisation,
  ancestors: [...organisation.ancestors],
});

/** The name by which two associations are compared: without accents, case and signs. */
export const comparableName = (name: string): string =>
  searchable(name)
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();

/** Text for searching: no accents, no case, ligatures apart, single spaces. */
export const searchable = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll(/[’‘`]/g, "'")
    .replaceAll(/\s+/g, ' ')
    .trim();
