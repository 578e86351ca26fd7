// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  findChromium,
  findJava,
  findKeycloak,
  findMiniflux,
  findNats,
  findPostgres,
} from '@essaim/dev-infra';

type Found = {
  part: string;
  name: string;
  found: { version: string };
  passedOver: { name: string; reason: string }[];
};

/** Says for each part what is taken and why; parts that have to be fetched are fetched. */
export async function explain(
  cache: string,
  env: NodeJS.ProcessEnv,
  say: (line: string) => void,
): Promise<void> {
  const given = {
    PostgreSQL: 'ESSAIM_POSTGRES_URL',
    'NATS server': 'ESSAIM_NATS_URL',
    Keycloak: 'ESSAIM_KEYCLOAK_URL',
  };
  for (const [part, variable] of Object.entries(given)) {
    if (env[variable]) say(`${part}: the one that ${variable} names, which comes before all below`);
  }
  const finders = [
    findPostgres,
    () => findNats(cache),
    findJava,
    () => findKeycloak(cache),
    () => findMiniflux(cache),
    () => findChromium(cache),
  ];
  for (const find of finders) {
    try {
      describe(await find(), say);
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
    }
  }
  say('Mail: a small SMTP server in the supervisor itself; it keeps what it gets and shows it');
  say(`Node: ${process.version} at ${process.execPath}`);
  say(`Downloads are kept in ${cache}`);
}

function describe({ part, name, found, passedOver }: Found, say: (line: string) => void): void {
  say(`${part} ${found.version}: ${name}`);
  for (const other of passedOver) say(`  not ${other.name}: ${other.reason}`);
  if (part === 'Keycloak' && found.version === '26.7.3')
    say('  26.7.4 is the floor in production; this one is for trying out');
}
