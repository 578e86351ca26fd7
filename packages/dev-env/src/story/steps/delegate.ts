// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import { type HttpMethod, listOperations, openApiDocument } from '@essaim/contracts';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { PEOPLE } from '../../demonstration/people.ts';
import { type Session, openSession } from '../../demonstration/session.ts';
import type { StoryContext } from '../story-context.ts';
import type { World } from '../world.ts';
import { FORGED, type Foreign, type ForgedWrite, NOT_FORGED } from './forged-writes.ts';

const READS = new Set<HttpMethod>(['get']);

/**
 * A regional coordinator does all that is hers within her region, by screen; beside and above it she is shown
 * nothing to do, and her own browser's requests, made by hand, are refused.
 */
export const delegate = async (world: World, context: StoryContext): Promise<void> => {
  const nation = openSession(context, PEOPLE.nation);
  const own = await organisation(nation, 'dep-72');
  const page = await world.page(PEOPLE.paysDeLaLoire);
  await workWithin(world, page, own);
  const beside = await organisation(nation, 'dep-68');
  const above = await organisation(nation, 'nat');
  for (const place of [beside, await organisation(nation, 'reg-44'), above]) {
    await seeNothingToDo(world, page, place);
  }
  await forge(page, await foreignThings(nation, beside));
  await forge(page, await foreignThings(nation, above));
  const mine = await organisation(nation, 'reg-52');
  expect(
    await send(page, 'post', {
      path: '/invitations',
      json: { email: 'x@courriel.example', organisationId: mine.id, role: 'coordination' },
    }),
  ).toMatchObject({ status: 403 });
};

interface Place {
  readonly id: string;
  readonly name: string;
}

const organisation = async ({ identity }: Session, key: string): Promise<Place> => {
  const { items } = await unwrap(identity.GET('/organisations', { params: { query: { key } } }));
  const [found] = items;
  if (!found) throw new Error(`no organisation ${key}`);
  return found;
};

/** By screen: find, correct, write, name a referent, give a mandate and end it, invite on paper. */
const workWithin = async (world: World, page: Page, own: Place): Promise<void> => {
  await page.goto(`${world.run.console}/structures`);
  await page.getByRole('searchbox', { name: 'Nom ou clé' }).fill('dep-72');
  await page.getByRole('link', { name: own.name, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: own.name }).waitFor();
  await world.look(page, 'fiche d’une structure');

  await page.getByRole('button', { name: 'Corriger la fiche' }).click();
  await page.getByRole('textbox', { name: 'SIRET' }).fill('73282932000075');
  await page.getByRole('button', { name: 'Enregistrer la fiche' }).click();
  await page
    .getByRole('alert')
    .getByText(/n’est pas un numéro SIRET/)
    .first()
    .waitFor();
  await page.getByRole('textbox', { name: 'SIRET' }).fill('732 829 320 00074');
  await page.getByRole('button', { name: 'Enregistrer la fiche' }).click();
  await page
    .getByRole('region', { name: 'Identité' })
    .getByText('732829320', { exact: true })
    .waitFor();

  await page.getByRole('textbox', { name: 'Note partagée' }).fill('Ouvert le mardi');
  await page.getByRole('button', { name: /Enregistrer la note\s*Note partagée/ }).click();
  await page
    .getByText(/Écrite par/)
    .first()
    .waitFor();

  await page.getByRole('button', { name: 'Nommer un référent' }).click();
  const referents = page.getByRole('region', { name: 'Référents' });
  await referents.getByRole('textbox', { name: 'Nom', exact: true }).fill('Cabinet Exemple');
  await referents.getByRole('textbox', { name: 'Téléphone' }).fill('02 43 00 00 00');
  await referents.getByRole('button', { name: 'Nommer ce référent' }).click();
  await referents
    .getByText(/Cabinet Exemple/)
    .first()
    .waitFor();

  await page.getByRole('link', { name: 'Voir les mandats' }).click();
  await page.getByRole('heading', { level: 1, name: 'Mandats' }).waitFor();
  await world.look(page, 'mandats');
  await giveAndEnd(page);
  await inviteOnPaper(world, page);
};

