// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type RequestContext, entityTag, expectedVersion } from '@essaim/service-kit';
import type { AppContext } from '../app/app-context.ts';
import { actOnGate } from '../app/gate/act-on-gate.ts';
import { getGate } from '../app/gate/get-gate.ts';
import type { GateCommand } from '../domain/gate/decide-gate.ts';
import { callerOf } from './caller-of.ts';

/** Says a word about a gate and answers how it stands then. */
export const commandGate = async (
  app: AppContext,
  operation: string,
  gateId: string,
  command: GateCommand,
  headers: Readonly<Record<string, string | undefined>>,
  context: RequestContext,
) => {
  const caller = callerOf(context);
  const id = gateId as Uuid;
  const revision = expectedVersion(headers);
  await actOnGate(app, { gateId: id, revision, operation, command }, caller);
  const gate = await getGate(app, id, caller);
  return {
    status: 200 as const,
    body: gate,
    headers: { etag: entityTag(gate.revision) },
  };
};
