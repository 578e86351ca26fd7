// SPDX-License-Identifier: AGPL-3.0-or-later
import { authorise } from '@essaim/service-kit';
import { compare } from '../app/reconcile/compare.ts';
import { reached } from '../app/reconcile/reached.ts';
import { operate } from '../domain/permissions.ts';
import { needsSecondPerson } from '../domain/reconcile-run.ts';
import type { Operation } from './operation.ts';
import { changesView } from './views/reconcile-view.ts';

export const getReconcilePlan: Operation<'getReconcilePlan'> =
  (identity) => async (_request, context) => {
    authorise(context, operate, null);
    const { provider } = identity;
    const { planId, owned, changes } = await reached(
      identity.oneAtATime(() => compare(identity, 'asked')),
    );
    const deletions = changes.filter(({ action }) => action === 'delete').length;
    return {
      status: 200,
      body: {
        planId,
        at: context.now.toString(),
        realm: provider.realm,
        keycloakVersion: await provider.version().catch(() => null),
        owned,
        deletions,
        secondPerson: deletions > 0 && needsSecondPerson(deletions, owned),
        changes: changesView(changes),
      },
    };
  };
