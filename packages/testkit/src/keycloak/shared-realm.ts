// SPDX-License-Identifier: AGPL-3.0-or-later
import { type TestRealm, makeRealm, realmOf, removeRealm } from './test-realm.ts';
import { newPrivateKey } from './signing-key.ts';
import { type TestRun, testRun } from '../run/test-run.ts';

/** Makes the realm that the tests of one run share; before the first of them. */
export const makeSharedRealm = async (runId: string): Promise<TestRun['realm']> => {
  const realm = { name: `test-shared-${runId}`, privateKey: newPrivateKey() };
  await makeRealm(realm.name, realm.privateKey);
  return realm;
};

export const removeSharedRealm = ({ name }: TestRun['realm']): Promise<void> => removeRealm(name);

/**
 * The run's one realm, for tests that need tokens and Keycloak's key set and nothing else of it. A test that keeps people or settings
 * in a realm has one of its own: `testRealm`.
 */
export const sharedRealm = async (): Promise<TestRealm> => {
  const { name, privateKey } = testRun().realm;
  return { ...(await realmOf(name, privateKey)), [Symbol.asyncDispose]: async () => undefined };
};
