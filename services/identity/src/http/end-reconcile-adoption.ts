// SPDX-License-Identifier: AGPL-3.0-or-later
import { authorise } from '@essaim/service-kit';
import { endAdoption } from '../app/reconcile/change-adoption.ts';
import { operate } from '../domain/permissions.ts';
import { causeOf } from './cause-of.ts';
import type { Operation } from './operation.ts';

export const endReconcileAdoption: Operation<'endReconcileAdoption'> =
  (identity) =>
  async ({ params }, context) => {
    const cause = causeOf(context, authorise(context, operate, null));
    await endAdoption(identity, cause, params.adoptionId);
    return { status: 204 };
  };
