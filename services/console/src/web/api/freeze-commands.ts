// SPDX-License-Identifier: AGPL-3.0-or-later
import { body, planning } from './clients.ts';
import type { Planning } from './schemas.ts';

type Ref = Pick<Planning['Freeze'], 'id' | 'revision'>;

const at = ({ id, revision }: Ref) => ({
  path: { freezeId: id },
  header: { 'If-Match': `"${revision}"` },
});

/** Every one throws ProblemError when the service refuses. */
export const placeFreeze = (campaignId: string, asked: Planning['NewFreeze'], key: string) =>
  body(
    planning.POST('/campaigns/{campaignId}/freezes', {
      params: { path: { campaignId }, header: { 'Idempotency-Key': key } },
      body: asked,
    }),
  );

export const endFreeze = (freeze: Ref, reason: string) =>
  body(planning.POST('/freezes/{freezeId}/end', { params: at(freeze), body: { reason } }));

export const overrideFreeze = (freeze: Ref, asked: Planning['NewOverride']) =>
  body(planning.POST('/freezes/{freezeId}/override', { params: at(freeze), body: asked }));

export const grantDerogation = (freeze: Ref, asked: Planning['NewDerogation']) =>
  body(planning.POST('/freezes/{freezeId}/derogations', { params: at(freeze), body: asked }));

export const endFreezeException = (freeze: Ref, exceptionId: string, reason: string) =>
  body(
    planning.POST('/freezes/{freezeId}/exceptions/{exceptionId}/end', {
      params: { ...at(freeze), path: { freezeId: freeze.id, exceptionId } },
      body: { reason },
    }),
  );
