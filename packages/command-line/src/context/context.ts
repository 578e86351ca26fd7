// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  type CatalogClient,
  type IdentityClient,
  type PlanningClient,
  createCatalogClient,
  createIdentityClient,
  createPlanningClient,
} from '@essaim/api-client';
import { type Deployment, findDeployment } from './deployment.ts';
import type { Language, Say } from './language.ts';
import { tokensFor } from './tokens.ts';
import type { World } from './world.ts';

/** What every command is given. */
export interface GlobalOptions {
  readonly url?: string;
  readonly hat?: string;
  readonly json?: boolean;
}

/** An installation, as the one who calls. */
export interface Session {
  readonly deployment: Deployment;
  readonly identity: IdentityClient;
  readonly catalog: CatalogClient;
  readonly planning: PlanningClient;
  /** What says who calls, for a call that no client has. */
  readonly headers: () => Promise<Record<string, string>>;
}

/** What a command works with. */
export interface Context {
  readonly world: World;
  readonly language: Language;
  readonly say: Say;
  readonly isJson: boolean;
  /** Finds the installation and speaks to it as whoever is signed in, or by the key. */
  open(): Promise<Session>;
  deployment(): Promise<Deployment>;
  /** Answers: one JSON document, or the text for people. */
  answer(document: unknown, text: string): void;
}

export const createContext = (
  world: World,
  language: Language,
  say: Say,
  { url, hat, json = false }: GlobalOptions,
): Context => {
  const deployment = () => findDeployment(url, world, say);
  return {
    world,
    language,
    say,
    isJson: json,
    deployment,
    open: async () => {
      const found = await deployment();
      const token = tokensFor(found, world, language, say);
      const mandate = hat ?? world.env['ESSAIM_MANDATE'];
      const common = { token, language, ...(mandate && { mandate }) };
      const { identity, catalog, planning } = found.services;
      return {
        deployment: found,
        headers: async () => ({
          authorization: `Bearer ${await token()}`,
          'accept-language': language,
          ...(mandate && { 'essaim-mandate': mandate }),
        }),
        identity: createIdentityClient({ ...common, baseUrl: identity }),
        catalog: createCatalogClient({ ...common, baseUrl: catalog }),
        planning: createPlanningClient({ ...common, baseUrl: planning }),
      };
    },
    answer: (document, text) => world.out(json ? `${JSON.stringify(document, null, 2)}\n` : text),
  };
};
