// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans } from '@lingui/react/macro';
import type { Identity } from '../../api/schemas.ts';

/** Whether Keycloak is as it should be, and what this screen is for. */
export function ReconcileLead({ of: { last } }: { of: Identity['ReconcileState'] }) {
  return (
    <>
      <b>
        <Found last={last} />
      </b>{' '}
      <Trans>
        Keycloak est le serveur où chacun se connecte. essaim y tient les réglages et montre ici ce
        que quelqu’un d’autre y a changé.
      </Trans>
    </>
  );
}

function Found({ last }: Pick<Identity['ReconcileState'], 'last'>) {
  if (last === null) return <Trans>Keycloak n’a pas encore été comparé.</Trans>;
  if (last.drifts > 0) {
    return (
      <Plural
        value={last.drifts}
        one="# écart attend votre décision."
        other="# écarts attendent votre décision."
      />
    );
  }
  if (last.changes.length > 0) {
    return (
      <Plural
        value={last.changes.length}
        one="essaim a # objet à mettre à jour dans Keycloak."
        other="essaim a # objets à mettre à jour dans Keycloak."
      />
    );
  }
  return <Trans>Keycloak est tel qu’essaim le veut.</Trans>;
}
