// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type RequestContext, entityTag, expectedVersion } from '@essaim/service-kit';
import type { AppContext } from '../app/app-context.ts';
import { decideOnWaveGate } from '../app/wave-gate/decide-on-wave-gate.ts';
import type { WaveGateCommand } from '../domain/wave-gate/decide-wave-gate.ts';
import { callerOf } from './caller-of.ts';

/** Gives the nation's word on a wave gate and answers how it stands then. */
export const decideWaveGate = async (
  app: AppContext,
  operation: string,
  waveGateId: string,
  command: WaveGateCommand,
  headers: Readonly<Record<string, string | undefined>>,
  context: RequestContext,
) => {
  const revision = expectedVersion(headers);
  const request = { waveGateId: waveGateId as Uuid, revision, operation, command };
  const body = await decideOnWaveGate(app, request, callerOf(context));
  return { status: 200 as const, body, headers: { etag: entityTag(body.revision) } };
};
