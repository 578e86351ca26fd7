// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chooseFirst, type Choice } from '../choice/choose-first.ts';
import { findOnPath } from '../choice/find-on-path.ts';
import { versionAtLeast } from '../choice/version-at-least.ts';
import { runCommand } from '../process/run-command.ts';

export type Java = { file: string; version: string };

const FLOOR = '17';
const JVM_FOLDERS = ['/usr/lib/jvm', '/Library/Java/JavaVirtualMachines'];

/** A Java virtual machine of version 17 or later. */
export function findJava(env: NodeJS.ProcessEnv = process.env): Promise<Choice<Java>> {
  return chooseFirst<Java>(
    'Java',
    [
      {
        name: 'JAVA_HOME',
        find: () =>
          env['JAVA_HOME'] ? serving(join(env['JAVA_HOME'], 'bin', 'java')) : 'it is not set',
      },
      { name: 'java on the path', find: () => serving(findOnPath('java', env['PATH'])) },
      { name: 'the virtual machines of the system', find: installed },
    ],
    `Java is missing: install a Java runtime of version ${FLOOR} or later (for instance the package openjdk-17-jre-headless) or set JAVA_HOME.`,
  );
}

async function serving(file: string | null): Promise<Java | string> {
  if (!file || !existsSync(file)) return 'it is not there';
  const said = await runCommand(file, ['--version'], { what: file });
  const version = /(\d+(\.\d+)*)/.exec(said)?.[0] ?? '0';
  return versionAtLeast(version, FLOOR)
    ? { file, version }
    : `version ${version} is older than ${FLOOR}`;
}

async function installed(): Promise<Java | string> {
  for (const folder of JVM_FOLDERS.filter((path) => existsSync(path))) {
    for (const name of readdirSync(folder).sort()) {
      for (const file of [
        join(folder, name, 'bin/java'),
        join(folder, name, 'Contents/Home/bin/java'),
      ]) {
        const found = await serving(file).catch(() => '');
        if (typeof found !== 'string') return found;
      }
    }
  }
  return `none of version ${FLOOR} or later in ${JVM_FOLDERS.join(' or ')}`;
}
