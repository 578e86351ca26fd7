// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Session, openSession, openSessionWithToken, storyContext } from '@essaim/dev-env';
import { SetupError, homeLayout, readRunFile } from '@essaim/dev-infra';

const URLS = {
  identity: 'ESSAIM_IDENTITY_URL',
  catalog: 'ESSAIM_CATALOG_URL',
  planning: 'ESSAIM_PLANNING_URL',
} as const;

/**
 * The services to which data goes, and as whom: those that the environment names with
 * `ESSAIM_ACCESS_TOKEN`, else the copy that runs below a home, as one of its accounts.
 * @param email of an account of the copy; its first administrator of the nation when absent
 * @throws SetupError when there is neither
 */
export const openImportSession = (
  env: NodeJS.ProcessEnv,
  home: string,
  email: string | undefined,
): Session => {
  const language = (env['LANG'] ?? 'fr').startsWith('fr') ? 'fr' : 'en';
  const token = env['ESSAIM_ACCESS_TOKEN'];
  if (token) {
    const urlOf = (name: string): string => {
      const url = env[name];
      if (!url)
        throw new SetupError(`Set ${name} to the address of the service, beside the token.`);
      return url;
    };
    const services = {
      identity: urlOf(URLS.identity),
      catalog: urlOf(URLS.catalog),
      planning: urlOf(URLS.planning),
    };
    return openSessionWithToken(services, token, language);
  }
  const run = readRunFile(homeLayout(home).run);
  if (!run) {
    throw new SetupError(
      `Nothing runs below ${home}: begin with npm start, or set ESSAIM_ACCESS_TOKEN and the services' addresses.`,
    );
  }
  const known = run.accounts.find((account) =>
    email === undefined ? account.tier === 'national' : account.email === email,
  );
  if (!known) throw new SetupError(`This copy has no account ${email ?? 'of the nation'}.`);
  return openSession(storyContext(run, home), known.email, language);
};
