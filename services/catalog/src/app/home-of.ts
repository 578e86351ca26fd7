// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Home, NATIONAL_HOME, type Uuid } from '@essaim/kernel';
import type { UnitOfWork } from './ports.ts';

/** The home of an organisation, and so of what belongs to it. */
export const homeOf = async (unit: UnitOfWork, organisationId: Uuid): Promise<Home> => {
  const organisation = await unit.directory.organisation(organisationId);
  return organisation
    ? { region: organisation.region, department: organisation.department }
    : NATIONAL_HOME;
};