const giveAndEnd = async (page: Page): Promise<void> => {
  const form = page.getByRole('region', { name: 'Donner un mandat' });
  const person = form.getByRole('combobox', { name: 'Personne' });
  await person.locator('option').nth(1).waitFor({ state: 'attached' });
  await person.selectOption({ index: 1 });
  const name = await person.locator('option:checked').innerText();
  await form.getByRole('combobox', { name: 'Rôle' }).selectOption('training');
  await form.getByRole('button', { name: 'Donner ce mandat' }).click();
  await form.getByText('Le mandat est donné.').waitFor();
  const row = page
    .getByRole('region', { name: 'Les mandats' })
    .getByRole('row')
    .filter({ hasText: name })
    .filter({ hasText: 'Formation' });
  await row.getByRole('button', { name: /Changer/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Mettre fin au mandat' }).click();
  await row.waitFor({ state: 'detached' });
};

const inviteOnPaper = async (world: World, page: Page): Promise<void> => {
  const form = page.getByRole('region', { name: 'Inviter sans adresse électronique' });
  await form.getByRole('textbox', { name: 'Prénom' }).fill('Léontine');
  await form.getByRole('textbox', { name: 'Nom de famille' }).fill('Papier');
  await form.getByRole('combobox', { name: 'Rôle' }).selectOption('facilitation');
  await form.getByRole('button', { name: 'Préparer la feuille' }).click();
  const sheet = page.locator('.sheet');
  await sheet.waitFor();
  const code = await sheet.locator('.sheet-code').innerText();
  await world.look(page, 'feuille d’invitation');
  await page.getByRole('dialog').getByRole('button', { name: 'Fermer' }).click();
  const stranger = await world.stranger();
  await stranger.goto(`${world.run.console}/code`);
  await stranger.getByRole('textbox', { name: 'Code' }).fill(code.toLowerCase());
  await world.look(stranger, 'code');
  await stranger.getByRole('button', { name: 'Ouvrir mon compte' }).click();
  const provisional = await stranger.locator('dl b.num').innerText();
  await stranger.getByRole('link', { name: 'Me connecter la première fois' }).click();
  await stranger.locator('#password').fill(provisional);
  await stranger.locator('#kc-login, [name="login"]').first().click();
  await stranger.locator('#password-new').fill('Papier-et-crayon-2027');
  await stranger.locator('#password-confirm').fill('Papier-et-crayon-2027');
  await stranger.locator('[type=submit]').first().click();
  await stranger.getByRole('button', { name: 'Accepter l’invitation' }).click();
  await stranger.getByText('C’est fait : votre mandat commence.').waitFor();
};

const seeNothingToDo = async (world: World, page: Page, place: Place): Promise<void> => {
  await page.goto(`${world.run.console}/structures/${place.id}`);
  await page.getByRole('heading', { level: 1, name: place.name }).waitFor();
  await page.getByRole('region', { name: 'Histoire' }).getByRole('table').waitFor();
  for (const name of ['Corriger la fiche', 'Nommer un référent', 'Voir ce qui se déplace']) {
    expect(await page.getByRole('button', { name }).count(), `${name}, ${place.name}`).toBe(0);
  }
  expect(await page.getByRole('link', { name: 'Voir les mandats' }).count()).toBe(0);
  await page.goto(`${world.run.console}/structures/${place.id}/mandats`);
  await page.getByText(/Les mandats de cette structure sont lus/).waitFor();
};

/** Things of a place that the nation makes there, to be named by somebody without a right to them. */
const foreignThings = async ({ identity }: Session, place: Place): Promise<Foreign> => {
  const organisationId = place.id;
  const { items: mandates } = await unwrap(
    identity.GET('/mandates', { params: { query: { organisationId } } }),
  );
  const [mandate] = mandates;
  if (!mandate) throw new Error(`nobody holds a mandate at ${place.name}`);
  const email = `ailleurs-${organisationId.slice(-6)}@courriel.example`;
  const invitation = await unwrap(
    identity.POST('/invitations', { body: { email, organisationId, role: 'support' } }),
  );
  const printable = await unwrap(
    identity.POST('/printable-invitations', {
      body: { givenName: 'Ada', familyName: 'Ailleurs', organisationId, role: 'support' },
    }),
  );
  const referent = await unwrap(
    identity.POST('/organisations/{organisationId}/referents', {
      params: { path: { organisationId } },
      body: { subject: 'general', name: 'Ada', phone: '01 00 00 00 00' },
    }),
  );
  const change = await unwrap(
    identity.POST('/structure-changes', {
      body: { kind: 'renaming', organisationId, name: 'Un jour', effectiveOn: '2099-01-01' },
    }),
  );
  const checked = await unwrap(
    identity.POST('/association-imports', {
      body: ASSOCIATIONS,
      bodySerializer: (text: string) => text,
      headers: { 'content-type': 'text/csv' },
    }),
  );
  return {
    organisationId,
    personId: mandate.person.id,
    mandateId: mandate.id,
    invitationId: invitation.id,
    printableId: printable.id,
    referentId: referent.id,
    changeId: change.id,
    importId: checked.id,
  };
};

const ASSOCIATIONS = `code_adherent;nom;rna;commune_insee;commune;code_postal;departement;courriel;telephone;adherents;salaries;benevoles;correspondant_prenom;correspondant_nom;saison
68-99999;Une association;;68224;Mulhouse;68100;68;;;1;0;1;;;`;

/** Sends each write of the contract from the page itself, with the session of whoever is signed in. */
const forge = async (page: Page, foreign: Foreign): Promise<void> => {
  const writes = listOperations(openApiDocument('identity')).filter(
    ({ method }) => !READS.has(method),
  );
  const untold = writes.filter(({ operationId: id }) => !(id in FORGED) && !(id in NOT_FORGED));
  expect(untold.map(({ operationId }) => operationId)).toEqual([]);
  const answers: Record<string, number> = {};
  for (const { operationId, method } of writes) {
    const write = FORGED[operationId]?.(foreign);
    if (write) answers[operationId] = (await send(page, method, write)).status;
  }
  const through = Object.entries(answers).filter(([, status]) => status !== 403);
  expect(through).toEqual([]);
};

const send = (
  page: Page,
  method: HttpMethod,
  write: ForgedWrite,
): Promise<{ status: number; text: string }> =>
  page.evaluate(
    async ({ method: verb, path, json, csv, ifMatch }) => {
      const response = await fetch(`/api/identity${path}`, {
        method: verb.toUpperCase(),
        headers: {
          'essaim-request': 'console',
          ...(json !== undefined && { 'content-type': 'application/json' }),
          ...(csv !== undefined && { 'content-type': 'text/csv' }),
          ...(ifMatch !== undefined && { 'if-match': ifMatch }),
        },
        ...(json !== undefined && { body: JSON.stringify(json) }),
        ...(csv !== undefined && { body: csv }),
      });
      return { status: response.status, text: await response.text() };
    },
    { method, ...write },
  );
