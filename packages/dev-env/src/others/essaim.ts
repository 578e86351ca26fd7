// SPDX-License-Identifier: AGPL-3.0-or-later
import { keepSecretsOf, runCommand } from '@essaim/dev-infra';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(new URL('../../../command-line/bin/essaim.mjs', import.meta.url));

/** Runs the command on a copy as a script would, with its first key; answers its JSON document. */
export const essaim = async <Answer>(home: string, ...args: readonly string[]): Promise<Answer> => {
  const said = await runCommand(process.execPath, [COMMAND, ...args, '--json'], {
    what: `essaim ${args.slice(0, 2).join(' ')}`,
    env: { ...process.env, ESSAIM_HOME: home },
  });
  keepSecretsOf(said);
  return JSON.parse(said) as Answer;
};
