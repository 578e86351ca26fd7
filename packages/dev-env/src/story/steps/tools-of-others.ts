// SPDX-License-Identifier: AGPL-3.0-or-later
import { homeLayout, portPlan, secretStore } from '@essaim/dev-infra';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { PEOPLE } from '../../demonstration/people.ts';
import { until } from '../../demonstration/until.ts';
import { modAuthMellon, modAuthOpenidc } from '../../others/apache.ts';
import { type AttachedTool, type AttachedTools, attachTools } from '../../others/attached-tools.ts';
import { essaim } from '../../others/essaim.ts';
import { minifluxOf } from '../../others/miniflux.ts';
import { nodeRed } from '../../others/node-red.ts';
import { type Attached, textOf } from '../../others/tool-of-others.ts';
import { type Desk, openDesk } from '../browser.ts';
import type { Constellation } from '../constellation.ts';
import { fillSignIn, passwordOf } from '../sign-in.ts';
import type { World } from '../world.ts';

const ORGANISATION = 'dep-53';
const DENIED = 'Aucune de vos casquettes ne donne accès à cet outil.';
const SIGN_OUT_MS = 20_000;

/** Four tools of others, or those of them that can be had here, attached by the command and running. */
export const attachToolsOfOthers = async ({
  home,
  portBase,
}: Constellation): Promise<AttachedTools> => {
  const password = secretStore(homeLayout(home).secrets)('postgres-superuser');
  const superuser = `postgresql://postgres:${password}@127.0.0.1:${portPlan(portBase).postgres}/postgres`;
  const wanted = [minifluxOf(superuser), nodeRed, modAuthOpenidc, modAuthMellon];
  const all = await attachTools(home, ORGANISATION, wanted);
  const { skipped } = all;
  const said = [
    `Tools of others that were skipped: ${skipped.length} of ${wanted.length}`,
    ...skipped,
  ];
  process.stdout.write(`${said.join('\n  ')}\n`);
  return all;
};

/** Somebody opens each in one browser of their own, and types their password once. */
export const openEach = async (
  world: World,
  { tools }: AttachedTools,
  email: string = PEOPLE.memberMayenne,
): Promise<Desk> => {
  const desk = await openDesk(world.browser);
  const { page } = desk;
  let passwords = 0;
  page.context().on('request', (request) => {
    const isSent = request.method() === 'POST' && request.url().includes('/login-actions/');
    if (isSent) passwords += 1;
  });
  for (const [index, one] of tools.entries()) {
    await page.goto(signInAddress(one));
    if (index === 0) await fillSignIn(page, email, passwordOf(world.run, email));
    await one.tool.arrived(page, usernameOf(email));
    expect(new URL(page.url()).origin).toBe(one.place.url);
  }
  expect(passwords).toBe(Math.min(tools.length, 1));
  return desk;
};

/** Somebody of another department, who is signed in, is refused by Keycloak at each, in our words. */
export const beRefusedAtEach = async (world: World, { tools }: AttachedTools): Promise<void> => {
  const page = await world.page(PEOPLE.hautRhin);
  for (const one of tools) {
    await page.goto(signInAddress(one));
    await page.getByText(DENIED).waitFor();
    expect(page.url().startsWith(world.run.issuer)).toBe(true);
  }
};

/** The secret is replaced: people go on coming in while the tool has the old one, and with the new one. */
export const replaceTheSecret = async (
  { home }: Constellation,
  world: World,
  all: AttachedTools,
): Promise<void> => {
  const one = all.tools.find(({ tool }) => tool === modAuthOpenidc);
  if (!one) return;
  const only = { ...all, tools: [one] };
  const { attached } = one;
  const before = attached.client_secret ?? '';
  const replaced = await essaim<Attached>(home, 'tool', 'rotate-secret', attached.instance_id);
  expect(replaced.client_secret).not.toBe(before);
  await (await openEach(world, only))[Symbol.asyncDispose]();
  const content = textOf(attached, 'file').replace(before, replaced.client_secret ?? '');
  const configuration = [{ kind: 'file', where: null, content } as const];
  await one.restart({ ...attached, ...replaced, configuration });
  await (await openEach(world, only))[Symbol.asyncDispose]();
};

/** Signed out of the console, the person is out of each tool that is told of it. */
export const signOutOfAll = async (
  world: World,
  page: Page,
  { tools }: AttachedTools,
): Promise<void> => {
  const hearing = tools.filter(({ tool }) => tool.hearsSignOuts);
  for (const one of hearing) expect(await answerOf(page, one)).toBe(200);
  await page.goto(`${world.run.console}/auth/sign-in?return_to=%2Fmes-outils`);
  await page.getByRole('button', { name: /^Compte d/ }).click();
  await page.getByRole('menuitem', { name: 'Se déconnecter' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/mes-outils'));
  for (const one of hearing) {
    await until(`${one.tool.name} ends the session`, SIGN_OUT_MS, async () =>
      (await answerOf(page, one)) === 200 ? undefined : true,
    );
  }
  for (const one of hearing) {
    await page.goto(signInAddress(one));
    await page.locator('#username').waitFor();
  }
};

const signInAddress = ({ tool, place }: AttachedTool): string => `${place.url}${tool.signInPath}`;

/** What the tool itself says to the person's browser: 200 to who is in. */
const answerOf = async (page: Page, one: AttachedTool): Promise<number> => {
  const answer = await page.request.get(signInAddress(one), {
    maxRedirects: 0,
    headers: { accept: 'text/html' },
  });
  return answer.status();
};

/** The demonstration's people have the beginning of their address as their user name. */
const usernameOf = (email: string): string => email.slice(0, email.indexOf('@'));
