// SPDX-License-Identifier: AGPL-3.0-or-later
import { authorise } from '@essaim/service-kit';
import { currentAdoptions } from '../db/reconcile-adoptions.ts';
import { lastPass } from '../db/reconcile-passes.ts';
import { countWaitingRuns } from '../db/reconcile-runs.ts';
import { FLAWS_AS_OF, KEYCLOAK_FLOOR, flawsOf, isBelowFloor } from '../domain/known-flaws.ts';
import { operate } from '../domain/permissions.ts';
import type { Operation } from './operation.ts';
import { passView, shownValue } from './views/reconcile-view.ts';
import { readNames } from './views/refs.ts';

export const getReconcileState: Operation<'getReconcileState'> =
  ({ db, provider }) =>
  async (_request, context) => {
    authorise(context, operate, null);
    const version = await provider.version().catch(() => null);
    const last = await lastPass(db);
    const adoptions = await currentAdoptions(db);
    const names = await readNames(db, { people: adoptions.map((one) => one.adopted_by) });
    const flaws = version === null ? [] : flawsOf(version);
    return {
      status: 200,
      body: {
        keycloakVersion: version,
        knownFlaws: {
          asOf: FLAWS_AS_OF,
          floor: KEYCLOAK_FLOOR,
          belowFloor: version !== null && isBelowFloor(version),
          items: flaws.map(({ id, fixedIn, severity, summary, link }) => ({
            id,
            fixedIn: [...fixedIn],
            severity,
            summary: summary[context.language],
            link,
          })),
        },
        last: last ? passView(last) : null,
        waiting: await countWaitingRuns(db),
        adoptions: adoptions.map((one) => ({
          id: one.id,
          kind: one.kind,
          key: one.key,
          field: one.field,
          value: shownValue(one.value),
          reason: one.reason,
          by: names.person(one.adopted_by),
          at: Temporal.Instant.from(one.adopted_at).toString(),
        })),
      },
    };
  };
