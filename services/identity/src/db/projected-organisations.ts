// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ProjectedOrganisation } from '../app/reconcile/ports.ts';
import type { Database } from './database.ts';

/**
 * The organisations that Keycloak is to know: the nation, the regions, and departments with a mail
 * domain. At most some 120: Keycloak grows slow with more.
 */
export const projectedOrganisations = (db: Database): Promise<ProjectedOrganisation[]> =>
  db
    .selectFrom('organisation')
    .select(['key', 'name', 'mail_domain as mailDomain'])
    .where('status', '=', 'member')
    .where((where) =>
      where.or([
        where('tier', 'in', ['national', 'regional']),
        where.and([where('tier', '=', 'departmental'), where('mail_domain', 'is not', null)]),
      ]),
    )
    .orderBy('key')
    .execute();
