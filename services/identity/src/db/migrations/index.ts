// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Migration } from 'kysely/migration';
import { m0001 } from './m0001-network.ts';
import { m0002 } from './m0002-keycloak.ts';
import { m0003 } from './m0003-communes.ts';
import { m0004 } from './m0004-association-imports.ts';
import { m0005 } from './m0005-structure.ts';
import { m0006 } from './m0006-duplicates.ts';
import { m0007 } from './m0007-offboarding.ts';
import { m0008 } from './m0008-providers.ts';
import { m0009 } from './m0009-referents.ts';
import { m0010 } from './m0010-machine-keys.ts';
import { m0011 } from './m0011-reconcile.ts';
import { m0012 } from './m0012-season.ts';
import { m0013 } from './m0013-printed-invitations.ts';
import { m0014 } from './m0014-provider-domains.ts';
import { m0015 } from './m0015-federation.ts';
import { m0016 } from './m0016-tool-claims.ts';
import { m0017 } from './m0017-password-codes.ts';
import { m0018 } from './m0018-running-tasks.ts';
import { m0019 } from './m0019-approvals.ts';
import { m0020 } from './m0020-tool-accounts.ts';
import { m0021 } from './m0021-second-factor-of-tools.ts';
import { m0022 } from './m0022-announced-providers.ts';
import { m0023 } from './m0023-machine-key-scopes.ts';
import { m0024 } from './m0024-saml-tools.ts';
import { m0025 } from './m0025-secrets-that-overlap.ts';

/** Every migration, by name, in order. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-network': m0001,
  '0002-keycloak': m0002,
  '0003-communes': m0003,
  '0004-association-imports': m0004,
  '0005-structure': m0005,
  '0006-duplicates': m0006,
  '0007-offboarding': m0007,
  '0008-providers': m0008,
  '0009-referents': m0009,
  '0010-machine-keys': m0010,
  '0011-reconcile': m0011,
  '0012-season': m0012,
  '0013-printed-invitations': m0013,
  '0014-provider-domains': m0014,
  '0015-federation': m0015,
  '0016-tool-claims': m0016,
  '0017-password-codes': m0017,
  '0018-running-tasks': m0018,
  '0019-approvals': m0019,
  '0020-tool-accounts': m0020,
  '0021-second-factor-of-tools': m0021,
  '0022-announced-providers': m0022,
  '0023-machine-key-scopes': m0023,
  '0024-saml-tools': m0024,
  '0025-secrets-that-overlap': m0025,
};
