// SPDX-License-Identifier: AGPL-3.0-or-later
import { directoryMigration } from '@essaim/directory';
import type { Migration } from 'kysely/migration';
import { m0002Catalogue } from './m0002-catalogue.ts';
import { m0003Activation } from './m0003-activation.ts';
import { m0004SecondFactor } from './m0004-second-factor.ts';
import { m0005Suspension } from './m0005-suspension.ts';
import { m0006Health } from './m0006-health.ts';
import { m0007AttachedProfiles } from './m0007-attached-profiles.ts';
import { m0008Runs } from './m0008-runs.ts';
import { m0009Saml } from './m0009-saml.ts';
import { m0010Webhooks } from './m0010-webhooks.ts';
import { m0011Support } from './m0011-support.ts';
import { m0012ToolDetails } from './m0012-tool-details.ts';

/** The catalog's own migrations; the shared ones run before. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-directory': directoryMigration,
  '0002-catalogue': m0002Catalogue,
  '0003-activation': m0003Activation,
  '0004-second-factor': m0004SecondFactor,
  '0005-suspension': m0005Suspension,
  '0006-health': m0006Health,
  '0007-attached-profiles': m0007AttachedProfiles,
  '0008-runs': m0008Runs,
  '0009-saml': m0009Saml,
  '0010-webhooks': m0010Webhooks,
  '0011-support': m0011Support,
  '0012-tool-details': m0012ToolDetails,
};
