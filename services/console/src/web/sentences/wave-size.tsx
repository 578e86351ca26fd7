// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural } from '@lingui/react/macro';

/** "8 départements, 2 400 comptes"; departments alone where the playbook opens no accounts. */
export function WaveSize({ departments, users }: { departments: number; users: number }) {
  return (
    <>
      <Plural value={departments} one="# département" other="# départements" />
      {users > 0 && (
        <>
          , <Plural value={users} one="# compte" other="# comptes" />
        </>
      )}
    </>
  );
}
