// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans } from '@lingui/react/macro';
import type { Identity } from '../../api/schemas.ts';

/** What is asked for, in a sentence. */
export function ApprovalSentence({ of }: { of: Identity['Approval'] }) {
  const name = of.name ?? '';
  const count = of.count ?? 0;
  switch (of.action) {
    case 'enable-provider':
      return <Trans>Mettre en service le fournisseur « {name} »</Trans>;
    case 'delete-provider':
      return <Trans>Supprimer le fournisseur « {name} »</Trans>;
    case 'renew-provider':
      return <Trans>Reprendre ce que le fournisseur « {name} » publie de nouveau</Trans>;
    case 'import-invitations':
      return <Plural value={count} one="Envoyer # invitation" other="Envoyer # invitations" />;
    case 'import-people':
      return (
        <Plural
          value={count}
          one="Donner # mandat depuis un fichier"
          other="Donner # mandats depuis un fichier"
        />
      );
  }
}
