// SPDX-License-Identifier: AGPL-3.0-or-later
import { EXIT } from '../output/exit-codes.ts';
import { Refusal } from '../output/refusal.ts';
import type { Say } from './language.ts';
import { type RunKey, readRun } from './run-file.ts';
import type { World } from './world.ts';

/** An installation of essaim, and where its parts are. */
export interface Deployment {
  /** Where people open the console. */
  readonly console: string;
  /** Address of the realm. */
  readonly issuer: string;
  readonly services: Readonly<Record<'identity' | 'catalog' | 'planning', string>>;
  /** Keys of the demonstration; none anywhere else. */
  readonly keys: readonly RunKey[];
}

const DISCOVERY = '/.well-known/essaim';
const PATIENCE_MS = 10_000;

/**
 * Finds the installation: by the address of its console, which tells the rest, or by the file that a local
 * start keeps.
 * @throws Refusal when there is none, or it does not answer
 */
export const findDeployment = async (
  url: string | undefined,
  world: World,
  say: Say,
): Promise<Deployment> => {
  const given = url ?? world.env['ESSAIM_URL'];
  const run = readRun(world);
  const address = given?.replace(/\/+$/, '');
  if (address && address !== run?.console) return discover(address, say);
  if (run) return run;
  throw new Refusal(
    EXIT.usage,
    'deployment-unknown',
    say(
      'Aucune installation d’essaim ne tourne ici. Donnez l’adresse de la console avec --url ou ESSAIM_URL, ou lancez « npm start ».',
      'No installation of essaim runs here. Give the address of the console with --url or ESSAIM_URL, or run “npm start”.',
    ),
  );
};

const discover = async (url: string, say: Say): Promise<Deployment> => {
  const refused = (): Refusal =>
    new Refusal(
      EXIT.unreachable,
      'deployment-unreachable',
      say(
        `Aucune console d’essaim ne répond à ${url}. Vérifiez l’adresse.`,
        `No console of essaim answers at ${url}. Check the address.`,
      ),
    );
  const answer = await fetch(`${url}${DISCOVERY}`, {
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch(() => null);
  if (!answer?.ok) throw refused();
  const found = (await answer.json().catch(() => null)) as Omit<Deployment, 'keys'> | null;
  if (!found?.services?.identity) throw refused();
  return { ...found, keys: [] };
};
