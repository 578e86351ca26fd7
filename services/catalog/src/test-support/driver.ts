// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CatalogApi } from '@essaim/contracts';
import { eventually } from '@essaim/testkit';
import type { CatalogFixture } from './catalog-fixture.ts';

type Schemas = CatalogApi['components']['schemas'];
type Name = Parameters<CatalogFixture['as']>[0];

/** The body of a reply, or a failure that shows the problem. */
export const bodyOf = <Body>({ data, error }: { data?: Body; error?: unknown }): Body => {
  if (data === undefined) throw new Error(`refused: ${JSON.stringify(error)}`);
  return data;
};

/** The calls that most tests make. */
export const driver = (catalog: CatalogFixture) => ({
  offer: async (key: string, organisationId?: string): Promise<Schemas['Offer']> => {
    const query = { size: 200, ...(organisationId !== undefined && { organisationId }) };
    const page = bodyOf(await catalog.as('coordination@nat').GET('/offers', { params: { query } }));
    const found = page.items.find((offer) => offer.key === key);
    if (!found) throw new Error(`no offer ${key}`);
    return found;
  },
  request: async (
    name: Name,
    offerId: string,
    organisationId: string,
    taskId?: string,
  ): Promise<Schemas['Activation']> =>
    bodyOf(
      await catalog.as(name).POST('/activations', {
        body: { offerId, organisationId, ...(taskId !== undefined && { taskId }) },
      }),
    ),
  activation: async (name: Name, activationId: string): Promise<Schemas['Activation']> =>
    bodyOf(
      await catalog
        .as(name)
        .GET('/activations/{activationId}', { params: { path: { activationId } } }),
    ),
  accept: async (name: Name, { id, version }: Schemas['Activation']) =>
    catalog.as(name).POST('/activations/{activationId}/accept', {
      params: { path: { activationId: id }, header: { 'If-Match': `"${version}"` } },
      body: {},
    }),
  confirm: async (
    name: Name,
    activationId: string,
    stepKey: Schemas['StepKey'] = 'configuration',
    message?: string,
  ) =>
    catalog.as(name).POST('/activations/{activationId}/steps/{stepKey}/confirm', {
      params: { path: { activationId, stepKey } },
      body: message === undefined ? {} : { message },
    }),
  suspend: async (name: Name, { id, version }: Schemas['Activation']) =>
    catalog.as(name).POST('/activations/{activationId}/suspend', {
      params: { path: { activationId: id }, header: { 'If-Match': `"${version}"` } },
      body: { message: 'Comptes à vérifier.', reasonCode: 'security' },
    }),
  resume: async (name: Name, { id, version }: Schemas['Activation']) =>
    catalog.as(name).POST('/activations/{activationId}/resume', {
      params: { path: { activationId: id }, header: { 'If-Match': `"${version}"` } },
      body: {},
    }),
  end: async (
    name: Name,
    { id, version }: Schemas['Activation'],
    how: Partial<Schemas['EndOrder']> = {},
  ) =>
    catalog.as(name).POST('/activations/{activationId}/end', {
      params: { path: { activationId: id }, header: { 'If-Match': `"${version}"` } },
      body: { message: 'Nous changeons d’outil.', ...how },
    }),
});

export type Driver = ReturnType<typeof driver>;

/** Waits until an activation is as wanted. */
export const untilActivation = (
  read: () => Promise<Schemas['Activation']>,
  isWanted: (activation: Schemas['Activation']) => boolean,
): Promise<Schemas['Activation']> =>
  eventually(async () => {
    const activation = await read();
    if (isWanted(activation)) return activation;
    const steps = activation.steps.map(({ key, state }) => `${key}=${state}`).join(' ');
    throw new Error(`it stands at ${activation.state}: ${steps}`);
  });

/** The states of an activation's steps, by key. */
export const stepStates = ({ steps }: Schemas['Activation']) =>
  Object.fromEntries(steps.map(({ key, state }) => [key, state]));
