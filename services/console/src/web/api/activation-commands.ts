// SPDX-License-Identifier: AGPL-3.0-or-later
import { body, catalog, identity } from './clients.ts';
import type { Catalog } from './schemas.ts';

type Ref = { id: string; version: number };
type StepRef = { activationId: string; stepKey: Catalog['StepKey'] };

const at = ({ id, version }: Ref) => ({
  path: { activationId: id },
  header: { 'If-Match': `"${version}"` },
});

/** Every one throws ProblemError when the service refuses. */
export const requestActivation = (asked: Catalog['NewActivation'], key: string) =>
  body(
    catalog.POST('/activations', { params: { header: { 'Idempotency-Key': key } }, body: asked }),
  );

export const acceptActivation = (activation: Ref) =>
  body(catalog.POST('/activations/{activationId}/accept', { params: at(activation), body: {} }));

export const refuseActivation = (activation: Ref, message: string) =>
  body(
    catalog.POST('/activations/{activationId}/refuse', {
      params: at(activation),
      body: { message },
    }),
  );

export const suspendActivation = (activation: Ref, order: Catalog['Suspension']) =>
  body(
    catalog.POST('/activations/{activationId}/suspend', { params: at(activation), body: order }),
  );

export const resumeActivation = (activation: Ref) =>
  body(catalog.POST('/activations/{activationId}/resume', { params: at(activation), body: {} }));

export const endActivation = (activation: Ref, order: Catalog['EndOrder']) =>
  body(catalog.POST('/activations/{activationId}/end', { params: at(activation), body: order }));

export const confirmStep = (step: StepRef, message?: string) =>
  body(
    catalog.POST('/activations/{activationId}/steps/{stepKey}/confirm', {
      params: { path: step },
      body: message === undefined ? {} : { message },
    }),
  );

export const retryStep = (step: StepRef) =>
  body(
    catalog.POST('/activations/{activationId}/steps/{stepKey}/retry', {
      params: { path: step },
      body: {},
    }),
  );

/** The secret of an instance's client: it can be read once. */
export const readClientSecret = (instanceId: string) =>
  body(identity.POST('/clients/{instanceId}/secret', { params: { path: { instanceId } } }));

export const rotateClientSecret = (instanceId: string, overlapHours: number) =>
  body(
    identity.POST('/clients/{instanceId}/rotate-secret', {
      params: { path: { instanceId }, query: { overlapHours } },
    }),
  );

export const askSecondFactor = ({
  id,
  version,
  secondFactor,
}: Ref & { readonly secondFactor: boolean }) =>
  body(
    catalog.PATCH('/instances/{instanceId}', {
      params: { path: { instanceId: id }, header: { 'If-Match': `"${version}"` } },
      body: { secondFactor },
    }),
  );
