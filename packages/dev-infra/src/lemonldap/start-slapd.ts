// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { freePort } from '../network/free-port.ts';
import { runCommand } from '../process/run-command.ts';
import { type Child, startChild } from '../process/start-child.ts';
import { waitForChild } from '../process/wait-for-child.ts';
import type { LemonLdap } from './find-lemonldap.ts';
import { unpackedEnvironment } from './unpacked-environment.ts';

export const LDAP_BASE = 'dc=region,dc=example';

/** Somebody of a directory, as `inetOrgPerson` says them. */
export type DirectoryPerson = {
  uid: string;
  givenName: string;
  familyName: string;
  email: string;
  memberNumber: string;
  password: string;
};

/** Starts an OpenLDAP server on loopback that holds these people. */
export async function startSlapd(
  lemon: LemonLdap,
  folder: string,
  people: readonly DirectoryPerson[],
): Promise<Child & { url: string }> {
  const data = join(folder, 'directory');
  mkdirSync(data, { recursive: true });
  const schema = join(lemon.root, 'etc/ldap/schema');
  const configuration = join(folder, 'slapd.conf');
  writeFileSync(
    configuration,
    [
      ...['core', 'cosine', 'inetorgperson'].map((name) => `include ${join(schema, name)}.schema`),
      `modulepath ${join(lemon.root, 'usr/lib/ldap')}`,
      'moduleload back_mdb',
      'database mdb',
      'maxsize 10485760',
      `suffix "${LDAP_BASE}"`,
      `directory ${data}`,
      '',
    ].join('\n'),
  );
  writeFileSync(join(folder, 'people.ldif'), entries(people));
  const env = unpackedEnvironment(lemon);
  const add = ['-T', 'add', '-f', configuration, '-l', join(folder, 'people.ldif')];
  await runCommand(lemon.slapd, add, { what: 'The directory', env });
  const port = await freePort();
  const url = `ldap://127.0.0.1:${port}`;
  const child = await startChild({
    name: 'slapd',
    command: lemon.slapd,
    args: ['-f', configuration, '-h', url, '-d', '0'],
    env,
    logFile: join(folder, 'slapd.log'),
  });
  await waitForChild(child, () => answers(port), 10_000);
  return { ...child, url };
}

function entries(people: readonly DirectoryPerson[]): string {
  const base = `dn: ${LDAP_BASE}\nobjectClass: dcObject\nobjectClass: organization\ndc: region\no: Region\n`;
  const each = people.map((person) =>
    [
      `dn: uid=${person.uid},${LDAP_BASE}`,
      'objectClass: inetOrgPerson',
      `uid: ${person.uid}`,
      `cn: ${person.givenName} ${person.familyName}`,
      `givenName: ${person.givenName}`,
      `sn: ${person.familyName}`,
      `mail: ${person.email}`,
      `employeeNumber: ${person.memberNumber}`,
      `userPassword: ${person.password}`,
      '',
    ].join('\n'),
  );
  return [base, ...each].join('\n');
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
