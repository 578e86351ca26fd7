// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Organisation } from '@essaim/directory';
import type { Hoster } from '../hoster/hoster.ts';

/** An organisation that runs its tools itself, as the catalogue's list of hosters has it. */
export const ownHoster = ({ id, key, name, department }: Organisation): Hoster => ({
  organisationId: id,
  key,
  version: 1,
  name,
  legalForm: '',
  website: '',
  contactEmail: '',
  country: 'FR',
  departmentCode: department,
  hostingKind: 'own',
  state: 'open',
  capacityUsers: 0,
  capacityGb: 0,
  conformityDate: null,
  conformityEvidence: null,
  regionsServed: [],
  note: null,
});
