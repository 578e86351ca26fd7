// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Constellation } from '@essaim/dev-env';
import { homeLayout, portPlan, secretStore } from '@essaim/dev-infra';

/** The address of a database of a constellation, as the server's superuser. */
export const superuserUrl = ({ home, portBase }: Constellation, database: string): string => {
  const secret = secretStore(homeLayout(home).secrets)('postgres-superuser');
  return `postgres://postgres:${secret}@127.0.0.1:${portPlan(portBase).postgres}/${database}`;
};
