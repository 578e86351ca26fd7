// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type RequestContext, entityTag, expectedVersion } from '@essaim/service-kit';
import type { AppContext } from '../app/app-context.ts';
import { type WaveCommand, commandWave as command } from '../app/wave/command-wave.ts';
import { callerOf } from './caller-of.ts';

/** Gives a command to a wave and answers how it stands then. */
export const commandWave = async (
  app: AppContext,
  { campaignId, number }: { readonly campaignId: string; readonly number: number },
  asked: WaveCommand,
  headers: Readonly<Record<string, string | undefined>>,
  context: RequestContext,
) => {
  const revision = expectedVersion(headers);
  const target = { campaignId: campaignId as Uuid, number, revision };
  const wave = await command(app, target, asked, callerOf(context));
  return { status: 200 as const, body: wave, headers: { etag: entityTag(wave.revision) } };
};
